import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TranslatedPage } from "@/components/translations/translated-page";
import { publicContribution } from "@/lib/contributions/public";
import { languageName } from "@/lib/i18n/formats";
import { isLocale } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/kernel/clock";
import { contributionTranslation, translatedFields } from "@/lib/translations/public";
import { tagDocument } from "@/lib/web/documents/render-context";
import { pageAlternates } from "@/lib/web/page-addresses";

type Props = { params: Promise<{ locale: string; reference: string; language: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, reference, language } = await params;
  if (!isLocale(language)) return {};
  const t = await getTranslations({ locale, namespace: "translations" });
  return {
    title: t("pageTitle", { reference: decodeURIComponent(reference), language: languageName(language, locale) }),
    alternates: await pageAlternates(locale),
  };
}

/** A published contribution in another language, as long as both are public. */
export default async function TranslationPage({ params }: Props) {
  const { locale, reference, language } = await params;
  setRequestLocale(locale);
  if (!isLocale(language)) notFound();
  const now = systemClock.now();
  const found = await publicContribution(decodeURIComponent(reference), now);
  if (found === null || "state" in found) notFound();
  tagDocument(`contribution:${found.id}`);
  const translation = await contributionTranslation(found.id, language, now);
  if (translation === null) notFound();
  return (
    <TranslatedPage
      locale={locale}
      contribution={found}
      translation={translation}
      fields={await translatedFields(found.id, translation)}
    />
  );
}
