import { inLocale, type Localised } from "@/lib/kernel/localised";
import { type TermFinder, termFinder } from "./find-terms";
import type { PublicTerm } from "./public";

/** What explains the terms of one document: where they stand, and what each means, in a few words. */
export type TermNotes = { finder: TermFinder; notes: ReadonlyMap<string, string> };

/** A note is read in passing; the glossary has the rest. */
const longest = 420;

/** For texts in one language and a reader of another: terms are found in the first and explained in the second. */
export function termNotes(terms: readonly PublicTerm[], language: string, locale: string): TermNotes {
  const spoken = language.split("-")[0] ?? language;
  const forms = terms.map(({ slug, term, forms: others }) => ({ slug, forms: formsIn(spoken, term, others) }));
  return {
    finder: termFinder(forms, spoken),
    notes: new Map(terms.map(({ slug, definitions }) => [slug, noteOf(definitions, locale)])),
  };
}

function formsIn(language: string, term: Localised, others: Localised): string[] {
  return [term[language] ?? "", ...(others[language] ?? "").split("\n")].filter((form) => form.trim() !== "");
}

/** All definitions beside each other, so that of rival ones none is the one that counts. */
function noteOf(definitions: PublicTerm["definitions"], locale: string): string {
  const told = definitions.map(({ words, usedBy }) => {
    const by = inLocale(usedBy, locale).text;
    return by === "" ? inLocale(words, locale).text : `${inLocale(words, locale).text} (${by})`;
  });
  const note = told.length === 1 ? (told[0] ?? "") : told.map((one, index) => `${index + 1}. ${one}`).join("  ");
  return note.length <= longest ? note : `${note.slice(0, note.lastIndexOf(" ", longest))} …`;
}

/** Which of the terms are marked in these texts. */
export function termsIn(html: readonly string[], terms: readonly PublicTerm[]): PublicTerm[] {
  const used = new Set(html.flatMap((one) => [...one.matchAll(/href="#term-([a-z0-9-]+)"/g)].map(([, slug]) => slug)));
  return terms.filter(({ slug }) => used.has(slug));
}
