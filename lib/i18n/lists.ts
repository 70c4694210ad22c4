import { listFormat } from "./formats";

/** Words in a row, joined as the reader's language joins them: "A, B and C", "A、B和C". */
export function listWords(words: readonly string[], locale: string): string {
  return listFormat(locale).format(words);
}
