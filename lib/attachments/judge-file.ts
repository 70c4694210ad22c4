import { checkCsv } from "./check-csv";
import { cleanImage } from "./clean-image";
import { cleanPackage } from "./clean-package";
import { cleanPdf } from "./clean-pdf";
import { pictureKindOf } from "./draw-picture";
import type { JudgedFile } from "./file-kinds";
import { fileRefusal } from "./file-refusal";

/**
 * Judges a file by its content, whatever it is called, and takes out of it what says who made it and where. Refuses as
 * "invalid" beside the field `file` everything that is not wholly one of the kinds: also what is damaged, protected by
 * a password, holds macros or scripts, is two things at once, or grows out of all proportion when it is opened.
 */
export async function judgeFile(bytes: Uint8Array): Promise<JudgedFile> {
  if (bytes.length === 0) throw fileRefusal("empty");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (...signature: number[]) => buffer.subarray(0, signature.length).equals(Buffer.from(signature));
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return cleanPdf(buffer);
  const picture = pictureKindOf(buffer);
  if (picture !== null) return cleanImage(buffer, picture);
  // A zip archive, or the container in which old office programs and passwords wrap their documents.
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0)) return cleanPackage(buffer);
  return checkCsv(buffer);
}
