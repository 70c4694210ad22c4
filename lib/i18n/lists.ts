import { listFormat } from "./formats";
import { isolatedNumber } from "./isolated";

/** Words in a row, joined as the reader's language joins them: "A, B and C", "A、B和C". */
export function listWords(words: readonly string[], locale: string): string {
  const [first = ""] = words;
  return words.length < 2 ? first : listFormat(locale).format(words);
}

/** Things in a row with no word before the last, as in a cell of a table: "A, B", "A، B", "A、B". */
export function listed(things: readonly string[], locale: string): string {
  return things.join(locale === "zh" ? "、" : comma(locale));
}

/** Numbers of paragraphs in a row, such as "13(a)", each in its own order whatever runs around it; "¶" for none. */
export function listedNumbers(numbers: readonly (string | null)[], locale: string): string {
  return listed(
    numbers.map((number) => isolatedNumber(number ?? "¶")),
    locale,
  );
}

/** Things in a row that may have commas inside: "Norm 6, A; Norm 7, B". */
export function listedApart(things: readonly string[], locale: string): string {
  return things.join({ ar: "؛ ", fr: "\u00a0; ", zh: "；" }[locale] ?? "; ");
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
