import type { Transaction } from "@/lib/db/client";
import { correctableFacts } from "@/lib/organisations/correctable-facts";
import { setFact } from "@/lib/organisations/set-fact";
import type { LockedTarget } from "./lock-target";

type Accepted = { field: string | null; quote: string; correct: string };

/**
 * What was published stays as it is beside its note. An entry of the directory is kept right instead: the new words take
 * the place of the old, which the correction keeps.
 */
export async function setWords(tx: Transaction, { id }: Pick<LockedTarget, "id">, accepted: Accepted): Promise<void> {
  if (!("organisationId" in id)) return;
  const { field, quote, correct } = accepted;
  const fact = correctableFacts.find((known) => known === field);
  if (fact !== undefined) await setFact(tx, id.organisationId, { fact, quote, correct });
}
