import type { z } from "zod";
import { consultationAnswer, consultationInFullAnswer, processAnswer, textAnswer } from "./consultation-schemas";
import { contributionAnswer, dispositionAnswer, listedContributionAnswer } from "./contribution-schemas";
import {
  entryChangeAnswer,
  eventAnswer,
  eventInFullAnswer,
  organisationAnswer,
  proofAnswer,
  receiptAnswer,
  termAnswer,
} from "./directory-schemas";
import type { Answer, Endpoint } from "./endpoint";
import { furtherEndpoints } from "./further-endpoints";
import { participationAnswer, positionAnswer } from "./participation-schemas";
import { searchAnswer } from "./search-schema";
import { translationsAnswer } from "./translation-schemas";

const searchedBy = [
  ...["kind", "process", "consultation", "area", "norm", "topic"],
  ...["group", "region", "language", "year", "disposition"],
] as const;
const paging = ["limit", "cursor"] as const;
const list = (schema: z.ZodType, schemaName: string): Answer => ({ kind: "list", schema, schemaName });
const one = (schema: z.ZodType, schemaName: string): Answer => ({ kind: "one", schema, schemaName });

/** The public API v1, in the order in which a reader meets it. */
export const endpoints: readonly Endpoint[] = [
  {
    name: "processes",
    path: "/processes",
    query: paging,
    answer: list(processAnswer, "Process"),
    files: ["csv", "xlsx"],
  },
  {
    name: "consultations",
    path: "/consultations",
    query: paging,
    answer: list(consultationAnswer, "Consultation"),
    files: ["csv", "xlsx"],
  },
  {
    name: "consultation",
    path: "/consultations/{consultation}",
    query: [],
    answer: one(consultationInFullAnswer, "ConsultationInFull"),
    files: [],
  },
  {
    name: "contributions",
    path: "/consultations/{consultation}/contributions",
    query: ["kind", ...paging],
    answer: list(listedContributionAnswer, "ListedContribution"),
    files: [],
  },
  {
    name: "dispositions",
    path: "/consultations/{consultation}/dispositions",
    query: ["version", "paragraph", "organisation", "state", ...paging],
    answer: list(dispositionAnswer, "Disposition"),
    files: ["csv", "xlsx"],
  },
  {
    name: "positions",
    path: "/consultations/{consultation}/positions",
    query: ["rows", ...paging],
    answer: list(positionAnswer, "Position"),
    files: ["csv", "xlsx"],
  },
  {
    name: "positionsOfProcess",
    path: "/processes/{process}/positions",
    query: ["rows", ...paging],
    answer: list(positionAnswer, "Position"),
    files: ["csv", "xlsx"],
  },
  {
    name: "participation",
    path: "/consultations/{consultation}/participation",
    query: [],
    answer: one(participationAnswer, "Participation"),
    files: ["csv"],
  },
  {
    name: "participationOfProcess",
    path: "/processes/{process}/participation",
    query: [],
    answer: one(participationAnswer, "Participation"),
    files: ["csv"],
  },
  {
    name: "draft",
    path: "/drafts/{draft}/{version}",
    query: ["consultation"],
    answer: one(textAnswer, "Text"),
    files: [],
  },
  {
    name: "contribution",
    path: "/contributions/{reference}",
    query: [],
    answer: one(contributionAnswer, "Contribution"),
    files: [],
  },
  {
    name: "translations",
    path: "/contributions/{reference}/translations",
    query: [],
    answer: one(translationsAnswer, "Translations"),
    files: [],
  },
  {
    name: "organisations",
    path: "/organisations",
    query: ["q", "group", "topic", "country", ...paging],
    answer: list(organisationAnswer, "Organisation"),
    files: ["csv", "xlsx"],
  },
  {
    name: "entryHistory",
    path: "/organisations/{organisation}/history",
    query: paging,
    answer: list(entryChangeAnswer, "EntryChange"),
    files: ["csv"],
  },
  {
    name: "glossary",
    path: "/glossary",
    query: ["process", ...paging],
    answer: list(termAnswer, "GlossaryTerm"),
    files: ["csv", "xlsx"],
  },
  {
    name: "events",
    path: "/events",
    query: ["from", "to", "process", "kind", "mode", "area", "series", ...paging],
    answer: list(eventAnswer, "Event"),
    files: ["csv", "xlsx"],
  },
  { name: "event", path: "/events/{event}", query: [], answer: one(eventInFullAnswer, "EventInFull"), files: [] },
  {
    name: "search",
    path: "/search",
    query: ["q", ...searchedBy, ...paging],
    answer: { kind: "bare", schema: searchAnswer, schemaName: "SearchResults" },
    files: [],
  },
  {
    name: "receipt",
    path: "/receipts/{trackingNumber}",
    query: [],
    answer: one(receiptAnswer, "Receipt"),
    files: [],
  },
  { name: "checkpoint", path: "/ledger/checkpoint", query: ["size"], answer: { kind: "text" }, files: [] },
  {
    name: "proof",
    path: "/ledger/proof",
    query: ["index", "leafHash", "commitment", "size", "from", "to"],
    answer: { kind: "bare", schema: proofAnswer, schemaName: "Proof" },
    files: [],
  },
  ...furtherEndpoints,
];
