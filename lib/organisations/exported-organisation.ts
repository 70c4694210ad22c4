import { locales } from "@/lib/i18n/locales";
import { cellSeparator, type ListTable } from "@/lib/text/list-table";
import { meetingQuestions } from "./meetings";
import type { PublicOrganisation } from "./public";

/** An organisation as exports give it and as the import takes it; what it is a part of by address. Null is not stated. */
export function exportedOrganisation(organisation: PublicOrganisation) {
  const { id: _id, partOf, ...stated } = organisation;
  return { ...stated, partOf: partOf.map(({ slug }) => slug) };
}

type Exported = ReturnType<typeof exportedOrganisation>;

/** Organisations as a table; what is not stated is null. */
export function organisationTable(organisations: readonly Exported[]): ListTable {
  return { columns, rows: organisations.map(cellsOf) };
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
  "partOf",
];

function cellsOf({ names, aliases, topics, meetings, partOf, ...stated }: Exported): Record<string, string | null> {
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
    partOf: partOf.join(cellSeparator),
  };
}
