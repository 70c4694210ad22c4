import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PositionsPage } from "@/components/positions/positions-page";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { consultationPlace } from "@/lib/positions/place";
import { publicPositions } from "@/lib/positions/public";
import { readPositionView } from "@/lib/positions/schema";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readCursor } from "@/lib/web/read-query";
import { shownWindow } from "@/lib/web/shown-window";

type Props = {
  params: Promise<{ locale: string; consultation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, consultation: slug } = await params;
  const place = await consultationPlace(slug);
  const t = await getTranslations({ locale, namespace: "positions" });
  return place === null ? {} : { title: `${t("title")} · ${inLocale(place.title, locale).text}` };
}

/** Who took which position on each question, norm or area of a consultation. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, consultation: slug } = await params;
  setRequestLocale(locale);
  const place = await consultationPlace(slug);
  if (place === null) notFound();
  tagDocument(`process:${place.scope.processId}`, ...place.scope.consultationIds.map((id) => `consultation:${id}`));
  const now = systemClock.now();
  // A round that closes may open its contributions to everybody: the page is true until then.
  shownWindow(place.rounds, now, locale);
  const query = await searchParams;
  const view = readPositionView(query, readCursor(query));
  const positions = await publicPositions(place.scope, view, now);
  // Statements stand among positions on areas; whatever changes one drops the search.
  if (positions.kind === "area") tagDocument("search");
  return <PositionsPage {...{ locale, place, positions, view }} api={`/api/v1${place.path}/positions`} />;
}
