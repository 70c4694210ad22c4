import type { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import { type EntryFact, isNameFact, linesInOrder, linesOf } from "./entry-facts";
import { meetingsSchema } from "./meetings";
import { organisationFacts } from "./schema";

/**
 * Words as an entry would state them, written as `factText` does: an address on the web with its scheme, empty where
 * nothing is to be stated. Refuses: invalid beside `correct` (what cannot stand there, and an entry without a name).
 */
export function readFact(fact: EntryFact, words: string): string {
  if (isNameFact(fact)) return Object.values(parse(organisationFacts.names, { [fact.slice(6)]: words }))[0] ?? "";
  switch (fact) {
    case "topics":
      return linesInOrder(parse(organisationFacts.topics, linesOf(words)));
    case "aliases":
      return parse(organisationFacts.aliases, words).join("\n");
    case "partOf":
      return linesInOrder(linesOf(words));
    case "meetings.online":
    case "meetings.outsideHeadquarters":
    case "meetings.onlineDecisions":
      return parse(meetingsSchema.shape.online, words) ?? "";
    case "name":
      return parse(organisationFacts.name, words);
    default:
      return parse<string | null>(organisationFacts[fact], words) ?? "";
  }
}

function parse<Value>(schema: z.ZodType<Value>, words: unknown): Value {
  const read = schema.safeParse(words);
  if (read.success) return read.data;
  const told = read.error.issues[0]?.message ?? "";
  const key = told.includes(".errors.") ? told : "corrections.errors.correctMissing";
  throw new DomainError("invalid", "corrections.errors.notSent", { fields: { correct: { key } } });
}
