import { locales } from "@/lib/i18n/locales";

/** A figure a line: by what it is broken down, for which of them, which figure, and its value. */
const figures = ["by", "key", "figure", "value"];
const endorsements = ["name", "organisation", "group", "date", "listed", "words", "reservations"];
const positions = [
  ...["row", "number", "title", "actor", "stakeholderGroup", "country", "source", "reference", "address"],
  ...["draft", "version", "stance", "words", "language", "publishedAt", "lead"],
];
const participation = ["by", "key", "contributions", "comments", "inputs", "organisations", "people"];
const inEach = (name: string) => locales.map((locale) => `${name}.${locale}`);
const crosswalk = ["theme", "{draft}", "{draft}:address", "{draft}:text", "gaps"];
const contributions = [
  ...["text", "section", "reference", "url", "organisation", "stakeholderGroup", "receivedAt", "publishedAt"],
  ...["late", "paragraphs", "quotes", "type", "stance", "addPosition", "language", "proposedText", "changeNote"],
  ...["fallbackStance", "fallbackText", "termFrom", "termTo", "reasons", "redacted", "sha256", "disposition"],
  ...["observation", "corrections", "topics", "impacts", "kind", "title", "about", "joint", "part", "number"],
  ...["question", "norm", "keyMessage", "recommendation", "answer", "choices", "attachments", "signatories"],
];

/**
 * The columns of each CSV file of the API, by the name of its address, in their order; a workbook of the same has them
 * too. A name in braces stands for one column for each of what it names.
 */
export const csvColumns: Readonly<Record<string, readonly string[]>> = {
  processes: ["slug", "code", "url", "name", "mandate", "areas", "stages", "predecessor", "successor"],
  consultations: ["slug", "url", "title", "summary", "process", "rounds", "contributions", "organisations"],
  contributionsAsCsv: contributions,
  contributionsAsXlsx: contributions.filter((column) => column !== "section"),
  dispositions: [
    ...["reference", "kind", "organisation", "draft", "version", "paragraphs", "stance", "disposition"],
    ...["observation", "language", "mergedInto", "byParagraph", "publishedAt", "reply"],
  ],
  positions,
  positionsOfProcess: positions,
  participation,
  participationOfProcess: participation,
  organisations: [
    ...["slug", "name", "acronym", ...inEach("names"), "aliases", "stakeholderGroup", "country", "address", "website"],
    ...["topics", "descriptionLanguage", "description", "ecosocStatus", "meetings.online"],
    ...["meetings.outsideHeadquarters", "meetings.onlineDecisions", "asOf", "partOf"],
  ],
  entryHistory: ["fact", "before", "beforeAsOf", "after", "asOf", "changedAt", "by", "source"],
  glossary: [
    ...["slug", "url", "process", "definition", ...inEach("term"), ...inEach("words"), ...inEach("usedBy")],
    ...["source", "sourceAddress"],
  ],
  events: [
    ...["slug", "kind", "mode", "status", "startsAt", "endsAt", "zone", "wholeDays", "printedStart", "printedEnd"],
    ...inEach("title"),
    ...["edition", "city", "process", "series", "organisers", "coChairs", "areas"],
  ],
  answers: [
    ...["reference", "address", "title", "author", "stakeholderGroup", "country", "joint", "late", "redacted"],
    ...["language", "publishedAt", "part", "number", "question", "norm", "keyMessage", "recommendation", "text"],
    ...["choices", "corrections", "partAddress", "signatories"],
  ],
  crosswalkAsCsv: crosswalk,
  crosswalkAsXlsx: crosswalk,
  matrix: [
    ...["paragraph", "norm", "organisation", "stakeholderGroup", "stance", "type", "addPosition", "words"],
    ...["proposedText", "changeNote", "fallback", "fallbackText", "termFrom", "termTo", "reference", "version"],
    ...["publishedAt", "address"],
  ],
  endorsementsOfText: endorsements,
  endorsements,
  accreditation: [
    ...["name", "slug", "group", "country", "state", "appliedAt", "silentUntil", "zone", "settledAt"],
    ...["objectors", "reasons", "heard"],
  ],
  attendance: figures,
  speaking: figures,
  participants: ["name", "affiliation", "group"],
  keyWords: ["word", "count"],
  transparencyOfConsultation: figures,
  transparency: figures,
};
