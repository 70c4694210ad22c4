import { publishedBy } from "@/lib/contributions/published-by";
import { readRedline, type StoredRedline } from "@/lib/contributions/stored-redline";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { subjectsOf } from "./load-answered";
import { loadDeskVersion } from "./load-desk-version";
import { dispositionPolicy } from "./policy";
import { type PublishedAnswer, publishedAnswerColumns, readPublishedAnswer } from "./published-answer";
import type { DispositionStateName } from "./schema";

/** Most other proposals shown beside a contribution. */
const mostOthers = 30;

export type Sheet = {
  revision: number;
  state: DispositionStateName;
  observation: string;
  language: string;
  tags: string[];
  assigneeId: string | null;
  /** Reference; null unless merged. */
  mergedInto: string | null;
  paragraphs: { paragraphId: string; state: DispositionStateName; observation: string }[];
  decidedAt: Date | null;
  decidedBy: string | null;
};

/** What others ask for on the same paragraphs, with how it is answered so far. */
export type OtherProposal = {
  id: string;
  reference: string;
  organisation: string | null;
  stance: "keep" | "change" | "delete" | "add" | null;
  redline: StoredRedline | null;
  state: DispositionStateName;
};

export type AnswerCase = Awaited<ReturnType<typeof readAnswerCase>>;

/** One published contribution with its paragraphs, the other proposals on them, and its sheet. */
export async function readAnswerCase(actor: Actor, versionId: string, contributionId: string) {
  const db = database();
  const version = await loadDeskVersion(db, actor, versionId);
  const now = await databaseNow(db);
  const row = await db.contribution.findFirst({
    where: { id: contributionId, versionId, ...publishedBy(now) },
    select: caseColumns,
  });
  if (row === null) throw notFound();
  const subject = (await subjectsOf(db, actor, [row])).get(row.id);
  if (subject === undefined) throw notFound();
  const paragraphIds = row.targets.map(({ paragraph }) => paragraph.id);
  const [latest, others] = await Promise.all([
    db.publishedDisposition.findFirst({
      where: { contributionId },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      select: publishedAnswerColumns,
    }),
    findOthers(versionId, contributionId, paragraphIds, now),
  ]);
  const published: PublishedAnswer | null = latest === null ? null : readPublishedAnswer(latest);
  return {
    version,
    id: row.id,
    reference: row.reference ?? "",
    type: row.type,
    stance: row.stance,
    language: row.language,
    bodyHtml: row.bodyHtml,
    redline: readRedline(row.redline),
    proposedText: row.proposedText,
    organisation: publicAuthor(row),
    publishedAt: row.publishedAt ?? now,
    zone: row.round.zone,
    paragraphs: row.targets.map(({ paragraph, quote }) => ({ ...paragraph, quote })),
    others,
    published,
    sheet: toSheet(row.answer),
    mayDecide: dispositionPolicy.decide(actor, subject),
    /** Why not, where they hold the office. */
    isOwn: version.may.decide && !dispositionPolicy.decide(actor, subject),
  };
}

const caseColumns = {
  id: true,
  reference: true,
  type: true,
  stance: true,
  language: true,
  bodyHtml: true,
  redline: true,
  proposedText: true,
  publishedAt: true,
  authorId: true,
  organisationId: true,
  ...publicAuthorSelect,
  round: { select: { zone: true } },
  consultation: { select: { processId: true } },
  version: { select: { draftId: true } },
  targets: {
    select: {
      quote: true,
      paragraph: { select: { id: true, number: true, anchor: true, html: true, locked: true } },
    },
    orderBy: { paragraph: { position: "asc" } },
  },
  answer: {
    select: {
      revision: true,
      state: true,
      observation: true,
      language: true,
      tags: true,
      assigneeId: true,
      decidedAt: true,
      decidedBy: { select: { name: true, email: true } },
      mergedInto: { select: { reference: true } },
      paragraphs: { select: { paragraphId: true, state: true, observation: true } },
    },
  },
} as const;

type AnswerRow = Omit<Sheet, "mergedInto" | "decidedBy"> & {
  mergedInto: { reference: string | null } | null;
  decidedBy: { name: string | null; email: string } | null;
};

function toSheet(row: AnswerRow | null): Sheet {
  if (row === null) {
    return {
      revision: 0,
      state: "pending",
      observation: "",
      language: "",
      tags: [],
      assigneeId: null,
      mergedInto: null,
      paragraphs: [],
      decidedAt: null,
      decidedBy: null,
    };
  }
  const { mergedInto, decidedBy, ...sheet } = row;
  return {
    ...sheet,
    mergedInto: mergedInto?.reference ?? null,
    decidedBy: decidedBy === null ? null : (decidedBy.name ?? decidedBy.email),
  };
}

async function findOthers(
  versionId: string,
  contributionId: string,
  paragraphIds: string[],
  now: Date,
): Promise<OtherProposal[]> {
  if (paragraphIds.length === 0) return [];
  const rows = await database().contribution.findMany({
    where: {
      versionId,
      id: { not: contributionId },
      targets: { some: { paragraphId: { in: paragraphIds } } },
      ...publishedBy(now),
    },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: mostOthers,
    select: {
      id: true,
      reference: true,
      stance: true,
      redline: true,
      disposition: true,
      ...publicAuthorSelect,
    },
  });
  return rows.map(({ id, stance, disposition, redline, reference, ...row }) => ({
    id,
    stance,
    reference: reference ?? "",
    organisation: publicAuthor(row)?.name ?? null,
    redline: readRedline(redline),
    state: disposition,
  }));
}
