import { type SourceLine, withoutSigns } from "./source-line";

/** What holds for the lines of a whole document, learnt from all of them. */
export type LineSetting = {
  /** Characters of a full line. */
  width: number;
  /** Whether sentences run over lines; else each line is a paragraph. */
  isWrapped: boolean;
  /** Whether finished words at the end of a line are followed by white space. */
  closesLines: boolean;
  /** Whether pages were told apart. */
  hasPages: boolean;
  /** The words of the document in small letters, compounds with a hyphen included. */
  words: Set<string>;
};

/** Lines of a text longer than this were not broken by a program. */
const widestWrapped = 160;

export function settingOf(lines: SourceLine[]): LineSetting {
  const lengths = lines.map(({ text }) => withoutSigns(text).length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word);
  }
  return {
    width,
    isWrapped: (lengths[Math.floor(lengths.length * 0.97)] ?? 0) <= widestWrapped,
    closesLines: lines.filter(({ closed }) => closed).length > lines.length / 2,
    hasPages: (lines.at(-1)?.page ?? 1) > 1,
    words,
  };
}

/** Whether a text ends a sentence, a note mark after the full stop left aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;。！？：；؟؛]["”’»)\]\s]*(?:[\uFDD0-\uFDD3\d[\]]{0,6})$/u.test(text);
}

/** Whether a text begins as a sentence or a heading does: not in small letters. */
export function beginsAnew(text: string): boolean {
  return !/^[\s"“‘«([]*[\p{Ll},.;:)\]，。；：）]/u.test(withoutSigns(text));
}
