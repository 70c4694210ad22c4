import { DomainError, isDomainError } from "@/lib/kernel/errors";
import { importHtml } from "@/lib/text/import-html";
import { importMarkdown } from "@/lib/text/import-markdown";
import { importPacked } from "@/lib/text/import-packed";
import { importPlainText } from "@/lib/text/import-plain";
import type { ImportedDraft } from "@/lib/text/imported-draft";
import { isHtmlPage } from "@/lib/text/is-html-page";
import { largestFileBytes, type TextSource } from "./schema";

/**
 * Understands a pasted text or a file. What a file is, is judged by its bytes: a Word document or an OpenDocument
 * text is read as one, a page of HTML as HTML, anything else must be text in UTF-8. Tracked changes are accepted or refused as chosen. Refusals stand beside `file` or `text`, whichever was given.
 */
export async function readSource(source: TextSource): Promise<ImportedDraft> {
  const { bytes } = source;
  const field = bytes !== null && bytes.length > 0 ? "file" : "text";
  try {
    if (bytes !== null && bytes.length > 0) return await readFile(bytes, source);
    return readText(source.text, source.format, source.tracked);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const { values } = error.details;
    throw new DomainError(error.code, error.messageKey, {
      values,
      fields: { [field]: { key: error.messageKey, values } },
    });
  }
}

async function readFile(bytes: Uint8Array, { format, tracked }: TextSource): Promise<ImportedDraft> {
  if (bytes.length > largestFileBytes) throw new DomainError("invalid", "drafts.errors.fileTooLarge");
  if (isPacked(bytes)) return importPacked(bytes, tracked);
  const text = decode(bytes);
  if (isHtmlPage(text)) return importHtml(text, tracked);
  return readText(text, format === "docx" || format === "blank" ? "markdown" : format, tracked);
}

function readText(text: string, format: TextSource["format"], tracked: TextSource["tracked"]): ImportedDraft {
  switch (format) {
    case "blank":
      return { title: null, blocks: [], footnotes: [], tables: [], warnings: [] };
    case "text":
      return importPlainText(text);
    case "html":
      return importHtml(text, tracked);
    case "markdown":
      return importMarkdown(text);
    case "docx":
      throw new DomainError("invalid", "drafts.errors.fileMissing");
  }
}

/** A ZIP, as Word writes since 2007 and as OpenDocument is, or a compound file, as Word wrote before and writes under a password. */
function isPacked(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0") && !text.startsWith("%PDF")) return text;
  } catch {
    // not UTF-8: refused below in words of ours
  }
  throw new DomainError("invalid", "drafts.errors.fileUnknown");
}
