import { notFound } from "next/navigation";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { InstrumentPage } from "@/components/instruments/instrument-page";
import { colon } from "@/lib/i18n/lists";
import { citingContributions, citingTexts } from "@/lib/instruments/cited-by";
import { libraryTag } from "@/lib/instruments/library-tag";
import { publicInstrument } from "@/lib/instruments/public";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; symbol: string[] }>;

const pageSize = 25;

function symbolOf(segments: readonly string[]): string {
  return segments.map(decodeURIComponent).join("/");
}

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, symbol } = params;
  const found = await publicInstrument(symbolOf(symbol), systemClock.now());
  if (found === null) return {};
  const title =
    found.titles === null ? found.symbol : `${found.symbol}${colon(locale)}${inLocale(found.titles, locale).text}`;
  return { title };
}

/** A document of the United Nations by its symbol, and what cites it here. */
async function body({ params, searchParams }: Props) {
  const { locale, symbol } = params;
  const now = systemClock.now();
  // Whatever is published or taken away may cite it.
  tagDocument(libraryTag, "search");
  const instrument = await publicInstrument(symbolOf(symbol), now);
  if (instrument === null) notFound();
  const cursor = readInstantCursor(searchParams);
  const isFirst = cursor === undefined;
  const [texts, contributions] = await Promise.all([
    isFirst ? citingTexts(instrument.key) : [],
    citingContributions(instrument.key, now, pageSize, cursor),
  ]);
  for (const { line } of contributions.items) tagDocument(`contribution:${line.id}`);
  return <InstrumentPage {...{ locale, instrument, texts, contributions, isFirst }} />;
}

export const GET = publicPage({ head, body });
