import { DomainError } from "@/lib/kernel/errors";
import { inLocale } from "@/lib/kernel/localised";
import type { TemplatePartView } from "@/lib/templates/template-view";
import { countRichTextWords, richTextToPlainText } from "@/lib/text/rich-text-plain";
import { countWords } from "@/lib/text/words";
import { inputHtml, wholeHtml } from "./input-html";
import { type InputContent, isAnswered, type PartContent } from "./part-content";

/** What the search index of PostgreSQL takes of one row, with room to spare; some 130 pages of English. */
const mostTextBytes = 400_000;

/** What is derived from the words of a part once, when they are written. */
export type DerivedPart = PartContent & {
  position: number;
  bodyHtml: string | null;
  notesHtml: string | null;
  bodyText: string;
  words: number;
  areaId: string | null;
  norm: string | null;
};

export type DerivedInput = { parts: DerivedPart[]; bodyHtml: string; bodyText: string; words: number };

/**
 * Everything that is kept beside the words themselves: HTML with its notes, plain words for search, counts as people
 * count. Refuses as invalid what is longer than any submission: 400,000 bytes of plain words.
 */
export function deriveInput(content: InputContent, template: readonly TemplatePartView[]): DerivedInput {
  const asked = new Map(template.map((part, position) => [part.key, { part, position }]));
  const answered = content.parts.filter(isAnswered);
  const html = inputHtml(answered);
  const firstNotes = countNotes(html);
  const parts = answered.map((part, at): DerivedPart => {
    const known = asked.get(part.key);
    return {
      ...part,
      position: (known?.position ?? template.length + at) + 1,
      bodyHtml: html[at]?.html ?? null,
      notesHtml: html[at]?.notesHtml ?? null,
      bodyText: part.body === null ? "" : richTextToPlainText(part.body, firstNotes[at]),
      words: wordsOf(part, content.language),
      areaId: known?.part.areaId ?? null,
      norm: known?.part.norm ?? null,
    };
  });
  // The title comes last: whoever searches finds it, and a list that shows how the text begins does not repeat it.
  const bodyText = [
    ...parts.flatMap((part) => [part.keyMessage, part.bodyText, part.recommendation]),
    ...[content.about, content.title],
  ]
    .filter((words) => words !== null && words !== "")
    .join("\n\n");
  if (new TextEncoder().encode(bodyText).length > mostTextBytes) {
    throw new DomainError("invalid", "inputs.errors.tooLong", { values: { kilobytes: mostTextBytes / 1000 } });
  }
  const headed = answered.map((part) => ({ ...part, heading: headingOf(asked.get(part.key)?.part, content.language) }));
  return {
    parts,
    bodyHtml: wholeHtml({ about: content.about, parts: headed }, html),
    bodyText,
    words: countWords(content.about ?? "", content.language) + parts.reduce((sum, { words }) => sum + words, 0),
  };
}

/** The number of the first note of each part. */
function countNotes(html: readonly { notesHtml: string | null }[]): number[] {
  let next = 1;
  return html.map(({ notesHtml }) => {
    const first = next;
    next += notesHtml?.split("<li id=").length ?? 1;
    next -= 1;
    return first;
  });
}

/** Words of a part as people count them, notes included. */
export function wordsOf({ keyMessage, recommendation, body }: PartContent, language: string): number {
  return (
    countWords(keyMessage ?? "", language) +
    countWords(recommendation ?? "", language) +
    (body === null ? 0 : countRichTextWords(body, language))
  );
}

function headingOf(part: TemplatePartView | undefined, language: string): string {
  if (part === undefined) return "";
  const title = inLocale(part.title, language).text;
  return part.number === null ? title : `${part.number} ${title}`;
}
