import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

/**
 * `node scripts/subset-faces.mjs`: makes the small files of the faces (components/ui/faces) anew, out of those that
 * npm brings: the letters that nearly every page needs, in the two weights that the pages use. Everything else comes
 * from the large files, which a browser fetches only for a page that has such a letter.
 */
const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, "..", "components", "ui", "faces");

/**
 * Basic Latin, the punctuation of the six languages, the accents in the names of the languages themselves, and the marks
 * that isolate words from the direction around them: no face has these, and a browser would look for them in the
 * large files.
 */
const latin = "20-7e a0 a7 a9 ab b0 b7 bb e7 e9 f1 2009 2013-2014 2018-201a 201c-201e 2022 2026 2039-203a 2066-2069";
/** The rest of Latin-1 and what French and Spanish write beside it, with signs of arithmetic and arrows. */
const accents =
  "a1-a6 a8 aa ac-af b1-b6 b8-ba bc-e6 e8 ea-f0 f2-ff 131 152-153 2c6 2da 2dc 2032-2033 20ac 2122 2191 2193 2212 2215";
/** Letters, vowel signs and digits of Standard Arabic, and the letters that its loan words borrow from Persian. */
const arabic = "60c 61b 61f-655 660-66c 670-671 67e 686 6a4 6a9 6af 6cc 6d4 200c-200d";
/** The letters of Russian, and its sign for a number. */
const russian = "401 410-44f 451 2116";
/** The letters of one word: what Russian calls itself stands on every page. */
const ownName = "420 438 439 43a 441 443";

const serif = "source-serif-4/files/source-serif-4-latin-wght-normal.woff2";
const sans = "source-sans-3/files/source-sans-3-latin-wght-normal.woff2";
const cyrillicSans = "source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2";

export const faces = [
  { name: "latin-text", from: serif, letters: latin },
  { name: "accents-text", from: serif, letters: accents },
  { name: "latin-interface", from: sans, letters: latin },
  { name: "accents-interface", from: sans, letters: accents },
  { name: "arabic-text", from: "noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2", letters: arabic },
  {
    name: "arabic-interface",
    from: "noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2",
    letters: arabic,
  },
  { name: "russian-text", from: "source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2", letters: russian },
  { name: "russian-interface", from: cyrillicSans, letters: russian },
  { name: "own-name", from: cyrillicSans, letters: ownName },
];

/**
 * What of a face (OpenType features) is kept: that letters join, combine and keep their distance, and figures of one
 * width. Left out are forms that no style sheet asks for, such as small capitals, and those of other languages than the
 * six (`locl`), whose letters are a sixth of a file.
 */
const keepFeatures = "calt ccmp clig curs fina init isol kern liga lnum mark medi mkmk rclt rlig tnum".split(" ");

/**
 * @param {{ from: string, letters: string }} face
 * @returns {Promise<Buffer>} WOFF2
 */
export function smallFace({ from, letters }) {
  const whole = readFileSync(require.resolve(`@fontsource-variable/${from}`));
  const weights = { wght: { min: 400, max: 600 } };
  return subsetFont(whole, everyLetter(letters), {
    targetFormat: "woff2",
    variationAxes: weights,
    keepFeatures,
  });
}

/** @param {string} ranges code points and ranges of them, hexadecimal */
export function everyLetter(ranges) {
  return ranges
    .split(" ")
    .flatMap((range) => {
      const [first = 0, last = first] = range.split("-").map((code) => Number.parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
    })
    .join("");
}

if (process.argv[1] === import.meta.filename) {
  for (const face of faces) {
    const bytes = await smallFace(face);
    writeFileSync(join(folder, `${face.name}.woff2`), bytes);
    console.log(`${face.name}: ${bytes.length} bytes`);
  }
}
