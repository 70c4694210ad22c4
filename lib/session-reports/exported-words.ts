import { stringify } from "csv-stringify/sync";
import { directionOf } from "@/lib/i18n/locales";
import { escapeHtml } from "@/lib/text/escape-html";
import type { KeyWord } from "./key-words";
import { wordCloud } from "./word-cloud";

/** The picture as a file of its own (SVG 1.1), with its title in it. */
export function keyWordsAsSvg(words: readonly KeyWord[], language: string, title: string): string {
  const { width, height, placed } = wordCloud(words, language);
  const texts = placed.map(
    ({ word, x, y, size }) => `<text x="${x}" y="${y}" font-size="${size}">${escapeHtml(word)}</text>`,
  );
  const shown = escapeHtml(title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${escapeHtml(language)}">`,
    `<title>${shown}</title><rect width="${width}" height="${height}" fill="#fffdf8"/>`,
    `<g fill="#0d4f57" font-family="'Source Serif 4', 'Noto Naskh Arabic', serif" text-anchor="middle" direction="${directionOf(language)}">`,
    ...texts,
    "</g></svg>",
  ].join("\n");
}

/** Words and counts as CSV (RFC 4180) with a head. What a spreadsheet would take for a formula gets an apostrophe. */
export function keyWordsAsCsv(words: readonly KeyWord[]): string {
  return stringify([...words], {
    ...{ header: true, columns: ["word", "count"], escape_formulas: true, record_delimiter: "\r\n" },
  });
}
