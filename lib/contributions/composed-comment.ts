import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { insteadOfQuote, type QuotedWords } from "@/lib/text/quoted-words";
import { checkRichText, type RichText } from "@/lib/text/rich-text";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";
import type { ComposerRequest } from "./composer-request";
import { lastReturn, type ModeratorsWords } from "./last-return";
import { submissionLifecycle } from "./lifecycle";
import { visibleTo } from "./policy";
import type { AddPositionName, CommentTypeName, FallbackStanceName, StanceName } from "./schema";

/** The comment as it is kept, or as it was carried over to a newer text. */
export type ComposedComment = {
  id: string;
  revision: number;
  submission: "draft" | "awaiting_approval";
  /** Whether it will be received in confidence. */
  confidential: boolean;
  type: CommentTypeName;
  stance: StanceName | null;
  language: string;
  body: RichText;
  bodyPlain: string;
  /** The exact words it is about; null for the whole paragraph. */
  quote: QuotedWords | null;
  /** For a change of exact words: what should stand there instead. Null otherwise, or while nothing was said. */
  replacement: string | null;
  proposedText: string | null;
  addPosition: AddPositionName | null;
  changeNote: string | null;
  fallbackStance: FallbackStanceName | null;
  fallbackText: string | null;
  termFrom: string | null;
  termTo: string | null;
  topics: string[];
  impacts: string[];
  savedAt: Date;
  /** Why a moderator sent it back; null when none did. */
  returned: ModeratorsWords | null;
};

const composedColumns = {
  id: true,
  versionId: true,
  authorId: true,
  organisationId: true,
  organisation: { select: { id: true, status: true } },
  revision: true,
  submission: true,
  publication: true,
  protection: true,
  type: true,
  stance: true,
  language: true,
  body: true,
  proposedText: true,
  redline: true,
  addPosition: true,
  changeNote: true,
  fallbackStance: true,
  fallbackText: true,
  termFrom: true,
  termTo: true,
  topics: true,
  impacts: true,
  updatedAt: true,
  version: { select: { status: true, slug: true, label: true, language: true, draftId: true } },
  targets: {
    select: {
      paragraphId: true,
      quote: true,
      quoteStart: true,
      paragraph: { select: { lineageId: true, number: true, text: true } },
    },
    orderBy: { paragraph: { position: "asc" } },
  },
} as const;

/** The comment that is asked for, else one's own latest draft on this paragraph, else null. */
export async function findComment(db: Database, actor: Actor, asked: ComposerRequest) {
  if (asked.contributionId !== null) {
    const comment = await db.contribution.findFirst({
      where: { id: asked.contributionId, kind: "comment", ...visibleTo(actor) },
      select: composedColumns,
    });
    if (comment === null || !submissionLifecycle.can("edit", comment.submission)) throw notFound();
    return comment;
  }
  if (asked.another) return null;
  return db.contribution.findFirst({
    where: {
      versionId: asked.versionId,
      kind: "comment",
      authorId: actor.personId,
      organisationId: actor.organisation?.id ?? null,
      submission: "draft",
      ...aboutParagraph(asked.paragraphId),
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    select: composedColumns,
  });
}

/** Comments that are about one paragraph, among others; or about none. */
export function aboutParagraph(paragraphId: string | null) {
  return { targets: paragraphId === null ? { none: {} } : { some: { paragraphId } } };
}

export type ComposedRow = NonNullable<Awaited<ReturnType<typeof findComment>>>;

export async function toComposed(db: Database, row: ComposedRow): Promise<ComposedComment> {
  const body = checkRichText(row.body);
  const quote = quoteOf(row);
  const text = row.targets[0]?.paragraph.text ?? "";
  return {
    id: row.id,
    revision: row.revision,
    submission: row.submission === "awaiting_approval" ? "awaiting_approval" : "draft",
    confidential: row.protection === "confidential",
    type: row.type,
    stance: row.stance,
    language: row.language,
    body,
    bodyPlain: richTextToPlainText(body),
    quote,
    replacement:
      quote === null || row.stance !== "change" || row.proposedText === null
        ? null
        : insteadOfQuote(text, quote, row.proposedText),
    proposedText: row.proposedText,
    addPosition: row.addPosition,
    changeNote: row.changeNote,
    fallbackStance: row.fallbackStance === "change" || row.fallbackStance === "keep" ? row.fallbackStance : null,
    fallbackText: row.fallbackText,
    termFrom: row.termFrom,
    termTo: row.termTo,
    topics: row.topics,
    impacts: row.impacts,
    savedAt: row.updatedAt,
    returned: row.publication === "returned" ? await lastReturn(db, row.id) : null,
  };
}

function quoteOf({ targets }: ComposedRow): QuotedWords | null {
  const [target] = targets;
  return target === undefined || target.quote === null || target.quoteStart === null
    ? null
    : { text: target.quote, start: target.quoteStart };
}
