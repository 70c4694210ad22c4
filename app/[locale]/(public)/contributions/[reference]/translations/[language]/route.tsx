import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { TranslatedPage } from "@/components/translations/translated-page";
import { publicContribution } from "@/lib/contributions/public";
import { languageName } from "@/lib/i18n/formats";
import { isLocale } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/kernel/clock";
import { contributionTranslation, translatedFields } from "@/lib/translations/public";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = Asked<{ locale: string; reference: string; language: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, reference, language } = params;
  if (!isLocale(language)) return {};
  const t = await getTranslations({ locale, namespace: "translations" });
  return {
    title: t("pageTitle", { reference: decodeURIComponent(reference), language: languageName(language, locale) }),
  };
}

/** A published contribution in another language, as long as both are public. */
async function body({ params }: Props) {
  const { locale, reference, language } = params;
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

export const GET = publicPage({ head, body });
