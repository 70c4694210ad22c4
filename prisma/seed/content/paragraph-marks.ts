import type { ParagraphMark } from "./content-types";

/** The paragraph that restates each norm, in the order of the norms (a) to (k). */
const normParagraphs = {
  "pre-draft": ["10", "14", "18", "23", "27", "31", "35", "39", "43", "50", "53"],
  "zero-draft": ["10", "14", "18", "23", "27", "32", "36", "40", "45", "50", "54"],
};

const letters = "abcdefghijk";

/**
 * Each norm is cited by its letter, by its place in the list and by its place in A/70/174, para. 13;
 * people use all three, so all three lead to the paragraph.
 */
function normsOf(numbers: string[]): ParagraphMark[] {
  return numbers.map((number, index) => {
    const letter = letters.charAt(index);
    return { number, locked: true, aliases: [`norm ${index + 1}`, `norm (${letter})`, `13(${letter})`] };
  });
}

/** The confidence-building measures keep their place in A/70/174, para. 16, as an alias. */
const measures: ParagraphMark[] = ["(a)", "(b)", "(c)", "(d)", "(d)(i)", "(d)(ii)", "(d)(iii)", "(d)(iv)"].map(
  (item) => ({ number: `59${item}`, locked: false, aliases: [`cbm ${item}`, `16${item}`] }),
);

/** What is known of the paragraphs of the guidance beyond their text, by version. */
export const paragraphMarks: Record<keyof typeof normParagraphs, ParagraphMark[]> = {
  "pre-draft": [...normsOf(normParagraphs["pre-draft"]), ...measures],
  "zero-draft": [...normsOf(normParagraphs["zero-draft"]), ...measures],
};
