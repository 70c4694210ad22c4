import { inflateSync } from "node:zlib";
import { fileRefusal } from "./file-refusal";

/** A long report has a few MB of packed objects; what is unpacked is read through, which takes its time. */
const mostTogether = 24_000_000;
/** Each holds a hundred objects and more; making a beginning with one costs more than its bytes. */
const mostParts = 2_000;
/** Parts packed in another way, or broken; each costs an attempt. */
const mostUnreadable = 100;

/**
 * The objects that a PDF keeps packed together (7.5.7), unpacked. Refuses as too large what unpacks beyond measure.
 * `isWhole` is false where one of them could not be read.
 */
export function packedObjects(bytes: Buffer, text: string): { bytes: Buffer; isWhole: boolean } {
  const found: Buffer[] = [];
  let together = 0;
  let unreadable = 0;
  const streams = /\/Type\s*\/ObjStm\b/g;
  for (let count = 0; streams.exec(text) !== null; count += 1) {
    if (count >= mostParts) throw fileRefusal("unpacksTooLarge");
    const packed = streamAfter(bytes, text, streams.lastIndex);
    if (packed !== null) streams.lastIndex = packed.end;
    const unpacked = packed === null ? null : inflate(packed.bytes, mostTogether - together);
    if (unpacked === null) {
      unreadable += 1;
      if (unreadable > mostUnreadable) throw fileRefusal("damaged");
    } else {
      together += unpacked.length;
      found.push(unpacked, lineEnd);
    }
  }
  return { bytes: Buffer.concat(found), isWhole: unreadable === 0 };
}

const lineEnd = Buffer.from("\n");

/** Between a mark in the head of a stream and its bytes. */
const longestHead = 2_000;

/** The bytes between the next `stream` and its end; null where none is near. Refuses as damaged what never ends. */
export function streamAfter(bytes: Buffer, text: string, from: number): { bytes: Buffer; end: number } | null {
  const keyword = /stream\r?\n/.exec(text.slice(from, from + longestHead));
  if (keyword === null) return null;
  const start = from + keyword.index + keyword[0].length;
  const end = text.indexOf("endstream", start);
  if (end < 0) throw fileRefusal("damaged");
  return { bytes: bytes.subarray(start, end), end };
}

function inflate(packed: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const tooLong = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    if (tooLong) throw fileRefusal("unpacksTooLarge");
    return null;
  }
}
