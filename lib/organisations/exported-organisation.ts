import { stringify } from "csv-stringify/sync";
import { locales } from "@/lib/i18n/locales";
import { meetingQuestions } from "./meetings";
import type { PublicOrganisation } from "./public";

/** What parts several values of one cell of a CSV file. */
export const cellSeparator = " | ";

/** An organisation as exports give it and as the import takes it. Null is not stated. */
export function exportedOrganisation(organisation: PublicOrganisation) {
  const { id: _id, ...stated } = organisation;
  return stated;
}

type Exported = ReturnType<typeof exportedOrganisation>;

/**
 * Organisations as CSV (RFC 4180) with a head. What is not stated is an empty cell. Words that a spreadsheet would
 * take for a formula get an apostrophe before them.
 */
export function organisationsAsCsv(organisations: readonly Exported[]): string {
  return stringify(organisations.map(cellsOf), {
    header: true,
    columns,
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}

const columns = [
  "slug",
  "name",
  "acronym",
  ...locales.map((locale) => `names.${locale}`),
  "aliases",
  "stakeholderGroup",
  "country",
  "address",
  "website",
  "topics",
  "descriptionLanguage",
  "description",
  "ecosocStatus",
  ...meetingQuestions.map((question) => `meetings.${question}`),
  "asOf",
];

function cellsOf({ names, aliases, topics, meetings, ...stated }: Exported): Record<string, string | null> {
  const otherNames = Object.entries(names).map(([language, name]): [string, string] => [`names.${language}`, name]);
  const answers = meetingQuestions.map((question): [string, string | null] => [
    `meetings.${question}`,
    meetings?.[question] ?? null,
  ]);
  return {
    ...stated,
    ...Object.fromEntries([...otherNames, ...answers]),
    aliases: aliases.join(cellSeparator),
    topics: topics.join(cellSeparator),
  };
}
