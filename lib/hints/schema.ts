import { z } from "zod";
import { locales } from "@/lib/i18n/locales";

/** Most characters of a word of a list. */
const longestWord = 60;

const word = z
  .string()
  .max(longestWord, "hints.errors.wordTooLong")
  .refine((value) => value.trim() !== "", "hints.errors.wordMissing")
  .refine((value) => !/\s/u.test(value.trim()), "hints.errors.oneWord");

/** A word that a process looks for, or looks for no more. */
export const setWatchedWordSchema = z.strictObject({
  processId: z.uuid(),
  language: z.enum(locales),
  word,
  active: z.enum(["true", "false"]).transform((value) => value === "true"),
});
export type SetWatchedWord = z.output<typeof setWatchedWordSchema>;

/** Far above the longest list that a process keeps. */
const longestList = 70_000;

/** The whole list of one language as text, a word on each line; what is missing is looked for no more. */
export const replaceWatchedWordsSchema = z.strictObject({
  processId: z.uuid(),
  language: z.enum(locales),
  words: z.string().max(longestList, "hints.errors.listTooLong"),
});
export type ReplaceWatchedWords = z.output<typeof replaceWatchedWordsSchema>;
