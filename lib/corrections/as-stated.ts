import { database } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import { type EntryFact, isWordByWord } from "@/lib/organisations/entry-facts";
import { findWhole } from "@/lib/organisations/find-whole";
import { readFact } from "@/lib/organisations/read-fact";
import type { CorrectWords } from "./schema";

/** What somebody would have an entry say: the words, and one more organisation that it is a part of, by its name. */
type Told = Pick<CorrectWords, "correct" | "added">;

/**
 * A correction of a fact of an entry with its words as the entry would state them, so that what is reviewed is what will
 * stand. Refuses: invalid (what cannot stand there, or stands there already).
 */
export async function asStated(input: CorrectWords): Promise<CorrectWords> {
  if (input.field === null) return input;
  return { ...input, correct: await statedAs(input.field, input, input.quote), added: null };
}

/** The same for the words alone; `quote` is what stands there. */
export async function statedAs(fact: EntryFact, { correct, added }: Told, quote: string): Promise<string> {
  const whole = fact !== "partOf" || added === null ? null : await findWhole(database(), added);
  // Of a description only some words are corrected; whether the whole fits is known where they take their place.
  const words = isWordByWord(fact) ? correct : readFact(fact, whole === null ? correct : `${correct}\n${whole.slug}`);
  if (words !== quote && (words !== "" || !isWordByWord(fact))) return words;
  const key = words === "" ? "corrections.errors.correctMissing" : "corrections.errors.sameWords";
  throw new DomainError("invalid", "corrections.errors.notSent", { fields: { correct: { key } } });
}
