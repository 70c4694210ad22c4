import { inLocale, type Localised } from "@/lib/kernel/localised";
import { type CitedField, fieldAnchor, partAnchor } from "@/lib/text/part-anchor";
import type { CitedWork } from "./cited-work";
import { citationsOf, type ShownCitation } from "./styles";

type InputPart = {
  key: string;
  number: string | null;
  title: Localised;
  keyMessage: string | null;
  recommendation: string | null;
};

/** What of an input can be cited by itself: a part as a whole, where `field` is null, and what stands out in it. */
export type CitedPart = {
  anchor: string;
  number: string | null;
  title: Localised;
  field: CitedField | null;
  citations: ShownCitation[];
};

const fieldNames: Record<CitedField, string> = { keyMessage: "key message", recommendation: "recommendation" };

/** @param input the whole of it as a work, whose address the parts have with an anchor behind it. */
export function citedParts(input: CitedWork, parts: readonly InputPart[]): CitedPart[] {
  return parts.flatMap(({ key, number, title, ...words }) => {
    // The styles are English; a part without a number goes by its title, in English where it has one.
    const named = number === null ? `“${inLocale(title, "en").text}”` : `part ${number}`;
    const fields = (["keyMessage", "recommendation"] as const).filter((field) => words[field] !== null);
    return [null, ...fields].map((field) => {
      const anchor = field === null ? partAnchor(key) : fieldAnchor(key, field);
      const part = field === null ? named : `${named}, ${fieldNames[field]}`;
      const work = { ...input, paragraph: null, part, url: `${input.url}#${anchor}` };
      return { anchor, number, title, field, citations: citationsOf(work) };
    });
  });
}
