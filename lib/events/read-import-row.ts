import { z } from "zod";
import { isPlaceZone } from "@/lib/consultations/local-hour";
import { isDomainError } from "@/lib/kernel/errors";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { eventKinds } from "./kinds";
import { inZone, type PrintedMoment, readPrinted, readPrintedSpan } from "./printed-hours";
import { type KeptHours, keptHours } from "./typed-hours";

export type ImportRow = {
  /** What other rows of the file call it; null when it has no name there. */
  id: string | null;
  title: string;
  kind: (typeof eventKinds)[number];
  /** The row or series that it is a session of; null for none. */
  parent: string | null;
  description: string | null;
  hours: KeptHours;
};

type ReadRow = { row: ImportRow } | { title: string; column: string; reason: string };

/** Names that other calendars have for kinds. */
const aliases = new Map<string, ImportRow["kind"]>([
  ["dialogue_series", "series"],
  ["dialogue_session", "dialogue"],
  ["consultation_session", "informal_consultation"],
  ["session", "formal_session"],
  ["igf_session", "main_session"],
  ["meeting", "formal_session"],
]);

const text = (most: number) =>
  z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => (value == null ? "" : String(value)))
    .pipe(z.string().max(most));

const cells = z.object({
  id: text(200),
  title: text(300),
  kind: text(60),
  start: text(100),
  end: text(100),
  zone: text(60),
  parent: text(300),
  description: text(20_000),
});

/**
 * Reads one row. A row without a zone keeps the hours as they were printed, and its zone is unknown; hours in UTC are
 * in the zone UTC. A bare date is a whole day, an end that is not told stays unknown.
 */
export function readImportRow(raw: Record<string, unknown>): ReadRow {
  const told = cells.safeParse(raw);
  const given = typeof raw.title === "string" ? cleanLine(raw.title.slice(0, 300)) : "";
  const refused = (column: string, reason: string) => ({ title: given, column, reason: `events.errors.${reason}` });
  if (!told.success) return refused(String(told.error.issues[0]?.path[0] ?? "title"), "importCell");
  const { data } = told;
  const title = cleanLine(data.title);
  if (title === "") return refused("title", "titleMissing");
  const kind = kindOf(data.kind);
  if (kind === null) return refused("kind", "kind");
  const zone = data.zone.trim();
  if (zone !== "" && !isPlaceZone(zone)) return refused("zone", "zone");
  const span = readPrintedSpan(data.start, data.end.trim() === "" ? null : data.end);
  const start = readPrinted(span.start);
  if (start === null) return refused("start", "importStart");
  const end = span.end === null ? null : readPrinted(span.end);
  if (span.end !== null && end === null) return refused("end", "importStart");
  if (end !== null && (end.hour === null) !== (start.hour === null)) return refused("end", "hourMissing");
  try {
    const hours = hoursIn(start, end, zone);
    const description = cleanText(data.description).trim() || null;
    return { row: { id: data.id || null, title, kind, parent: data.parent || null, description, hours } };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const isEnd = Object.keys(error.details.fields ?? {})[0]?.startsWith("end") ?? false;
    return { title: given, column: isEnd ? "end" : "start", reason: error.messageKey };
  }
}

function kindOf(told: string): ImportRow["kind"] | null {
  const name = told
    .trim()
    .toLowerCase()
    .replaceAll(/[-\s]+/g, "_");
  if (name === "") return "formal_session";
  return eventKinds.find((kind) => kind === name) ?? aliases.get(name) ?? null;
}

function hoursIn(start: PrintedMoment, end: PrintedMoment | null, told: string): KeptHours {
  const zone = told !== "" ? told : start.offset === "+00:00" ? "UTC" : null;
  const there = (moment: PrintedMoment | null) => (moment === null || zone === null ? moment : inZone(moment, zone));
  const [from, until] = [there(start) ?? start, there(end)];
  return keptHours(
    {
      zone,
      wholeDays: start.hour === null,
      startDay: from.day,
      startHour: from.hour,
      endDay: until?.day ?? null,
      endHour: until?.hour ?? null,
    },
    "dialogue",
  );
}
