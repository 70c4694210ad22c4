import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { type FileBlock, paragraph } from "./file-block";
import type { Translate } from "./file-words";
import { inlineRuns } from "./rich-blocks";
import { headingLevel, indentOf, markerOf } from "./rolling-blocks";
import type { HeadParagraph, VersionHead } from "./version-head";

/** A paragraph of a draft as it was published. */
export function textBlock(entry: HeadParagraph, content: readonly InlineNode[], language: string): FileBlock {
  if (entry.kind === "heading") {
    return { kind: "heading", level: headingLevel(entry.depth), text: entry.text, language, inContents: true };
  }
  return {
    kind: "paragraph",
    style: "reasons",
    language,
    runs: inlineRuns(content),
    marker: markerOf(entry.number),
    indent: indentOf(entry),
  };
}

/** The footnotes of a draft, after its text. */
export function footnoteBlocks({ footnotes, language }: VersionHead, locale: string, t: Translate): FileBlock[] {
  if (footnotes.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: t("compilations.text.footnotes"), language: locale, inContents: true },
    ...footnotes.map(({ number, text }) => ({
      ...paragraph("reasons", [{ text }], language, 1),
      marker: `${number}.`,
    })),
  ];
}
