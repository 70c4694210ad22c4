import { z } from "zod";
import type { Localised } from "@/lib/kernel/localised";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { locales } from "./locales";

/** The message keys of a field that is told in several languages. */
export type LocalisedWords = {
  /** Said when no language has any words; leave out where the field may stay empty. */
  missing?: string;
  tooLong: string;
};

/** One line in up to six languages; languages left empty are dropped. */
export function localisedLine(max: number, words: LocalisedWords) {
  return localised(max, words, cleanLine);
}

/** The same with several lines. */
export function localisedText(max: number, words: LocalisedWords) {
  return localised(max, words, (text) => cleanText(text).trim());
}

function localised(max: number, words: LocalisedWords, clean: (text: string) => string) {
  const line = z.string().max(max, words.tooLong).transform(clean);
  return z
    .partialRecord(z.enum(locales), line)
    .transform((told): Localised => {
      const filled = Object.entries(told).filter((entry): entry is [string, string] => Boolean(entry[1]));
      return Object.fromEntries(filled);
    })
    .refine((told) => words.missing === undefined || Object.keys(told).length > 0, {
      error: words.missing ?? words.tooLong,
    });
}
