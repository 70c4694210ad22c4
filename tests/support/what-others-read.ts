import { matrixAsCsv } from "@/lib/amendments/exported-proposals";
import { publishedProposals, publishedTermReplacements } from "@/lib/amendments/proposals";
import { publicMatrix } from "@/lib/amendments/public-matrix";
import { publicRolling } from "@/lib/amendments/public-rolling";
import { publicInputs } from "@/lib/answers/public";
import { publicAttachments } from "@/lib/attachments/public";
import { publicFormRows } from "@/lib/commenting/public";
import { listedComments, listedContributions } from "@/lib/compilations/public-contributions";
import { readComments } from "@/lib/compilations/read-comments";
import { readOutline } from "@/lib/compilations/read-outline";
import { contributionsAsCsv } from "@/lib/compilations/whole-contributions";
import { publicConsultations } from "@/lib/consultations/public";
import { publicContribution } from "@/lib/contributions/public";
import { publishedComments } from "@/lib/contributions/published-comments";
import { publishedContributions } from "@/lib/contributions/published-list";
import { publishedOnParagraph } from "@/lib/contributions/published-on-paragraph";
import { database } from "@/lib/db/client";
import { readAnswerCase } from "@/lib/dispositions/answer-case";
import { readDeskList } from "@/lib/dispositions/desk-list";
import { filterOptions } from "@/lib/dispositions/filter-options";
import { answeredScopes, publicAnswers } from "@/lib/dispositions/public-table";
import { publicOriginalOf } from "@/lib/imports/public";
import type { Actor } from "@/lib/kernel/actor";
import { readModerationCase } from "@/lib/moderation/case-query";
import { listQueue } from "@/lib/moderation/queries";
import { search } from "@/lib/search/public";
import { searchKinds } from "@/lib/search/schema";
import type { MadeConsultation } from "../factories/consultation";

type Asked = {
  at: MadeConsultation;
  /** A contribution and what is looked for. */
  contribution: { id: string; reference: string };
  searched: readonly string[];
  organisationId: string;
  /** Mail to these goes to its own side. */
  ownAddresses: readonly string[];
  moderator: Actor;
  rapporteur: Actor;
  now: Date;
};

/**
 * Everything that others than its own side read where a contribution stands: each public read, each desk, each export
 * and the mail to others, as text by the name of the read. A refusal reads as nothing.
 */
export async function whatOthersRead(asked: Asked): Promise<Map<string, string>> {
  const { at, contribution, now, moderator, rapporteur, ownAddresses } = asked;
  const version = at.version.id;
  const consultation = at.consultation.id;
  const unfiltered = { version: null, paragraph: null, organisation: null, state: null };
  const desk = {
    paragraph: null,
    organisation: null,
    group: null,
    stance: null,
    state: null,
    assignee: null,
    tag: null,
  };
  const reads: Record<string, () => Promise<unknown>> = {
    page: () => publicContribution(contribution.reference, now),
    comments: () => publishedComments(version, {}, now),
    "comments of a group": () => publishedComments(version, { group: ["civil_society"] }, now),
    paragraph: () => publishedOnParagraph({ versionId: version, paragraphId: at.paragraph.id }, {}, now, 50),
    list: () => publishedContributions({ consultationId: consultation }, now, 50),
    everywhere: () => publishedContributions({}, now, 50),
    "page of the organisation": () => publishedContributions({ organisationId: asked.organisationId }, now, 50),
    consultations: () => publicConsultations({}, now, 50),
    "matrix by organisation": () => publicMatrix(version, now, matrix("organisation")),
    "matrix by group": () => publicMatrix(version, now, matrix("group")),
    rolling: () => publicRolling(version, now, { onlyProposed: false, cursor: undefined }),
    proposals: () => publishedProposals(version, now),
    terms: () => publishedTermReplacements(version, now),
    "matrix.csv": () => all(matrixAsCsv({ id: version, label: "Zero draft", origin: "https://x.example" }, now)),
    "contributions.csv": () => all(contributionsAsCsv(consultation, now, "https://x.example")),
    "api of comments": () => listedComments(consultation, now, 50, "https://x.example"),
    api: () => listedContributions({ consultationId: consultation }, now, 50, "https://x.example"),
    compilation: () => readComments([contribution.id], now),
    outline: () => readOutline(database(), version, now),
    form: () => publicFormRows(version, now),
    files: () => publicAttachments(contribution.reference, now),
    original: () => publicOriginalOf(contribution.id),
    inputs: () => publicInputs({ consultationId: consultation }, {}, now, 50),
    answers: () => publicAnswers(consultation, unfiltered, now, 50),
    "answers' filters": () => answeredScopes(consultation, now),
    queue: () => listQueue(moderator, { cursor: null }, 200),
    case: () => readModerationCase(moderator, contribution.id),
    "desk of answers": () => readDeskList(rapporteur, version, { filter: desk, cursor: null }),
    "desk of one answer": () => readAnswerCase(rapporteur, version, contribution.id),
    "desk's filters": () => filterOptions(version),
    mail: () => database().mail.findMany({ where: { recipient: { notIn: [...ownAddresses] } } }),
    ledger: () => database().ledgerRecord.findMany(),
  };
  // The directory names every organisation; what it said under another name is in everything else.
  const filter = { kind: searchKinds.filter((kind) => kind !== "organisation") };
  for (const words of asked.searched)
    reads[`search for ${words}`] = () => search({ typed: words, filter, now, size: 50 });
  const found = new Map<string, string>();
  for (const [name, read] of Object.entries(reads)) found.set(name, await textOf(read));
  return found;
}

const matrix = (columns: "organisation" | "group") => ({
  rows: "paragraph" as const,
  columns,
  from: null,
  cursor: undefined,
});

async function textOf(read: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await read(), (_key, value: unknown) => (value instanceof Map ? [...value] : value)) ?? "";
  } catch (error) {
    if (error instanceof Error && error.name === "DomainError") return "";
    throw error;
  }
}

async function all(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
