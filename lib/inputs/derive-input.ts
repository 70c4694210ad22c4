import { DomainError } from "@/lib/kernel/errors";
import type { TemplatePartView } from "@/lib/templates/template-view";
import { countRichTextWords } from "@/lib/text/rich-text-plain";
import { countWords } from "@/lib/text/words";
import type { InputContent, PartContent } from "./part-content";
import { type ShownPart, showInput } from "./shown-input";

/** What the search index of PostgreSQL takes of one row, with room to spare; some 130 pages of English. */
const mostTextBytes = 400_000;

/** What is derived from the words of a part once, when they are written. */
export type DerivedPart = ShownPart & {
  position: number;
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
  const { parts: shown, bodyHtml, bodyText } = showInput(content, template);
  if (new TextEncoder().encode(bodyText).length > mostTextBytes) {
    throw new DomainError("invalid", "inputs.errors.tooLong", { values: { kilobytes: mostTextBytes / 1000 } });
  }
  const parts = shown.map((part, at): DerivedPart => {
    const known = asked.get(part.key);
    return {
      ...part,
      position: (known?.position ?? template.length + at) + 1,
      words: wordsOf(part, content.language),
      areaId: known?.part.areaId ?? null,
      norm: known?.part.norm ?? null,
    };
  });
  const words = countWords(content.about ?? "", content.language) + parts.reduce((sum, part) => sum + part.words, 0);
  return { parts, bodyHtml, bodyText, words };
}

/** Words of a part as people count them, notes included. */
export function wordsOf({ keyMessage, recommendation, body }: PartContent, language: string): number {
  return (
    countWords(keyMessage ?? "", language) +
    countWords(recommendation ?? "", language) +
    (body === null ? 0 : countRichTextWords(body, language))
  );
}
