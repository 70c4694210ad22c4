import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SearchPage } from "@/components/reading/search-page";
import { systemClock } from "@/lib/kernel/clock";
import { search } from "@/lib/search/public";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readWords } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "navigation" });
  return { title: t("search"), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  tagDocument("search", "consultations");
  const words = readWords(await searchParams);
  const hits = words === "" ? [] : await search(words, systemClock.now());
  for (const hit of hits) if (hit.kind === "contribution") tagDocument(`contribution:${hit.id}`);
  return <SearchPage locale={locale} words={words} hits={hits} />;
}
