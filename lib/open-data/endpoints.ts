import type { z } from "zod";
import { consultationAnswer, consultationInFullAnswer, processAnswer, textAnswer } from "./consultation-schemas";
import { commentAnswer, contributionAnswer, dispositionAnswer } from "./contribution-schemas";
import { eventAnswer, eventInFullAnswer, organisationAnswer, proofAnswer, receiptAnswer } from "./directory-schemas";
import { searchAnswer } from "./search-schema";

/** What an address answers with: a page of a list, one thing under `data`, a thing as it is, or a text. */
export type Answer =
  | { readonly kind: "list" | "one" | "bare"; readonly schema: z.ZodType; readonly schemaName: string }
  | { readonly kind: "text" };

/** Files in which a list can be had whole, by their endings. */
export type ListEnding = "csv" | "xlsx";

/** An address of the public API. `name` is its key among the words and its operationId. */
export type Endpoint = {
  readonly name: string;
  /** Below /api/v1, with names of path segments in braces. */
  readonly path: string;
  /** Names of query parameters; their words are `openData.parameters`. */
  readonly query: readonly string[];
  readonly answer: Answer;
  /** Other files of the same list, under the same address with this ending. */
  readonly files: readonly ListEnding[];
};

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
    query: paging,
    answer: list(commentAnswer, "Comment"),
    files: ["csv", "xlsx"],
  },
  {
    name: "dispositions",
    path: "/consultations/{consultation}/dispositions",
    query: ["version", "paragraph", "organisation", "state", ...paging],
    answer: list(dispositionAnswer, "Disposition"),
    files: ["csv", "xlsx"],
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
    name: "organisations",
    path: "/organisations",
    query: ["q", "group", "topic", "country", ...paging],
    answer: list(organisationAnswer, "Organisation"),
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
];
