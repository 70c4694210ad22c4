import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { HelpPage } from "@/components/reading/help-page";
import { publicReasons } from "@/lib/moderation/public";
import { reasonsTag } from "@/lib/moderation/reasons-tag";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "navigation" });
  return { title: t("help") };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  tagDocument(reasonsTag);
  const reasons = await publicReasons();
  return <HelpPage locale={locale} reasons={reasons.filter(({ active }) => active)} />;
}
