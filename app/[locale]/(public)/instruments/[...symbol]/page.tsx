import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { InstrumentPage } from "@/components/instruments/instrument-page";
import { citingContributions, citingTexts } from "@/lib/instruments/cited-by";
import { libraryTag } from "@/lib/instruments/library-tag";
import { publicInstrument } from "@/lib/instruments/public";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { tagDocument } from "@/lib/web/documents/render-context";
import { pageAlternates } from "@/lib/web/page-addresses";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string; symbol: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSize = 25;

function symbolOf(segments: readonly string[]): string {
  return segments.map(decodeURIComponent).join("/");
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, symbol } = await params;
  const found = await publicInstrument(symbolOf(symbol), systemClock.now());
  if (found === null) return {};
  const title = found.titles === null ? found.symbol : `${found.symbol}: ${inLocale(found.titles, locale).text}`;
  return { title, alternates: await pageAlternates(locale) };
}

/** A document of the United Nations by its symbol, and what cites it here. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, symbol } = await params;
  setRequestLocale(locale);
  const now = systemClock.now();
  // Whatever is published or taken away may cite it.
  tagDocument(libraryTag, "search");
  const instrument = await publicInstrument(symbolOf(symbol), now);
  if (instrument === null) notFound();
  const cursor = readInstantCursor(await searchParams);
  const isFirst = cursor === undefined;
  const [texts, contributions] = await Promise.all([
    isFirst ? citingTexts(instrument.key) : [],
    citingContributions(instrument.key, now, pageSize, cursor),
  ]);
  for (const { line } of contributions.items) tagDocument(`contribution:${line.id}`);
  return <InstrumentPage {...{ locale, instrument, texts, contributions, isFirst }} />;
}
