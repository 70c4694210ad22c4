import { listFormat } from "./formats";

/** Words in a row, joined as the reader's language joins them: "A, B and C", "A、B和C". */
export function listWords(words: readonly string[], locale: string): string {
  return listFormat(locale).format(words);
}

const commas: Readonly<Record<string, string>> = { ar: "، ", zh: "，" };

/** What parts one of two things from the other that says more of it, with its space: "A, on paragraph 12". */
export function comma(locale: string): string {
  return commas[locale] ?? ", ";
}

/** What stands before the name or the words that something has, with its space: "A: the title". */
export function colon(locale: string): string {
  return { fr: "\u00a0: ", zh: "：" }[locale] ?? ": ";
}
