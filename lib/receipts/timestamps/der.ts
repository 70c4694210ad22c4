/**
 * Just enough of DER (ITU-T X.690) to write a certificate (RFC 5280) and a time-stamp token (RFC 3161). Each function
 * gives the bytes of one value, tag and length included. Reading is left to pkijs.
 */
export type Der = Uint8Array<ArrayBuffer>;

/** A value of any tag over contents that are written already. */
export function der(tag: number, ...contents: Uint8Array[]): Der {
  const body = Buffer.concat(contents);
  return Uint8Array.from(Buffer.concat([Uint8Array.of(tag), lengthOf(body.length), body]));
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const bytes = bytesOf(BigInt(length));
  return Uint8Array.of(0x80 | bytes.length, ...bytes);
}

export const sequence = (...contents: Uint8Array[]): Der => der(0x30, ...contents);

/** SET OF: its members stand in the order of their bytes (X.690, 11.6). */
export const setOf = (...members: Uint8Array[]): Der => der(0x31, ...members.toSorted(Buffer.compare));

/** [number] around a whole value (EXPLICIT) or in place of a constructed tag (IMPLICIT). */
export const tagged = (number: number, ...contents: Uint8Array[]): Der => der(0xa0 | number, ...contents);

/** [number] in place of the tag of a primitive value (IMPLICIT). */
export const taggedPrimitive = (number: number, content: Uint8Array): Der => der(0x80 | number, content);

export const octets = (content: Uint8Array): Der => der(0x04, content);

/** Whole bytes only, or with the number of bits left unused at the end. */
export const bits = (content: Uint8Array, unused = 0): Der => der(0x03, Uint8Array.of(unused), content);

export const text = (words: string): Der => der(0x0c, Buffer.from(words, "utf8"));

export const yes: Der = der(0x01, Uint8Array.of(0xff));

/** The contents of a non-negative INTEGER, shortest form, with a leading zero where it would read as negative. */
export function integerBytes(value: bigint): Uint8Array {
  const bytes = bytesOf(value);
  return (bytes[0] ?? 0) >= 0x80 ? Uint8Array.of(0, ...bytes) : bytes;
}

export const integer = (value: bigint): Der => der(0x02, integerBytes(value));

function bytesOf(value: bigint): Uint8Array {
  const digits = value.toString(16);
  return Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, "hex");
}

/** An OBJECT IDENTIFIER in dotted form; arcs may be of any size, as 2.25 (UUIDs) needs. */
export function identifier(dotted: string): Der {
  const [first = 0n, second = 0n, ...rest] = dotted.split(".").map(BigInt);
  return der(0x06, ...[first * 40n + second, ...rest].map(arcOf));
}

function arcOf(arc: bigint): Uint8Array {
  const groups = [Number(arc & 0x7fn)];
  for (let left = arc >> 7n; left > 0n; left >>= 7n) groups.unshift(Number(left & 0x7fn) | 0x80);
  return Uint8Array.from(groups);
}

/** GeneralizedTime in UTC; milliseconds without trailing zeros, as DER wants (X.690, 11.7). */
export function generalizedTime(at: Date): Der {
  const [whole = "", fraction = ""] = at.toISOString().replace("Z", "").split(".");
  const millis = fraction.replace(/0+$/, "");
  return der(0x18, Buffer.from(`${whole.replace(/[-:T]/g, "")}${millis === "" ? "" : `.${millis}`}Z`, "latin1"));
}

/** Validity of a certificate: UTCTime up to 2049, GeneralizedTime without a fraction after (RFC 5280, 4.1.2.5). */
export function certificateTime(at: Date): Der {
  const digits = at.toISOString().slice(0, 19).replace(/[-:T]/g, "");
  return at.getUTCFullYear() < 2050
    ? der(0x17, Buffer.from(`${digits.slice(2)}Z`, "latin1"))
    : der(0x18, Buffer.from(`${digits}Z`, "latin1"));
}
