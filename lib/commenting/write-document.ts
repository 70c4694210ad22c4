import { strToU8, zipSync } from "fflate";
import { colon } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { documentParts } from "./document-parts";
import { cellOf, heading, paragraph } from "./document-xml";
import { type FormContent, languageOfCell, writable } from "./form-content";

/** A4 in landscape and its margins, in twentieths of a point. */
const page = { width: 16_838, height: 11_906, margin: 850 } as const;
const tableWidth = page.width - 2 * page.margin;

/**
 * A form as a text document (WordprocessingML) in landscape, its headings repeated on every page, the text behind the
 * table. Written as XML at once: ten thousand rows take a second where a tree of objects takes ten.
 */
export async function writeDocument(content: FormContent): Promise<Uint8Array> {
  const body = [...headOf(content), tableOf(content), ...textOf(content), sectionProperties].join("");
  const parts = documentParts({ body, title: writable(content.title), versionId: content.versionId });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level: 6 });
}

const sectionProperties =
  `<w:sectPr><w:pgSz w:w="${page.width}" w:h="${page.height}" w:orient="landscape"/>` +
  `<w:pgMar w:top="${page.margin}" w:right="${page.margin}" w:bottom="${page.margin}" w:left="${page.margin}" ` +
  `w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>`;

function headOf({ title, titleLanguage, facts, instructions, locale }: FormContent): string[] {
  return [
    heading(title, 1, titleLanguage),
    ...facts.map(({ label, value }) => paragraph(`${label}${colon(locale)}${value}`, { language: locale })),
    ...(instructions.length === 0 ? [] : [paragraph("", { language: locale })]),
    ...instructions.map((sentence) => paragraph(sentence, { language: locale })),
    paragraph("", { language: locale }),
  ];
}

function tableOf({ columns, rows, locale }: FormContent): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width * tableWidth) / whole));
  const headings = columns.map((column, index) =>
    cellOf(column.heading, widths[index] ?? 0, { language: "en", bold: true, fill: "E4ECEA" }),
  );
  const written = rows.map((row) => {
    const cells = columns.map(({ name }, index) =>
      cellOf(row.cells[name] ?? "", widths[index] ?? 0, { language: languageOfCell(name, row, locale) }),
    );
    return `<w:tr>${cells.join("")}</w:tr>`;
  });
  return [
    "<w:tbl><w:tblPr>",
    directionOf(locale) === "rtl" ? "<w:bidiVisual/>" : "",
    `<w:tblW w:w="${tableWidth}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>`,
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>',
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headings.join("")}</w:tr>`,
    ...written,
    "</w:tbl>",
  ].join("");
}

const borders = `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A8F8D"/>`)
  .join("")}</w:tblBorders>`;

function textOf({ text, locale }: FormContent): string[] {
  if (text === null) return [];
  return [
    heading(text.title, 2, locale, { newPage: true }),
    ...text.paragraphs.map(({ number, text: words, isHeading }) =>
      paragraph(number === "" ? words : `${number}\u2003${words}`, {
        language: text.language,
        bold: isHeading,
        after: 120,
      }),
    ),
  ];
}
