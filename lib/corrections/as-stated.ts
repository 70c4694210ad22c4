import { DomainError } from "@/lib/kernel/errors";
import { readFact } from "@/lib/organisations/set-fact";
import type { CorrectWords } from "./schema";

/**
 * A correction of a fact of an entry with its words as the entry would state them, so that what is reviewed is what will
 * stand. Refuses: invalid (what cannot stand there, or stands there already).
 */
export function asStated(input: CorrectWords): CorrectWords {
  // Of a description only some words are corrected; whether the whole fits is known where they take their place.
  if (input.field === null || input.field === "description") return input;
  const correct = readFact(input.field, input.correct);
  if (correct !== input.quote) return { ...input, correct };
  throw new DomainError("invalid", "corrections.errors.notSent", {
    fields: { correct: { key: "corrections.errors.sameWords" } },
  });
}
