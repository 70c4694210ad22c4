import { directionOf } from "@/lib/i18n/locales";
import { writable } from "./form-content";

export type Look = {
  /** Language of the words (BCP 47), which also says in which direction they run. */
  language: string;
  bold?: boolean;
  /** Colour behind a cell, as RRGGBB. */
  fill?: string;
  /** Space behind a paragraph, in twentieths of a point. */
  after?: number;
};

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as XML can hold it, in an element or an attribute. */
export function xmlText(text: string): string {
  return writable(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** A cell of a table; each line of its text is a paragraph. */
export function cellOf(text: string, width: number, look: Look): string {
  const fill = look.fill === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${look.fill}"/>`;
  const lines = text.split("\n").map((line) => paragraph(line, look));
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${fill}</w:tcPr>${lines.join("")}</w:tc>`;
}

export function paragraph(text: string, look: Look): string {
  const properties = [
    directionOf(look.language) === "rtl" ? "<w:bidi/>" : "",
    look.after === undefined ? "" : `<w:spacing w:after="${look.after}"/>`,
  ].join("");
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${run(text, look)}</w:p>`;
}

export function heading(text: string, level: 1 | 2, language: string, { newPage = false } = {}): string {
  const isRightToLeft = directionOf(language) === "rtl";
  const properties = `<w:pStyle w:val="Heading${level}"/>${newPage ? "<w:pageBreakBefore/>" : ""}${isRightToLeft ? "<w:bidi/>" : ""}`;
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text, { language })}</w:p>`;
}

function run(text: string, { language, bold }: Look): string {
  if (text === "") return "";
  const isRightToLeft = directionOf(language) === "rtl";
  const tag = /^[A-Za-z0-9-]{2,35}$/.test(language) ? language : "und";
  const properties = [
    bold === true ? "<w:b/><w:bCs/>" : "",
    isRightToLeft ? "<w:rtl/>" : "",
    `<w:lang ${isRightToLeft ? "w:bidi" : /^(zh|ja|ko)/.test(tag) ? "w:eastAsia" : "w:val"}="${tag}"/>`,
  ].join("");
  const words = xmlText(text).split("\t").join('</w:t><w:tab/><w:t xml:space="preserve">');
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}
