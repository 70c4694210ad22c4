import { mediaTypeOf } from "@/lib/files/media-type-of";
import { DomainError } from "@/lib/kernel/errors";
import { importHtml } from "@/lib/text/import-html";
import { refuseOversized } from "@/lib/text/import-limits";
import { importMarkdown } from "@/lib/text/import-markdown";
import { importPacked } from "@/lib/text/import-packed";
import { isHtmlPage } from "@/lib/text/is-html-page";
import type { FinishedDocument } from "@/lib/text/submission/finished-document";
import { fromImported } from "@/lib/text/submission/from-imported";
import { plainLines } from "@/lib/text/submission/plain-lines";
import { readLines } from "@/lib/text/submission/read-lines";
import { withoutSigns } from "@/lib/text/submission/source-line";
import { readPdfApart } from "./read-pdf-apart";

/** Most bytes of a document that is brought in; a PDF of a hundred pages with pictures has a fifth of it. */
export const largestDocument = 20_000_000;

const pdfType = "application/pdf";

/** A document as it was understood, what its bytes are, and its text as it came; null where it has none to show. */
export type ReadDocument = { document: FinishedDocument; mediaType: string; source: string | null };

/**
 * Reads a finished document: PDF with text, Word, OpenDocument, HTML, Markdown or plain text in UTF-8, judged by its bytes. The
 * name only tells Markdown from plain text. Refuses as "invalid" what is none of these, too large, damaged, protected,
 * a bomb, or without any text.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  if (bytes.length === 0) throw new DomainError("invalid", "imports.errors.fileMissing");
  if (bytes.length > largestDocument) {
    throw new DomainError("invalid", "imports.errors.fileTooLarge", {
      values: { megabytes: largestDocument / 1_000_000 },
    });
  }
  if (isPdf(bytes)) {
    const lines = await readPdfApart(bytes);
    const document = readLines(lines);
    return { document, mediaType: pdfType, source: lines.map(({ text }) => withoutSigns(text)).join("\n") };
  }
  if (isPacked(bytes)) {
    const document = fromImported(await importPacked(bytes, "accept"));
    return { document, mediaType: await mediaTypeOf(bytes), source: null };
  }
  const text = decode(bytes);
  return { document: readText(text, name), mediaType: await mediaTypeOf(bytes), source: text };
}

function readText(text: string, name: string): FinishedDocument {
  if (isHtmlPage(text)) return fromImported(importHtml(text));
  if (isMarkdown(text, name)) return fromImported(importMarkdown(text));
  refuseOversized(text);
  return readLines(plainLines(text));
}

/** By its name, or by headings and notes as only Markdown has them. */
function isMarkdown(text: string, name: string): boolean {
  if (/\.(?:md|markdown|mkd)$/i.test(name)) return true;
  if (/\.txt$/i.test(name)) return false;
  return /^#{1,6} \S/m.test(text) || /^\[\^\w+\]: /m.test(text);
}

/** PDF 2.0 lets a thousand bytes of anything stand before its head. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes("%PDF-");
}

function isPacked(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // not UTF-8: refused below in words of ours
  }
  throw new DomainError("invalid", "imports.errors.fileUnknown");
}
