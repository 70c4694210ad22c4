import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import type { CorrectableFact } from "./correctable-facts";
import { organisationFacts } from "./schema";
import { dropOrganisation, writeOrganisation } from "./write-organisation";

type Words = { fact: CorrectableFact; quote: string; correct: string };

/**
 * Puts other words in the place of those that an entry states; of a description, at the first place where they stand.
 * The row of the organisation has to be locked. Refuses: invalid (what cannot stand there).
 */
export async function setFact(tx: Transaction, id: string, { fact, quote, correct }: Words): Promise<void> {
  const row = await tx.organisation.findUniqueOrThrow({ where: { id }, select: { revision: true, description: true } });
  const words = fact === "description" ? (row.description ?? "").replace(quote, () => correct) : correct;
  await writeOrganisation(tx, { id, seenRevision: row.revision }, { [fact]: readFact(fact, words) });
  await dropOrganisation(tx, id);
}

/** Words as the entry would state them: an address on the web with its scheme. Refuses: invalid. */
export function readFact(fact: CorrectableFact, words: string): string {
  const read = organisationFacts[fact].safeParse(words);
  if (read.success && read.data !== null) return read.data;
  const key = read.error?.issues[0]?.message ?? "corrections.errors.correctMissing";
  throw new DomainError("invalid", "corrections.errors.notSent", { fields: { correct: { key } } });
}
