import type { Transaction } from "@/lib/db/client";
import type { InputContent } from "./part-content";
import { isAnswered } from "./part-content";

/** How a saved state came about. */
export type HistoryOrigin = "typed" | "imported" | "restored" | "mailed" | "submitted" | "new_questions";

/** Savings of one person within the same ten minutes are one state. */
const togetherMs = 10 * 60 * 1000;

type State = {
  contributionId: string;
  revision: number;
  origin: HistoryOrigin;
  /** Version of the questions that it answers. */
  templateId: string;
  content: InputContent;
  textSha256: string;
  words: number;
  at: Date;
  personId: string;
  /** Never written over: it is somebody's last word before another's. */
  alone?: boolean;
};

/**
 * Keeps a state of an input, to be looked at and restored. A state that somebody confirmed, that was submitted,
 * imported or restored stays for ever; what one person typed within ten minutes is one row, the latest.
 */
export async function keepHistory(tx: Transaction, state: State): Promise<void> {
  const { contributionId, revision, origin, templateId, content, textSha256, words, at, personId } = state;
  const row = {
    ...{ contributionId, revision, origin, templateId, textSha256, words, savedAt: at, savedById: personId },
    content: { ...content, parts: content.parts.filter(isAnswered) },
  };
  const before = state.alone === true ? null : await findReplaceable(tx, state);
  if (before !== null) await tx.inputHistory.update({ where: { id: before }, data: row, select: { id: true } });
  else await tx.inputHistory.create({ data: row, select: { id: true } });
}

async function findReplaceable(tx: Transaction, { contributionId, revision, origin, at, personId }: State) {
  if (origin !== "typed") return null;
  const last = await tx.inputHistory.findFirst({
    where: { contributionId },
    orderBy: { revision: "desc" },
    select: { id: true, revision: true, origin: true, textSha256: true, savedAt: true, savedById: true },
  });
  if (last === null || last.origin !== "typed" || last.savedById !== personId) return null;
  // Something happened in between: it was handed over, sent back, or its files changed.
  if (last.revision !== revision - 1) return null;
  const window = (instant: Date) => Math.floor(instant.getTime() / togetherMs);
  if (window(last.savedAt) !== window(at)) return null;
  // A confirmed text is what a redline since the confirmation begins with.
  const confirmed = await tx.coSignature.findFirst({
    where: { contributionId, confirmedSha256: last.textSha256 },
    select: { id: true },
  });
  return confirmed === null ? last.id : null;
}
