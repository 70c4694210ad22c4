import type { Localised } from "@/lib/kernel/localised";
import { cleanLine } from "@/lib/text/clean-text";
import { type NormName, normLetter, normNames } from "./norm-names";

/** A part of a ready-made template, before it is kept. */
export type ReadyPart = {
  key: string;
  kind: "section" | "question";
  number: string | null;
  title: Localised;
  asksKeyMessage: boolean;
  asksRecommendation: boolean;
  asksBody: boolean;
  areaId: string | null;
  norm: string | null;
};

const section = { kind: "section", number: null, areaId: null, norm: null } as const;
const threefold = { asksKeyMessage: true, asksRecommendation: true, asksBody: true } as const;
const bodyOnly = { asksKeyMessage: false, asksRecommendation: false, asksBody: true } as const;

/** A section for each area of the process: key message, recommendation, body. */
export function partsByArea(areas: readonly { id: string; slug: string; name: Localised }[]): ReadyPart[] {
  return areas.map(({ id, slug, name }) => ({ ...section, ...threefold, key: slug, title: name, areaId: id }));
}

/** A section for each of the eleven norms. @param titleOf the words of a norm, by "norm-a" to "norm-k" */
export function partsByNorm(titleOf: (norm: NormName) => Localised): ReadyPart[] {
  return normNames.map((norm) => ({
    ...section,
    ...threefold,
    key: norm,
    number: `(${normLetter(norm)})`,
    title: titleOf(norm),
    norm,
  }));
}

/** One part for a text of any shape. */
export function freeForm(title: Localised): ReadyPart[] {
  return [{ ...section, ...bodyOnly, key: "text", title }];
}

/** "3. ", "3) ", "(3) ", "Q3: ", "(c) ", in the figures of any script, at the start of a line. */
const leadingNumber = /^(?:q(?=\p{Nd}))?(\(?(?:\p{Nd}{1,3}|[a-z])[.):\]]{1,2})\s+(?=\S)/iu;
const bullet = /^[-–—*•·]\s+/u;

/**
 * Questions out of lines that were pasted, one a line; empty lines are passed over. A number that stands before a
 * question stays its number; others are counted on. Keys are q1, q2, … by place.
 */
export function partsOfQuestions(lines: string, language: string): ReadyPart[] {
  const questions = lines
    .split("\n")
    .map((line) => cleanLine(line).replace(bullet, ""))
    .filter(Boolean);
  return questions.map((line, index) => {
    const found = leadingNumber.exec(line);
    const place = index + 1;
    return {
      ...section,
      ...bodyOnly,
      kind: "question",
      key: `q${place}`,
      number: found?.[1] === undefined ? String(place) : found[1].replace(/[.:]$/, "").replace(/^(\p{Nd}+)\)$/u, "$1"),
      title: { [language]: found === null ? line : line.slice(found[0].length) },
    };
  });
}
