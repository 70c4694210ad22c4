import { type Bytes, hexOf } from "./bytes";
import { CannotCheck } from "./note";

/** A value in DER (ITU-T X.690): what it holds, and all of its bytes. */
export type Der = { tag: number; content: Bytes; whole: Bytes };

/** The first value of these bytes. Throws on what is cut off. */
export function der(bytes: Bytes): Der {
  let length = bytes[1] ?? 0;
  let start = 2;
  // A length that is found at the end only (BER): other authorities may write so, and we do not read it.
  if (length === 0x80) throw new CannotCheck();
  if (length > 127) {
    start += length - 128;
    length = Number.parseInt(hexOf(bytes.slice(2, start)), 16);
  }
  if (!(start + length <= bytes.length)) throw new Error("cut off");
  const end = start + length;
  return { tag: bytes[0] ?? 0, content: bytes.slice(start, end), whole: bytes.slice(0, end) };
}

/** The values directly inside another one. */
export function members({ content }: Der): Der[] {
  const found: Der[] = [];
  for (let rest = content; rest.length > 0; rest = rest.slice(found.at(-1)?.whole.length)) found.push(der(rest));
  return found;
}

/** The value at a place, and in it at the next one. Throws where there is none. */
export function at(value: Der, ...places: number[]): Der {
  return places.reduce((inside, place) => {
    const found = members(inside).at(place);
    if (found === undefined) throw new Error("missing");
    return found;
  }, value);
}

/** The instant that a UTCTime or GeneralizedTime stands for, in milliseconds; not a number for anything else. */
export function instantOf({ tag, content }: Der): number {
  const written = new TextDecoder().decode(content);
  const year = tag === 0x17 ? (written < "5" ? "20" : "19") : "";
  return Date.parse((year + written).replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)/, "$1-$2-$3T$4:$5:"));
}
