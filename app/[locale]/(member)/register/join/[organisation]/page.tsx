import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/organisations/act-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { publicOrganisation } from "@/lib/organisations/public";
import { askToJoin } from "../../actions";

type Props = { params: Promise<{ locale: string; organisation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organisations" });
  return { title: t("join.title") };
}

/** Asks the focal points of an organisation to be let in. */
export default async function JoinPage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  setRequestLocale(locale);
  await requireActor(locale);
  const organisation = await publicOrganisation(slug);
  if (organisation === null) notFound();
  const t = await getTranslations("organisations");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/register`, label: t("register.title") }]} />}
        title={t.rich("join.titleOf", { name: () => <bdi key="name">{organisation.name}</bdi> })}
        lead={t("join.lead")}
      />
      <ActForm action={askToJoin} fields={{ id: organisation.id }} label={t("join.button")} kind="primary" />
    </>
  );
}
