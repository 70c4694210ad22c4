import { commented } from "@/lib/contributions/of-comment";
import { openingWords } from "@/lib/contributions/opening-words";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { dispositionPolicy, ownSide } from "./policy";
import { type PublishedAnswer, publishedAnswerColumns, readPublishedAnswer } from "./published-answer";

/** The published answer to a contribution of one's own side, and what was written back. */
export type OwnAnswer = {
  contributionId: string;
  reference: string;
  consultation: Localised;
  version: Localised;
  paragraphs: { id: string; number: string | null }[];
  language: string;
  opening: string;
  answer: PublishedAnswer;
  reply: OwnReply | null;
  mayReply: boolean;
};

export type OwnReply = {
  text: string;
  language: string;
  state: "pending" | "published" | "refused";
  /** Localised words of the listed reason; empty unless refused. */
  reason: Localised;
  submittedAt: Date;
};

/** Comments that are public now and have a published answer. */
function answered(actor: Actor): Prisma.ContributionWhereInput {
  return {
    ...ownSide(actor),
    kind: "comment",
    submission: "submitted",
    publication: { in: ["published", "published_redacted"] },
    publishedAt: { not: null },
    publishedDispositions: { some: {} },
  };
}

/** Answers to what the actor's side has sent, the latest published contribution first. */
export async function listOwnAnswers(actor: Actor, cursor: string | null, size = 25): Promise<Page<OwnAnswer>> {
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await database().contribution.findMany({
    where:
      after === null
        ? answered(actor)
        : {
            AND: [
              answered(actor),
              { publishedAt: { lte: after.at } },
              { OR: [{ publishedAt: { lt: after.at } }, { publishedAt: after.at, id: { lt: after.id } }] },
            ],
          },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: ownColumns,
  });
  const page = toPage(rows, size, (row) => ({ key: (row.publishedAt ?? new Date(0)).toISOString(), id: row.id }));
  const reasons = await wordsOfReasons(rows);
  return { next: page.next, items: page.items.flatMap((row) => toOwn(actor, row, reasons)) };
}

/** How many of the side's contributions have a published answer, counted up to `most` + 1. */
export async function countOwnAnswers(actor: Actor, most = 1_000): Promise<number> {
  const rows = await database().contribution.findMany({
    where: answered(actor),
    take: most + 1,
    select: { id: true },
  });
  return rows.length;
}

/** One of them by its reference; not_found for everybody else. */
export async function readOwnAnswer(actor: Actor, reference: string): Promise<OwnAnswer> {
  const row = await database().contribution.findFirst({
    where: { AND: [{ reference }, answered(actor)] },
    select: ownColumns,
  });
  const [own] = row === null ? [] : toOwn(actor, row, await wordsOfReasons([row]));
  if (own === undefined) throw notFound();
  return own;
}

const ownColumns = {
  id: true,
  reference: true,
  publishedAt: true,
  language: true,
  bodyText: true,
  authorId: true,
  organisationId: true,
  organisation: { select: { id: true, status: true } },
  consultation: { select: { title: true } },
  version: { select: { label: true } },
  targets: {
    select: { paragraph: { select: { id: true, number: true } } },
    orderBy: { paragraph: { position: "asc" } },
  },
  reply: { select: { text: true, language: true, publication: true, reasonCode: true, submittedAt: true } },
  publishedDispositions: {
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: 1,
    select: publishedAnswerColumns,
  },
} satisfies Prisma.ContributionSelect;

type Row = Prisma.ContributionGetPayload<{ select: typeof ownColumns }>;

function toOwn(actor: Actor, row: Row, reasons: Map<string, Localised>): OwnAnswer[] {
  const [latest] = row.publishedDispositions;
  if (latest === undefined) return [];
  const { reply } = row;
  return [
    {
      contributionId: row.id,
      reference: row.reference ?? "",
      consultation: readLocalised(row.consultation.title),
      version: readLocalised(commented(row).version.label),
      paragraphs: row.targets.map(({ paragraph }) => paragraph),
      language: row.language,
      opening: openingWords(row.bodyText, 240),
      answer: readPublishedAnswer(latest),
      reply:
        reply === null
          ? null
          : {
              text: reply.text,
              language: reply.language,
              state:
                reply.publication === "published" || reply.publication === "refused" ? reply.publication : "pending",
              reason: reasons.get(reply.reasonCode ?? "") ?? {},
              submittedAt: reply.submittedAt,
            },
      mayReply: reply === null && dispositionPolicy.reply(actor, row),
    },
  ];
}

async function wordsOfReasons(rows: readonly Row[]): Promise<Map<string, Localised>> {
  const codes = rows.flatMap(({ reply }) => reply?.reasonCode ?? []);
  if (codes.length === 0) return new Map();
  const reasons = await database().moderationReason.findMany({
    where: { code: { in: codes } },
    select: { code: true, words: true },
  });
  return new Map(reasons.map(({ code, words }) => [code, readLocalised(words)]));
}

/** Path of the page of one of them, below the locale. */
export async function addressOfAnswer(actor: Actor, contributionId: string): Promise<string> {
  const row = await database().contribution.findFirst({
    where: { AND: [{ id: contributionId }, ownSide(actor)] },
    select: { reference: true },
  });
  return row?.reference ? `/me/answers/${row.reference}` : "/me/answers";
}
