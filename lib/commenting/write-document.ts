import {
  AlignmentType,
  Document,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { directionOf } from "@/lib/i18n/locales";
import { type FormContent, writable } from "./form-content";
import { versionMark } from "./read-file";

/** A4 and its margins, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 850 } as const;
const tableWidth = page.height - 2 * page.margin;

type Look = { language: string; bold?: boolean; size?: number };

/** A form as a text document in landscape, its headings on every page, the text behind the table. */
export async function writeDocument(content: FormContent): Promise<Uint8Array> {
  const document = new Document({
    title: writable(content.title),
    customProperties: [{ name: versionMark, value: content.versionId }],
    styles: { default: { document: { run: { size: 18, font: "Arial" } } } },
    sections: [sectionOf([...headOf(content), tableOf(content), ...textOf(content)])],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function sectionOf(children: ISectionOptions["children"]): ISectionOptions {
  const { width, height, margin } = page;
  return {
    properties: {
      page: {
        size: { width, height, orientation: PageOrientation.LANDSCAPE },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    children,
  };
}

function headOf({ title, titleLanguage, facts, instructions, locale }: FormContent): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      bidirectional: directionOf(titleLanguage) === "rtl",
      children: [runOf(title, { language: titleLanguage, bold: true, size: 28 })],
    }),
    ...facts.map(({ label, value }) => paragraphOf(`${label}: ${value}`, { language: locale })),
    paragraphOf("", { language: locale }),
    ...instructions.map((sentence) => paragraphOf(sentence, { language: locale })),
    paragraphOf("", { language: locale }),
  ];
}

function tableOf({ columns, rows, locale }: FormContent): Table {
  const widths = columns.map(({ width }) => Math.floor((width * tableWidth) / 100));
  const headings = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, index) =>
      cellOf(heading, widths[index] ?? 0, { language: "en", bold: true }, "E4ECEA"),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: widths,
    visuallyRightToLeft: directionOf(locale) === "rtl",
    rows: [
      headings,
      ...rows.map(
        ({ cells, language }) =>
          new TableRow({
            children: columns.map(({ name }, index) =>
              cellOf(cells[name] ?? "", widths[index] ?? 0, { language: language ?? locale }),
            ),
          }),
      ),
    ],
  });
}

function cellOf(text: string, width: number, look: Look, fill?: string): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    children: text.split("\n").map((line) => paragraphOf(line, look)),
  });
}

function textOf({ text }: FormContent): Paragraph[] {
  if (text === null) return [];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      pageBreakBefore: true,
      children: [new TextRun(writable(text.title))],
    }),
    ...text.paragraphs.map(({ number, text: words, isHeading }) =>
      paragraphOf(number === "" ? words : `${number}\u2003${words}`, { language: text.language, bold: isHeading }, 120),
    ),
  ];
}

function paragraphOf(text: string, look: Look, after = 0): Paragraph {
  const isRightToLeft = directionOf(look.language) === "rtl";
  return new Paragraph({
    bidirectional: isRightToLeft,
    alignment: AlignmentType.START,
    spacing: { after },
    children: [runOf(text, look)],
  });
}

function runOf(text: string, { language, bold, size }: Look): TextRun {
  return new TextRun({
    text: writable(text),
    rightToLeft: directionOf(language) === "rtl",
    ...(bold === undefined ? {} : { bold, boldComplexScript: bold }),
    ...(size === undefined ? {} : { size, sizeComplexScript: size }),
  });
}
