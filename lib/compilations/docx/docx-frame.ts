import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IParagraphStyleOptions,
  PageBreak,
  PageNumber,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
} from "docx";
import { comma } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import type { FileFront } from "../file-block";
import type { ContentsEntry } from "./contents-entry";
import { languageOf, toRuns } from "./docx-paragraphs";

/**
 * One font for each of Word's three kinds of script, of those that come with it: ours would be missing where the file
 * is opened. Other programs have fonts of the same widths in their place.
 */
const serif = { ascii: "Cambria", hAnsi: "Cambria", cs: "Times New Roman", eastAsia: "SimSun" };
const sans = { ascii: "Calibri", hAnsi: "Calibri", cs: "Arial", eastAsia: "SimHei" };
const grey = "565D59";

type Spacing = { before: number; after: number };

function style(
  id: string,
  name: string,
  run: IParagraphStyleOptions["run"],
  spacing: Spacing,
): IParagraphStyleOptions & { id: string; name: string } {
  return { id, name, basedOn: "Normal", quickFormat: true, run, paragraph: { spacing } };
}

const paragraphStyles = [
  style("DraftText", "Draft text", {}, { before: 80, after: 120 }),
  style("ProposedWording", "Proposed wording", {}, { before: 40, after: 100 }),
  style("Reasons", "Reasons", {}, { before: 0, after: 100 }),
  {
    ...style(
      "CommentLabel",
      "Comment label",
      { font: sans, size: 17, bold: true, color: grey },
      { before: 140, after: 40 },
    ),
    paragraph: { spacing: { before: 140, after: 40 }, keepNext: true },
  },
  style("CommentFacts", "Comment facts", { font: sans, size: 17, color: grey }, { before: 40, after: 60 }),
  style("CommentCode", "Comment receipt", { font: sans, size: 14, color: grey }, { before: 0, after: 120 }),
];

const heading = (size: number, spacing: Spacing, font = serif) => ({
  run: { font, size, bold: true, color: "1D2321" },
  paragraph: { spacing, keepNext: true },
});

/** The document around the body: styles, first page, contents, header, and a footer with the fingerprint. */
export function frameOf(front: FileFront, contents: readonly ContentsEntry[], body: readonly Paragraph[]): Document {
  return new Document({
    title: `${front.title}${comma(front.locale)}${front.subtitle}`,
    creator: "Openfloor",
    lastModifiedBy: "Openfloor",
    features: { updateFields: false },
    styles: {
      default: {
        document: {
          run: {
            font: serif,
            size: 21,
            sizeComplexScript: 24,
            language: { value: "en", eastAsia: "zh-CN", bidirectional: "ar" },
          },
          paragraph: { spacing: { line: 300, after: 100 } },
        },
        heading1: heading(32, { before: 480, after: 160 }),
        heading2: heading(26, { before: 360, after: 120 }),
        heading3: heading(22, { before: 320, after: 60 }, sans),
      },
      paragraphStyles,
    },
    sections: [
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          titlePage: true,
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_474, bottom: 1_361, left: 1_417, right: 1_417 },
          },
        },
        headers: {
          default: new Header({ children: [ownLine(front, front.title)] }),
          first: new Header({ children: [] }),
        },
        footers: { default: footer(front), first: footer(front) },
        children: [...firstPage(front), ...contentsOf(front, contents), ...body],
      },
    ],
  });
}

/** More entries than this make contents that nobody reads; the deeper ones are left out then. */
const mostContents = 400;

/** The contents as they are now; Word fills in the pages when its reader asks it to. */
function contentsOf(front: FileFront, entries: readonly ContentsEntry[]): (Paragraph | TableOfContents)[] {
  if (entries.length < 2) return [];
  const upper = entries.filter(({ level }) => level === 1);
  const shown = entries.length > mostContents && upper.length > 1 ? upper : entries;
  return [
    new Paragraph({
      bidirectional: isRightToLeft(front.locale),
      spacing: { before: 480, after: 120 },
      children: [
        new TextRun({
          ...languageOf(front.locale),
          text: front.contents,
          size: 26,
          sizeComplexScript: 26,
          bold: true,
          boldComplexScript: true,
        }),
      ],
    }),
    new TableOfContents(front.contents, {
      headingStyleRange: "1-2",
      hyperlink: true,
      beginDirty: false,
      cachedEntries: [...shown],
    }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

/** What stands before the body. */
function firstPage(front: FileFront): Paragraph[] {
  return [
    new Paragraph({
      bidirectional: isRightToLeft(front.locale),
      spacing: { before: 1_200, after: 120 },
      children: [
        new TextRun({
          ...languageOf(front.locale),
          text: front.title,
          size: 48,
          sizeComplexScript: 48,
          bold: true,
          boldComplexScript: true,
        }),
      ],
    }),
    new Paragraph({
      bidirectional: isRightToLeft(front.subtitleLanguage),
      spacing: { after: 360 },
      children: [
        new TextRun({ ...languageOf(front.subtitleLanguage), text: front.subtitle, size: 30, sizeComplexScript: 30 }),
      ],
    }),
    ...front.lines.map((line) => ownLine(front, line)),
    ...(front.explanation.length === 0
      ? []
      : [
          new Paragraph({
            style: "CommentFacts",
            bidirectional: isRightToLeft(front.locale),
            children: toRuns(front.explanation, front.locale),
          }),
        ]),
    ...(front.fingerprint === ""
      ? []
      : [
          ownLine(front, front.fingerprintLabel),
          new Paragraph({
            style: "CommentCode",
            bidirectional: isRightToLeft(front.locale),
            children: [new TextRun({ text: front.fingerprint })],
          }),
        ]),
  ];
}

function ownLine(front: FileFront, text: string): Paragraph {
  return new Paragraph({
    style: "CommentFacts",
    bidirectional: isRightToLeft(front.locale),
    children: [new TextRun({ ...languageOf(front.locale), text })],
  });
}

function footer(front: FileFront): Footer {
  const dress = { ...languageOf(front.locale), font: sans, size: 16, color: grey };
  const numbers = front.pageOf.split(/(\{page\}|\{pages\})/).map((part) => {
    const child = part === "{page}" ? PageNumber.CURRENT : part === "{pages}" ? PageNumber.TOTAL_PAGES : part;
    return new TextRun({ ...dress, children: [child] });
  });
  const rightToLeft = isRightToLeft(front.locale);
  return new Footer({
    children: [
      new Paragraph({ bidirectional: rightToLeft, alignment: AlignmentType.END, children: numbers }),
      ...(front.fingerprint === ""
        ? []
        : [
            new Paragraph({
              bidirectional: rightToLeft,
              children: [new TextRun({ font: sans, size: 13, color: grey, text: `SHA-256 ${front.fingerprint}` })],
            }),
          ]),
    ],
  });
}

function isRightToLeft(language: string): boolean {
  return directionOf(language) === "rtl";
}
