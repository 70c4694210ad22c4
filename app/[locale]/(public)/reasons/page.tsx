import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReasonsPage } from "@/components/reasons/reasons-page";
import { publicReasons } from "@/lib/moderation/public";
import { reasonsTag } from "@/lib/moderation/reasons-tag";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "reasons" });
  return { title: t("title") };
}

/** The rules that contributions are held to, with how each once read. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  tagDocument(reasonsTag);
  return <ReasonsPage locale={locale} reasons={await publicReasons()} />;
}
