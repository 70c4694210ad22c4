import { createHash } from "node:crypto";

/** What a person sees before they decide: the present words, and the answers so far. */
export type Seen = {
  /** Null where the paragraph is gone. */
  text: string | null;
  answers: readonly { contributionId: string; revision: number }[];
};

/** A mark by which what was seen is told from what is there now: 16 hex digits. */
export function seenMark({ text, answers }: Seen): string {
  const hash = createHash("sha256").update(JSON.stringify(text));
  for (const line of answers.map(({ contributionId, revision }) => `${contributionId} ${revision}`).sort()) {
    hash.update(`\n${line}`);
  }
  return hash.digest("hex").slice(0, 16);
}
