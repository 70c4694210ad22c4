import { countWords } from "@/lib/text/words";
import { wordsOf } from "./derive-input";
import type { InputContent } from "./part-content";

/** Words as people count them, by `p-{key}` of the part and of the text about oneself. */
export function countsOf({ parts, about, language }: InputContent): Record<string, number> {
  return {
    about: countWords(about ?? "", language),
    ...Object.fromEntries(parts.map((part) => [`p-${part.key}`, wordsOf(part, language)])),
  };
}
