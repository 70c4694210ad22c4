import { colon } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { cleanLine } from "@/lib/text/clean-text";
import type { Block, Letter } from "./template";

export type Composed = {
  subject: string;
  text: string;
  html: string;
  /** Address that stops mails of this kind by one POST; null where nobody can stop them. */
  stop: string | null;
};

/** Language of the letter, the address of the site without a slash at its end, and the sentences at the foot. */
export type Frame = { locale: string; site: string; foot: string[] };

/** Longest subject that mail programs show without cutting it badly. */
const longestSubject = 160;

/** Sets a letter as plain text and as HTML: no pictures, nothing loaded, every value escaped. */
export function layOut(letter: Letter, frame: Frame): Composed {
  const subject = shorten(cleanLine(letter.subject));
  const stop = letter.stop === undefined ? null : `${frame.site}${letter.stop}`;
  return { subject, text: plainText(letter, frame), html: htmlText(subject, letter, frame), stop };
}

function shorten(subject: string): string {
  const letters = Array.from(subject);
  return letters.length <= longestSubject ? subject : `${letters.slice(0, longestSubject - 1).join("")}…`;
}

function plainText({ blocks }: Letter, frame: Frame): string {
  return `${[...blocks.map((block) => plainBlock(block, frame)), `-- \n${frame.foot.join("\n")}`].join("\n\n")}\n`;
}

function plainBlock(block: Block, { site, locale }: Frame): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return block.text;
    case "link":
      return `${block.label}${colon(locale).trimEnd()}\n${site}${block.path}`;
    case "further":
      return block.links.map(({ label, path }) => `${label}${colon(locale).trimEnd()}\n${site}${path}`).join("\n\n");
    case "facts":
      return block.facts.map(({ term, value }) => `${term}${colon(locale)}${value}`).join("\n");
    case "quotation":
      return block.text
        .split("\n")
        .map((text) => `> ${text}`)
        .join("\n");
  }
}

const ink = "#1d1c1a";
const quiet = "#57544e";
const accent = "#0b5563";
const hairline = "#dfdbd2";

function htmlText(subject: string, { blocks }: Letter, { locale, site, foot }: Frame): string {
  const faces = locale === "ar" ? "'Noto Sans Arabic',Tahoma,sans-serif" : "'Source Sans 3',Arial,sans-serif";
  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;background:#fcfbf8;color:${ink};font:16px/1.5 ${faces}">
<div style="max-width:36rem;margin:0 auto">
<p style="margin:0 0 24px;font-weight:600;color:${accent}"><bdi lang="en" dir="ltr">Openfloor</bdi></p>
${blocks.map((block) => htmlBlock(block, site)).join("\n")}
<div style="margin-top:32px;padding-top:16px;border-top:1px solid ${hairline};color:${quiet};font-size:14px">
${foot.map((text) => `<p style="margin:0">${escapeHtml(text)}</p>`).join("\n")}
</div>
</div>
</body>
</html>
`;
}

function htmlBlock(block: Block, site: string): string {
  switch (block.kind) {
    case "paragraph":
      return `<p style="margin:0 0 16px">${lines(block.text)}</p>`;
    case "heading":
      return `<p style="margin:24px 0 4px;font-weight:600"><bdi>${lines(block.text)}</bdi></p>`;
    case "link":
      return htmlLink(block.label, `${site}${block.path}`);
    case "further":
      return block.links.map(({ label, path }) => htmlFurther(label, `${site}${path}`)).join("\n");
    case "facts":
      return `<table role="presentation" style="margin:0 0 16px;border-collapse:collapse">${block.facts.map(htmlFact).join("")}</table>`;
    case "quotation":
      return `<blockquote dir="auto" style="margin:0 0 16px;padding:0 16px;border-inline-start:3px solid ${hairline}">${lines(block.text)}</blockquote>`;
  }
}

function htmlLink(label: string, url: string): string {
  const href = escapeHtml(url);
  return `<p style="margin:0 0 8px"><a href="${href}" style="display:inline-block;padding:10px 18px;border-radius:4px;background:${accent};color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(label)}</a></p>
<p dir="ltr" style="margin:0 0 16px;font-size:14px;color:${quiet};overflow-wrap:anywhere">${href}</p>`;
}

function htmlFurther(label: string, url: string): string {
  return `<p style="margin:0 0 8px;font-size:14px"><a href="${escapeHtml(url)}" style="color:${accent}">${escapeHtml(label)}</a></p>`;
}

function htmlFact({ term, value }: { term: string; value: string }): string {
  return `<tr><th scope="row" style="padding:4px 0;padding-inline-end:16px;text-align:start;vertical-align:top;font-weight:400;color:${quiet}"><bdi>${escapeHtml(term)}</bdi></th><td style="padding:4px 0;overflow-wrap:anywhere"><bdi>${lines(value)}</bdi></td></tr>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll("\n", "<br>");
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
