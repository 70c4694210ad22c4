import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { longestObservation } from "./schema";

type Worded = { wordingId: string | null; observation: string; language: string };

/** The observation with a standard wording of the process before it, in the language of the answer. */
export async function withWording(tx: Transaction, processId: string, given: Worded): Promise<string> {
  const { wordingId, observation, language } = given;
  if (wordingId === null) return observation;
  const wording = await tx.standardWording.findFirst({
    where: { id: wordingId, processId, active: true },
    select: { words: true },
  });
  const words = inLocale(readLocalised(wording?.words), language).text;
  if (words === "") throw refused("wordingId", "dispositions.errors.wordingUnknown");
  const whole = observation === "" ? words : `${words}\n\n${observation}`;
  if (whole.length > longestObservation) throw refused("observation", "dispositions.errors.observationTooLong");
  return whole;
}

function refused(field: string, key: string): DomainError {
  return new DomainError("invalid", "dispositions.errors.notSaved", { fields: { [field]: { key } } });
}
