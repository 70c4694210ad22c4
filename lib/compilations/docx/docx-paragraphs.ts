import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  SimpleField,
  Tab,
  TextRun,
  UnderlineType,
} from "docx";
import { directionOf } from "@/lib/i18n/locales";
import type { FileBlock, ParagraphStyle, Run } from "../file-block";

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Twentieths of a point. */
const oneIndent = 360;
const hanging = 360;

/** A block as a paragraph of a Word document. Redlines are formatting, so that nobody accepts them by mistake. */
export function toParagraph(block: FileBlock): Paragraph {
  const rightToLeft = directionOf(block.language) === "rtl";
  if (block.kind === "heading") {
    return new Paragraph({
      heading: levels[block.level - 1],
      ...(rightToLeft ? { bidirectional: true } : {}),
      keepNext: true,
      children: toRuns([{ text: block.text }], block.language),
    });
  }
  const marked = block.marker !== null;
  return new Paragraph({
    style: styleIds[block.style],
    ...(block.style === "about" || block.style === "label" ? { keepNext: true } : {}),
    ...(rightToLeft ? { bidirectional: true } : {}),
    alignment: AlignmentType.START,
    ...frames[block.style]?.(rightToLeft),
    ...(block.indent === 0 ? {} : indentOf(block.indent, marked)),
    children: [
      ...(marked ? [new TextRun({ ...languageOf(block.language), children: [block.marker ?? "", new Tab()] })] : []),
      ...toRuns(block.runs, block.language),
    ],
  });
}

export const styleIds: Record<ParagraphStyle, string> = {
  text: "DraftText",
  wording: "ProposedWording",
  reasons: "Reasons",
  label: "CommentLabel",
  about: "CommentFacts",
  facts: "CommentFacts",
  code: "CommentCode",
};

function indentOf(levels: number, marked: boolean): Pick<IParagraphOptions, "indent" | "tabStops"> {
  const start = levels * oneIndent;
  return { indent: marked ? { start, hanging } : { start } };
}

type Frame = (rightToLeft: boolean) => Pick<IParagraphOptions, "border" | "shading" | "indent">;

const frames: Partial<Record<ParagraphStyle, Frame>> = {
  wording: (rightToLeft) => {
    const bar = { style: BorderStyle.SINGLE, size: 12, space: 8, color: "0F5257" };
    return { border: rightToLeft ? { right: bar } : { left: bar }, indent: { start: 200 } };
  },
  text: () => ({ shading: { type: ShadingType.CLEAR, color: "auto", fill: "F5F3EC" } }),
};

/** Runs of Word, each with its language; \n is a line break. */
export function toRuns(runs: readonly Run[], language: string): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    if (run.href !== undefined) return [linkTo(run.href, run.text)];
    return run.text
      .split("\n")
      .map((text, index) => new TextRun({ ...dressOf(run, language), text, ...breakBefore(index) }));
  });
}

function breakBefore(index: number): Pick<IRunOptions, "break"> {
  return index === 0 ? {} : { break: 1 };
}

const marks = {
  inserted: { color: "14613A", underline: { type: UnderlineType.SINGLE, color: "14613A" } },
  deleted: { color: "96362C", strike: true },
} as const;

function dressOf(run: Run, language: string): IRunOptions {
  return {
    ...languageOf(language),
    ...(run.bold === true ? { bold: true, boldComplexScript: true } : {}),
    ...(run.italic === true ? { italics: true, italicsComplexScript: true } : {}),
    ...(run.raised === true ? { superScript: true } : {}),
    ...(run.mark === undefined ? {} : marks[run.mark]),
  };
}

/** Which proofing language and which of the three fonts of a style the words take. */
export function languageOf(language: string): Pick<IRunOptions, "language" | "rightToLeft" | "font"> {
  if (language === "und") return {};
  if (directionOf(language) === "rtl") return { language: { bidirectional: language }, rightToLeft: true };
  const primary = language.split("-")[0] ?? "";
  if (["zh", "ja", "ko"].includes(primary)) {
    return { language: { value: "en", eastAsia: primary === "zh" ? "zh-CN" : language }, font: { hint: "eastAsia" } };
  }
  return { language: { value: language } };
}

/**
 * A link as a field, whose address stands in the paragraph itself. Quotation marks and backslashes would end the
 * address or begin a switch; an address has none that are not escaped.
 */
function linkTo(href: string, text: string): ParagraphChild {
  const address = href.replaceAll('"', "%22").replaceAll("\\", "%5C");
  return new SimpleField(`HYPERLINK "${address}"`, text.replaceAll("\n", " "));
}
