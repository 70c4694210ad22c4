import type { TextEdit } from "@/lib/drafts/text-change";
import { adoptionOf } from "@/lib/placements/adoption";
import { carryChange, countOccurrences, type RebasingReason, replaceTerm } from "@/lib/text/exact-change";
import { withoutWords } from "@/lib/text/without-words";
import type { Proposal } from "./proposals";

/** A paragraph of the version before and what it is in the version that is being written; null when it is gone. */
export type WorkedParagraph = {
  id: string;
  lineageId: string;
  text: string;
  language: string;
  now: { lineageId: string; text: string } | null;
};

/** What taking a proposal over as it is would do; nothing where the text reads like that already. */
export type WantedEdits = { kind: "applies"; edits: TextEdit[] } | { kind: "needs_rebasing"; reason: Reason };

/** Beyond the reasons of a carried change: the paragraph is gone, or no exact words were proposed. */
export type Reason = RebasingReason | "gone" | "no_words";

type Asked = Pick<Proposal, "kind" | "addPosition" | "text" | "quote">;

/**
 * The edits that a proposal asks for, carried over to the text as it stands now; nothing is ever guessed.
 *
 * @param paragraphs all that the proposal is about, in the order of the text.
 */
export function wantedEdits(proposal: Asked, paragraphs: readonly WorkedParagraph[]): WantedEdits {
  const { kind, addPosition, text, quote } = proposal;
  if (kind === "keep") return { kind: "applies", edits: [] };
  if (kind === "delete" && quote === null) return deleted(paragraphs);
  if (kind === "add" && addPosition !== null) return added(addPosition, text, paragraphs);
  const paragraph = quote === null ? paragraphs[0] : paragraphs.find(({ id }) => id === quote.paragraphId);
  if (paragraph === undefined) return rebase("gone");
  if (kind === "delete" && quote !== null) {
    const rest = withoutWords(paragraph.text, quote);
    return rest === null ? rebase("words_gone") : reworded(paragraph, rest);
  }
  return text === null || paragraphs.length > 1 ? rebase("no_words") : reworded(paragraph, text);
}

/** One paragraph as it should read, carried over to what it is now. */
export function reworded(paragraph: WorkedParagraph, proposed: string): WantedEdits {
  const { text: base, now, language } = paragraph;
  if (now === null) return rebase("gone");
  // Somebody else's equal words, or one's own hand, may have done it already.
  if (now.text === proposed) return { kind: "applies", edits: [] };
  const carried = carryChange({ base, proposed, current: now.text, language });
  if (carried.kind === "needs_rebasing") {
    const adopted = adoptionOf({ base, proposed, current: now.text, language });
    return adopted?.outcome === "verbatim" ? done : carried;
  }
  if (carried.text.trim() === "") return { kind: "applies", edits: [{ kind: "remove", lineageId: now.lineageId }] };
  return { kind: "applies", edits: [{ kind: "reword", lineageId: now.lineageId, text: carried.text }] };
}

/** A term wherever it stands in the present text, agreed language apart. */
export function replacedTerm(
  { from, to }: { from: string; to: string },
  text: readonly { lineageId: string; text: string; locked: boolean }[],
): TextEdit[] {
  return text
    .filter((paragraph) => !paragraph.locked && countOccurrences(paragraph.text, from) > 0)
    .map((paragraph) => ({
      kind: "reword",
      lineageId: paragraph.lineageId,
      text: replaceTerm(paragraph.text, from, to).text,
    }));
}

const done: WantedEdits = { kind: "applies", edits: [] };

function rebase(reason: Reason): WantedEdits {
  return { kind: "needs_rebasing", reason };
}

function deleted(paragraphs: readonly WorkedParagraph[]): WantedEdits {
  const edits = paragraphs.flatMap(({ now }): TextEdit[] =>
    now === null ? [] : [{ kind: "remove", lineageId: now.lineageId }],
  );
  return { kind: "applies", edits };
}

function added(side: "before" | "after", text: string | null, paragraphs: readonly WorkedParagraph[]): WantedEdits {
  if (text === null) return rebase("no_words");
  const standing = paragraphs.flatMap(({ now }) => now ?? []);
  const beside = side === "before" ? standing[0] : standing.at(-1);
  if (beside === undefined) return rebase("gone");
  return { kind: "applies", edits: [{ kind: "insert", beside: beside.lineageId, side, text }] };
}
