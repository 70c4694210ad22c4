import { blankExif } from "./blank-exif";
import type { JudgedFile } from "./file-kinds";
import { fileRefusal } from "./file-refusal";
import { blankInfo } from "./pdf-info";
import { packedObjects } from "./pdf-packed-objects";
import { blankXmp } from "./pdf-xmp";

/**
 * A PDF (ISO 32000-2) that begins and ends as one, with what it says about its author overwritten in place: no byte
 * moves, so that whatever points into the file still fits. It is read by its marks only and never opened as a reader
 * would. A signed one is left as it is: its signature would break, and names its signer anyway. Where the author
 * stands in a packed part, or beside notes, the file is marked as one that may name them.
 */
export function cleanPdf(bytes: Buffer): JudgedFile {
  const text = bytes.toString("latin1");
  refuseUnfit(text);
  const packed = packedObjects(bytes, text);
  const marks = withPlainNames(bytes) + withPlainNames(packed.bytes);
  if (/\/(?:S\s*\/)?JavaScript\b|\/S\s*\/Launch\b|\/Subtype\s*\/RichMedia\b/.test(marks)) throw fileRefusal("scripts");
  if (/\/Type\s*\/EmbeddedFile\b|\/EmbeddedFiles\b/.test(marks)) throw fileRefusal("mixed");
  if (/\/ByteRange\s*\[/.test(text)) return { kind: "pdf", bytes, mayNameAuthor: true };
  const cleaned = Buffer.from(bytes);
  const isInfoBlank = blankInfo(cleaned, text);
  const isXmpBlank = blankXmp(cleaned, text);
  blankExif(cleaned);
  const mayNameAuthor = !isInfoBlank || !isXmpBlank || !packed.isWhole || /\/Subtype\s*\/Popup\b/.test(marks);
  return { kind: "pdf", bytes: cleaned, mayNameAuthor };
}

function refuseUnfit(text: string): void {
  if (!/^%PDF-[12]\.\d/.test(text)) throw fileRefusal("damaged");
  if (/<(?:!doctype|html|script|svg|\?php)/i.test(text.slice(0, 1_024))) throw fileRefusal("mixed");
  const end = text.lastIndexOf("%%EOF");
  if (end < 0 || !/startxref\s+\d+\s*$/.test(text.slice(Math.max(0, end - 64), end))) throw fileRefusal("damaged");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: some programs fill the last block with zeros
  if (!/^[\s\u0000]*$/.test(text.slice(end + "%%EOF".length))) throw fileRefusal("mixed");
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) throw fileRefusal("encrypted");
}

/** Names may be spelled with #xx for any letter (7.3.5). */
function withPlainNames(bytes: Buffer): string {
  if (!bytes.includes("#")) return bytes.toString("latin1");
  const plain = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const letter = byte === 0x23 ? 16 * digitOf(bytes[at + 1]) + digitOf(bytes[at + 2]) : Number.NaN;
    if (!Number.isNaN(letter)) at += 2;
    plain[length] = Number.isNaN(letter) ? byte : letter;
    length += 1;
  }
  return plain.toString("latin1", 0, length);
}

/** The number that a hexadecimal digit stands for; not a number for any other letter. */
function digitOf(code = 0): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const upper = code & 0xdf;
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : Number.NaN;
}
