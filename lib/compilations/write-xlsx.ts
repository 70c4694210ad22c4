import ExcelJS from "exceljs";
import { directionOf } from "@/lib/i18n/locales";
import { redlineRuns } from "./comment-blocks";
import type { CompiledComment } from "./compiled-comment";
import type { FileFront, Run } from "./file-block";
import type { Translate } from "./file-words";
import { type ShownComment, showComment } from "./shown-comment";

/** A spreadsheet holds no more in one cell; what is longer goes on in the line below. */
const longestCell = 32_000;

const inserted = { color: { argb: "FF14613A" }, underline: true } as const;
const deleted = { color: { argb: "FF96362C" }, strike: true } as const;

const columns = [
  { key: "section", width: 22 },
  { key: "reference", width: 18 },
  { key: "organisation", width: 26 },
  { key: "group", width: 20 },
  { key: "paragraphs", width: 14 },
  { key: "type", width: 18 },
  { key: "stance", width: 10 },
  { key: "proposed", width: 60 },
  { key: "fallback", width: 40 },
  { key: "other", width: 34 },
  { key: "reasons", width: 60 },
  { key: "answer", width: 40 },
  { key: "language", width: 9 },
  { key: "received", width: 20 },
  { key: "receipt", width: 30 },
  { key: "address", width: 40 },
] as const;

type Key = (typeof columns)[number]["key"];
type Cells = Partial<Record<Key, readonly Run[]>>;

export type XlsxRow = { comment: CompiledComment; section: string };

type Setting = { locale: string; textLanguage: string; site: string };

/**
 * A compilation as a workbook (ECMA-376), row by row: one comment a line, redlines as formatted words. Every cell is
 * words, also where they look like a formula or a number.
 */
export async function writeXlsx(
  path: string,
  front: FileFront,
  rows: AsyncIterable<XlsxRow>,
  setting: Setting,
  t: Translate,
): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  book.creator = "Openfloor";
  book.created = front.madeAt;
  const rightToLeft = directionOf(setting.locale) === "rtl";
  const sheet = book.addWorksheet(sheetName(front.title), {
    views: [{ state: "frozen", xSplit: 2, ySplit: 1, rightToLeft }],
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
  });
  sheet.columns = columns.map(({ key, width }) => ({ key, width, header: headOf(key, t) }));
  const first = sheet.getRow(1);
  first.font = { bold: true };
  first.alignment = { wrapText: true, vertical: "top" };
  first.commit();
  for await (const { comment, section } of rows) {
    const shown = showComment(comment, setting, t);
    for (const cells of linesOf(cellsOf(comment, shown, section, setting))) writeRow(sheet, cells);
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  sheet.commit();
  about(book, front, rightToLeft);
  await book.commit();
}

function headOf(key: Key, t: Translate): string {
  if (key === "proposed") return t("compilations.comment.proposed");
  if (key === "reasons") return t("compilations.comment.reasons");
  if (key === "receipt") return t("compilations.comment.receipt");
  return t(`compilations.columns.${key}`);
}

function cellsOf(comment: CompiledComment, shown: ShownComment, section: string, { site }: Setting): Cells {
  const plain = (text: string): Run[] => (text === "" ? [] : [{ text }]);
  const noted = shown.blocks.filter((block) => block.kind === "note" || block.kind === "words");
  const answers = comment.answer === null ? 0 : 1 + comment.answer.paragraphs.length + (comment.answer.reply ? 1 : 0);
  const lines = noted.map((block) =>
    block.kind === "note" ? block.text : `${block.label}${block.text === "" ? "" : `: ${block.text}`}`,
  );
  const wording = comment.redline === null ? plain(comment.proposedText ?? "") : redlineRuns(comment.redline);
  return {
    section: plain(section),
    reference: plain(shown.reference),
    organisation: plain(shown.by.name),
    group: plain(shown.group ?? ""),
    paragraphs: plain(comment.places.map(({ number, anchor }) => number ?? anchor).join(", ")),
    type: plain(shown.type),
    stance: plain(shown.stanceWords),
    proposed: wording,
    fallback:
      comment.fallback === null
        ? []
        : comment.fallback.redline === null
          ? plain(comment.fallback.text ?? "")
          : redlineRuns(comment.fallback.redline),
    other: plain(lines.slice(0, lines.length - answers).join("\n")),
    reasons: plain(comment.reasonsText),
    answer: plain(lines.slice(lines.length - answers).join("\n")),
    language: plain(comment.language),
    received: plain(comment.submittedAt.toISOString().slice(0, 16).replace("T", " ")),
    receipt: plain(shown.sha256 ?? ""),
    address: plain(`${site}/en/contributions/${shown.reference}`),
  };
}

/** One line, or several where a cell holds more than a spreadsheet takes; each of them begins with the reference. */
function linesOf(cells: Cells): Cells[] {
  const parts = columns.map(({ key }): [Key, Run[][]] => [key, cut(cells[key] ?? [])]);
  const length = Math.max(...parts.map(([, pieces]) => pieces.length), 1);
  return Array.from({ length }, (_, index) => ({
    ...Object.fromEntries(parts.map(([key, pieces]) => [key, pieces[index] ?? []])),
    section: cells.section,
    reference: cells.reference,
  }));
}

function cut(runs: readonly Run[]): Run[][] {
  const pieces: Run[][] = [[]];
  let length = 0;
  for (const run of runs) {
    for (let at = 0; at < run.text.length; ) {
      if (length >= longestCell) {
        pieces.push([]);
        length = 0;
      }
      const text = whole(run.text.slice(at, at + longestCell - length));
      pieces.at(-1)?.push({ ...run, text });
      length += text.length;
      at += text.length;
    }
  }
  return pieces;
}

/** Never parts the two halves of one character. */
function whole(text: string): string {
  return text.length > 1 && /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}

function writeRow(sheet: ExcelJS.Worksheet, cells: Cells): void {
  const row = sheet.addRow({});
  for (const { key } of columns) {
    const runs = cells[key] ?? [];
    if (runs.length === 0) continue;
    const marked = runs.some(({ mark }) => mark !== undefined);
    row.getCell(key).value = marked
      ? {
          richText: runs.map(({ text, mark }) => ({
            text,
            font: mark === undefined ? {} : { inserted, deleted }[mark],
          })),
        }
      : runs.map(({ text }) => text).join("");
    row.getCell(key).alignment = { wrapText: true, vertical: "top" };
  }
  row.commit();
}

function about(book: ExcelJS.stream.xlsx.WorkbookWriter, front: FileFront, rightToLeft: boolean): void {
  const sheet = book.addWorksheet("Openfloor", { views: [{ rightToLeft }] });
  sheet.columns = [{ key: "line", width: 110 }];
  const lines = [front.title, front.subtitle, ...front.lines, front.fingerprintLabel, front.fingerprint];
  for (const line of lines) sheet.addRow({ line }).commit();
  sheet.commit();
}

/** A sheet's name is short and has none of the signs that formulas use. */
function sheetName(title: string): string {
  return title
    .replace(/[*?:\\/[\]]/g, " ")
    .slice(0, 31)
    .replace(/^'|'$/g, " ")
    .trim();
}
