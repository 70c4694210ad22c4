import { type Bytes, hexOf } from "./bytes";

type Der = { tag: number; content: Bytes; rest: Bytes };

/** The first DER value (X.690) of these bytes. */
function der(bytes: Bytes): Der {
  let length = bytes[1] ?? 0;
  let start = 2;
  if (length > 127) {
    start += length - 128;
    length = Number.parseInt(hexOf(bytes.slice(2, start)), 16);
  }
  if (!(start + length <= bytes.length)) throw new Error("cut off");
  return { tag: bytes[0] ?? 0, content: bytes.slice(start, start + length), rest: bytes.slice(start + length) };
}

/** The value at a place within another one. */
function member(bytes: Bytes, place: number): Der {
  let found = der(bytes);
  for (let passed = 0; passed < place; passed += 1) found = der(found.rest);
  return found;
}

/**
 * What a time-stamp token (RFC 3161) says it is over, in hexadecimal, and of which instant. Its signature is not checked
 * here; openssl does that.
 */
export function readToken(token: Bytes): { imprint: string; time: string } {
  const signedData = member(member(der(token).content, 1).content, 0);
  const encapsulated = member(signedData.content, 2);
  const info = der(member(member(encapsulated.content, 1).content, 0).content);
  const imprint = hexOf(member(member(info.content, 2).content, 1).content);
  const time = new TextDecoder().decode(member(info.content, 4).content);
  return { imprint, time: time.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)/, "$1-$2-$3T$4:$5:") };
}
