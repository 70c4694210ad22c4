import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DirectoryImportForm } from "@/components/organisations/directory-import-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { organisationPolicy } from "@/lib/organisations/policy";
import { carryOut, look } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organisations" });
  return { title: t("import.title") };
}

/** Brings a directory in from a file: first shown, then done. */
export default async function ImportPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!organisationPolicy.administer(actor, undefined)) notFound();
  const t = await getTranslations("organisations");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/organisations`, label: t("desk.title") }]} />}
        title={t("import.title")}
        lead={t("import.lead")}
      />
      <DirectoryImportForm look={look} carryOut={carryOut} />
    </>
  );
}
