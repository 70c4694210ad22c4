import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "@/components/ui/page-head";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organisations" });
  return { title: t("confirm.doneTitle"), robots: { index: false } };
}

export default async function ContactConfirmedPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("organisations");
  return <PageHead title={t("confirm.doneTitle")} lead={t("confirm.done")} />;
}
