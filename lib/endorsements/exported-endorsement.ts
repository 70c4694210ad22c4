import { stringify } from "csv-stringify/sync";
import type { PublicEndorsement } from "./public";

/** Support for a text as exports give it. */
export function exportedEndorsement({ name, slug, group, listed, words, endorsedAt, reservations }: PublicEndorsement) {
  return {
    name,
    organisation: slug,
    group,
    date: endorsedAt.toISOString().slice(0, 10),
    listed,
    words,
    reservations: reservations.map((one) => ({
      place: one.partKey ?? one.paragraph?.number ?? one.paragraph?.anchor ?? null,
      words: one.words,
    })),
  };
}

export type ExportedEndorsement = ReturnType<typeof exportedEndorsement>;

/** The same as CSV (RFC 4180) with a head; words that a spreadsheet would take for a formula get an apostrophe. */
export function endorsementsAsCsv(endorsements: readonly ExportedEndorsement[]): string {
  return stringify(
    endorsements.map(({ reservations, listed, ...cells }) => ({
      ...cells,
      listed: listed ? "yes" : "no",
      reservations: reservations.map(({ place, words }) => `${place ?? ""}: ${words}`).join(" | "),
    })),
    {
      header: true,
      columns: ["name", "organisation", "group", "date", "listed", "words", "reservations"],
      escape_formulas: true,
      record_delimiter: "\r\n",
    },
  );
}
