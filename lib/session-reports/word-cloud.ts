import { directionOf } from "@/lib/i18n/locales";
import type { KeyWord } from "./key-words";

/** A word in the picture: the middle of its line in units of the picture, and the size of its letters. */
export type PlacedWord = { word: string; x: number; y: number; size: number };
export type WordCloud = { width: number; height: number; placed: PlacedWord[] };

const width = 480;
const [smallest, largest] = [17, 42];
const gap = 16;

/**
 * The picture of key words: lines of words, the most frequent first, larger where more frequent. The same words always
 * give the same picture; widths are guessed from above, so that no fonts are needed to draw it.
 */
export function wordCloud(words: readonly KeyWord[], language: string): WordCloud {
  const isRightToLeft = directionOf(language) === "rtl";
  const placed: PlacedWord[] = [];
  let height = 12;
  for (const line of linesOf(words)) {
    const tallest = Math.max(...line.map(({ size }) => size));
    const used = line.reduce((sum, { wide }) => sum + wide, 0) + gap * (line.length - 1);
    let x = (width - used) / 2;
    height += Math.round(tallest * 1.25);
    for (const { word, size, wide } of isRightToLeft ? line.toReversed() : line) {
      placed.push({ word, size, x: Math.round(x + wide / 2), y: Math.round(height - tallest * 0.3) });
      x += wide + gap;
    }
  }
  return { width, height: height + 12, placed };
}

type Sized = { word: string; size: number; wide: number };

function linesOf(words: readonly KeyWord[]): Sized[][] {
  const counts = words.map(({ count }) => count);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const lines: Sized[][] = [];
  let left = 0;
  for (const { word, count } of words) {
    const share = most === least ? 0.4 : (count - least) / (most - least);
    const fits = Math.min(largest, Math.floor((width - 20) / widthOf(word)));
    const size = Math.min(fits, Math.round(smallest + Math.sqrt(share) * (largest - smallest)));
    const wide = Math.ceil(widthOf(word) * size);
    if (wide + gap > left) {
      lines.push([]);
      left = width;
    }
    lines.at(-1)?.push({ word, size, wide });
    left -= wide + gap;
  }
  return lines;
}

/** Width of a word in sizes of its letters, a little more than fonts need. */
function widthOf(word: string): number {
  let sum = 0.2;
  for (const letter of word) sum += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter) ? 1.02 : 0.6;
  return sum;
}
