import type { StoredRedline } from "@/lib/contributions/stored-redline";
import { colon, comma } from "@/lib/i18n/lists";
import { type FileBlock, paragraph, type Run } from "./file-block";
import type { Translate } from "./file-words";
import { richBlocks } from "./rich-blocks";
import type { ShownBlock, ShownComment } from "./shown-comment";

/** A comment as blocks of a file: who, for what, the wording as a redline, the reasons, its receipt. */
export function commentBlocks(comment: ShownComment, locale: string, t: Translate): FileBlock[] {
  const { by, group, reference, stanceWords, type, on, facts, sha256 } = comment;
  const about = [group, type, `${on}${colon(locale)}${stanceWords}`].filter((part) => part !== null);
  return [
    { kind: "heading", level: 3, text: `${by.name}${comma(locale)}${reference}`, language: locale, inContents: false },
    paragraph("about", [{ text: about.join(" · ") }], locale),
    ...comment.blocks.flatMap((block) => shownBlocks(block, locale)),
    paragraph("facts", [{ text: facts.join(" · ") }], locale),
    ...(sha256 === null
      ? []
      : [paragraph("code", [{ text: `${t("compilations.comment.receipt")} ${sha256}` }], locale)]),
  ];
}

function shownBlocks(block: ShownBlock, locale: string): FileBlock[] {
  switch (block.kind) {
    case "note":
      return [paragraph("label", [{ text: block.text }], locale)];
    case "redline":
      return [
        paragraph("label", [{ text: block.label }], locale),
        paragraph("wording", redlineRuns(block.segments), block.language),
      ];
    case "words":
      return [
        paragraph("label", [{ text: block.label }], locale),
        ...(block.text === "" ? [] : plainBlocks(block.text, block.language)),
      ];
    case "rich":
      return [
        paragraph("label", [{ text: block.label }], locale),
        ...richBlocks(block.nodes, { style: "reasons", language: block.language, indent: 0 }),
      ];
  }
}

/** Blank lines part paragraphs; single line ends are kept. */
function plainBlocks(text: string, language: string): FileBlock[] {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .filter((part) => part.trim() !== "")
    .map((part) => paragraph("reasons", [{ text: part }], language));
}

/** Segments of a redline as runs with their marks. */
export function redlineRuns(segments: StoredRedline): Run[] {
  return segments.map(({ kind, text }) => (kind === "same" ? { text } : { text, mark: kind }));
}
