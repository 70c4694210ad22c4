import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/organisations/act-form";
import { PageHead } from "@/components/ui/page-head";
import { stop } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "deadlines.notices" });
  return { title: t("stopTitle"), robots: { index: false } };
}

/** Where the link at the foot of a notice leads. Looking changes nothing; the button stops the notices. */
export default async function StopPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("deadlines.notices");
  return (
    <>
      <PageHead title={t("stopTitle")} lead={t("stopLead")} />
      <ActForm action={stop} fields={{ token }} label={t("stop")} kind="primary" />
    </>
  );
}
