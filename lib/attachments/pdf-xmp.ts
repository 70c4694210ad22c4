import { deflateSync } from "node:zlib";
import { fileRefusal } from "./file-refusal";
import { streamAfter } from "./pdf-packed-objects";

const begin = "<?xpacket begin";
const end = "<?xpacket end";

/** Pictures with a description of their own, and states of the file. */
const mostMarks = 5_000;

/**
 * Empties the descriptions in XMP (14.3.2; ISO 16684-1) of the file and of the pictures in it: open ones become spaces,
 * packed ones nothing. In place.
 * @returns whether every one that the file marks could be emptied.
 */
export function blankXmp(cleaned: Buffer, text: string): boolean {
  let next = 0;
  for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, next)) {
    const last = text.indexOf(end, at);
    if (last < 0) break;
    next = text.indexOf(">", last) + 1 || text.length;
    cleaned.fill(" ", at, next, "latin1");
  }
  let isEmpty = true;
  const marks = /\/Type\s*\/Metadata\b/g;
  for (let count = 0, mark = marks.exec(text); mark !== null; count += 1, mark = marks.exec(text)) {
    if (count >= mostMarks) throw fileRefusal("damaged");
    const after = blankStream(cleaned, text, mark.index);
    if (after === null) isEmpty = false;
    else marks.lastIndex = after;
  }
  return isEmpty;
}

/** The end of the emptied stream; null where it could not be emptied. */
function blankStream(cleaned: Buffer, text: string, marked: number): number | null {
  const found = streamAfter(cleaned, text, marked);
  if (found === null) return null;
  const { bytes: stream, end: after } = found;
  const around = text.slice(Math.max(0, marked - 1_000), marked);
  const head = text.slice(marked - around.length + Math.max(0, around.lastIndexOf("obj")), after - stream.length);
  if (!/\/Filter\b/.test(head)) {
    stream.fill(" ", 0, stream.length, "latin1");
    return after;
  }
  const nothing = deflateSync(new Uint8Array(0));
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?\s*(?:\/|>>)/.test(head) || stream.length < nothing.length) return null;
  stream.fill(0);
  nothing.copy(stream);
  return after;
}
