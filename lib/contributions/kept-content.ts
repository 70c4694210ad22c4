import type { Transaction } from "@/lib/db/client";
import { nullJson } from "@/lib/db/null-json";
import { canonicalJson } from "@/lib/text/canonical-json";
import type { CommentContent } from "./comment-content";
import type { CommentedParagraph } from "./commented-text";
import type { LockedContribution } from "./load-contribution";

/** A paragraph that a comment is about, with the exact words in it where it is about these. */
export type KeptTarget = { paragraphId: string; quote: string | null; quoteStart: number | null };

/** A comment's columns as they are written. */
export function columnsOf({ redline, fallbackRedline, quote: _quote, ...content }: CommentContent) {
  return { ...content, redline: redline ?? nullJson, fallbackRedline: fallbackRedline ?? nullJson };
}

/** Its paragraphs as they are written; exact words stand in its one paragraph. */
export function targetsOf({ quote }: CommentContent, paragraphs: readonly CommentedParagraph[]): KeptTarget[] {
  return paragraphs.map(({ id }) => ({
    paragraphId: id,
    quote: quote?.text ?? null,
    quoteStart: quote?.start ?? null,
  }));
}

/** Writes the paragraphs of a comment where they changed, in two statements however many they are. */
export async function keepTargets(
  tx: Transaction,
  contributionId: string,
  before: LockedContribution["targets"],
  after: readonly KeptTarget[],
): Promise<void> {
  if (canonicalJson(before.map(toKept)) === canonicalJson([...after])) return;
  if (before.length > 0) await tx.contributionTarget.deleteMany({ where: { contributionId } });
  if (after.length > 0) {
    await tx.contributionTarget.createMany({ data: after.map((target) => ({ ...target, contributionId })) });
  }
}

/** Whether a person wrote and chose exactly what is kept already. */
export function sameContent(kept: LockedContribution, content: CommentContent, targets: KeptTarget[]): boolean {
  return fingerprintOf(kept, kept.targets.map(toKept)) === fingerprintOf(content, targets);
}

function toKept({ paragraph, quote, quoteStart }: LockedContribution["targets"][number]): KeptTarget {
  return { paragraphId: paragraph.id, quote, quoteStart };
}

type Derived = "bodyHtml" | "bodyText" | "redline" | "fallbackRedline" | "quote";
type Written = Omit<CommentContent, Derived | "body" | "fallbackStance"> & {
  body: unknown;
  fallbackStance: string | null;
};

/** Everything in a comment that a person wrote or chose. */
function fingerprintOf(written: Written, targets: KeptTarget[]): string {
  const { type, stance, language, body, proposedText, addPosition, changeNote } = written;
  const { fallbackStance, fallbackText, termFrom, termTo, topics, impacts } = written;
  return canonicalJson({
    ...{ type, stance, language, body, proposedText, addPosition, changeNote },
    ...{ fallbackStance, fallbackText, termFrom, termTo, targets, topics, impacts },
  });
}
