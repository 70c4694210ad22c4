import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OrganisersPage } from "@/components/reading/organisers-page";
import { env } from "@/lib/env";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organisers" });
  return { title: t("title"), description: t("lead") };
}

/** For those who want to run a consultation. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  return <OrganisersPage locale={locale} demo={env().mode === "demo"} />;
}
