import { type NameableParagraph, readTypedParagraphs } from "@/lib/contributions/typed-paragraphs";
import type { Block } from "./split-blocks";

/** A comment that a message asks for. */
export type PlannedComment = {
  /** As the sender named it; null for the whole text. */
  named: string | null;
  /** Empty for the whole text, and where nobody knows the name. */
  paragraphIds: string[];
  isUnknown: boolean;
  text: string;
};

/** The comments of a message, and the marks under which nothing is written. */
export type Plan = { comments: PlannedComment[]; empty: string[]; isMarked: boolean };

/** Words above the first mark that are a greeting, not a comment on the whole text. */
const longestGreeting = 30;

/** A name that only a list of our own begins with: "(a)" counts where the text has such a paragraph. */
const bareLetter = /^\(\s?[a-z]\s?\)/i;

/**
 * Binds the blocks of a message to the paragraphs of a text. A bare letter that the text does not know was a list of
 * the sender's; another name that it does not know keeps its words, as a comment on the whole text.
 */
export function planComments(blocks: readonly Block[], paragraphs: readonly NameableParagraph[]): Plan {
  const bound: PlannedComment[] = [];
  for (const { named, text } of blocks) {
    const found = named === null ? null : readTypedParagraphs(named, paragraphs);
    const isKnown = found !== null && found.unknown === null && found.ids.length > 0;
    const before = bound.at(-1);
    if (named !== null && !isKnown && bareLetter.test(named)) {
      const words = `${named} ${text}`.trim();
      if (before === undefined) bound.push({ named: null, paragraphIds: [], isUnknown: false, text: words });
      else before.text = `${before.text}\n${words}`.trim();
      continue;
    }
    bound.push({ named, paragraphIds: isKnown ? found.ids : [], isUnknown: named !== null && !isKnown, text });
  }
  const isMarked = bound.some(({ named }) => named !== null);
  const comments = bound.filter(({ named, text }) =>
    named === null ? !isMarked || text.split(/\s+/).length >= longestGreeting : text !== "",
  );
  const empty = bound.flatMap(({ named, text }) => (named !== null && text === "" ? [named] : []));
  return { comments: comments.filter(({ text }) => text !== ""), empty, isMarked };
}
