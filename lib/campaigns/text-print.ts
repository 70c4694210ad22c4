/**
 * The fingerprint of a text by which near-equal ones are found: MinHash (Broder, "On the resemblance and containment of
 * documents", 1997) over shingles of words, in bands (Indyk and Motwani 1998). Two texts that share the part s of
 * their shingles have about s of their minima in common, and share a band with the chance 1 − (1 − s³)⁴².
 */
export type Print = {
  /** Words of the normalised text. */
  words: number;
  /** The minima, unsigned 32-bit, big-endian. */
  minima: Uint8Array<ArrayBuffer>;
  /** One hash for each band, signed 32-bit. */
  bands: number[];
};

/** Three words; in scripts without spaces five characters, which are about as many words. */
const wordsOfShingle = 3;
const charactersOfShingle = 5;
const rowsOfBand = 3;
const bandCount = 42;
const minimaCount = rowsOfBand * bandCount;

/** A text of fewer words says what many say without a campaign: "We support this paragraph." */
export const fewestWords = 20;

/**
 * The fingerprint of a text, without what stands in `quoted`: two that quote the same paragraph are not alike by that.
 * Null for one too short to tell copies from chance.
 */
export function printOf(text: string, quoted: ReadonlySet<number> = new Set()): Print | null {
  const words = normalisedWords(text);
  if (words.length < fewestWords) return null;
  const own = shinglesOf(words).filter((hash) => !quoted.has(hash));
  if (own.length <= fewestWords - wordsOfShingle) return null;
  const minima = new Uint32Array(minimaCount).fill(0xffffffff);
  for (const hash of own) {
    for (let row = 0; row < minimaCount; row += 1) {
      const turned = mixed(hash ^ Math.imul(row + 1, 0x9e3779b1));
      if (turned < (minima[row] ?? 0)) minima[row] = turned;
    }
  }
  return { words: words.length, minima: packed(minima), bands: bandsOf(minima) };
}

/** The shingles of normalised words, hashed, in the order in which they stand. */
export function shinglesOf(words: readonly string[]): number[] {
  return words.flatMap((word, at) => {
    const length = dense.test(word) ? charactersOfShingle : wordsOfShingle;
    return at + length > words.length ? [] : hashOf(words.slice(at, at + length).join(" "));
  });
}

/** The part of their shingles that two texts are likely to share (Jaccard), 0 to 1; the error is about 0.04. */
export function likenessOf(left: Uint8Array, right: Uint8Array): number {
  if (left.length !== minimaCount * 4 || right.length !== left.length) return 0;
  let same = 0;
  for (let at = 0; at < left.length; at += 4) {
    if (
      left[at] === right[at] &&
      left[at + 1] === right[at + 1] &&
      left[at + 2] === right[at + 2] &&
      left[at + 3] === right[at + 3]
    )
      same += 1;
  }
  return same / minimaCount;
}

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words without capitals, accents and signs; in scripts that part no words each character is one. */
export function normalisedWords(text: string): string[] {
  const folded = text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase();
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => (dense.test(word) ? [...word] : [word]));
}

function bandsOf(minima: Uint32Array): number[] {
  return Array.from({ length: bandCount }, (_, band) => {
    let hash = mixed(band + 1);
    for (let row = 0; row < rowsOfBand; row += 1) hash = mixed(hash ^ (minima[band * rowsOfBand + row] ?? 0));
    return hash | 0;
  });
}

function packed(minima: Uint32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(minima.length * 4);
  const view = new DataView(bytes.buffer);
  minima.forEach((value, index) => {
    view.setUint32(index * 4, value);
  });
  return bytes;
}

/** FNV-1a over UTF-16 units. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The end of MurmurHash3: each bit of the number moves half of the others. */
function mixed(given: number): number {
  let hash = given | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
