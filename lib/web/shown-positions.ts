import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import type { PositionsPlace } from "@/lib/positions/place";
import { publicPositions } from "@/lib/positions/public";
import { readPositionView } from "@/lib/positions/schema";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readCursor } from "@/lib/web/read-query";
import { shownWindow } from "@/lib/web/shown-window";

type Query = Record<string, string | string[] | undefined>;

/** The title of a page about the positions, or the participation, in a consultation or a process. */
export async function placeTitle(locale: string, page: "positions" | "participation", place: PositionsPlace | null) {
  const t = await getTranslations({ locale });
  return place === null ? {} : { title: `${t(`${page}.title`)} · ${inLocale(place.title, locale).text}` };
}

/** Positions as their page shows them; says what the page shows, and until when it is true. */
export async function shownPositions(locale: string, place: PositionsPlace | null, query: Query) {
  setRequestLocale(locale);
  if (place === null) notFound();
  tagDocument(`process:${place.scope.processId}`, ...place.scope.consultationIds.map((id) => `consultation:${id}`));
  const now = systemClock.now();
  // A round that closes may open its contributions to everybody: the page is true until then.
  shownWindow(place.rounds, now, locale);
  const view = readPositionView(query, readCursor(query));
  const positions = await publicPositions(place.scope, view, now);
  // Statements stand among positions on areas; whatever changes one drops the search.
  if (positions.kind === "area") tagDocument("search");
  return { locale, place, positions, view, api: `/api/v1${place.path}/positions` };
}
