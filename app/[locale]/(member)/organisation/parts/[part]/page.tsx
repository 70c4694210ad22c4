import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PartForm } from "@/components/organisations/part-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { listOwnParts } from "@/lib/organisations/queries";
import { name } from "../actions";

type Props = { params: Promise<{ locale: string; part: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "organisations.parts" });
  return { title: t("title") };
}

/** How one body of one's own organisation is called. */
export default async function PartPage({ params }: Props) {
  const { locale, part: slug } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const part = (await listOwnParts(actor))?.find((one) => one.slug === slug);
  if (part === undefined || !part.mayName || actor.organisation === null) notFound();
  const t = await getTranslations("organisations.parts");
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/organisation`, label: <bdi>{actor.organisation.name}</bdi> },
              { href: `/${locale}/organisation/parts`, label: t("title") },
            ]}
          />
        }
        title={<bdi>{part.name}</bdi>}
        lead={t("nameLead")}
      />
      <PartForm action={name} wholeId={actor.organisation.id} part={part} />
    </>
  );
}
