import type { Transaction } from "@/lib/db/client";
import { type ChangedBy, entryFactOf } from "@/lib/organisations/entry-facts";
import { setFact } from "@/lib/organisations/set-fact";
import type { LockedTarget } from "./lock-target";

type Accepted = {
  id: string;
  field: string | null;
  quote: string;
  correct: string;
  accepted: string | null;
  source: string | null;
  language: string;
  asOf: Date | null;
};

/**
 * What was published stays as it is beside its note. An entry of the directory is kept right instead: the new words take
 * the place of the old, which stay in its history.
 */
export async function setWords(
  tx: Transaction,
  { id }: Pick<LockedTarget, "id">,
  row: Accepted,
  { by, at }: { by: ChangedBy; at: Date },
): Promise<void> {
  if (!("organisationId" in id)) return;
  const { field, quote, correct, accepted, source, language, asOf } = row;
  const fact = entryFactOf(field);
  if (fact === null) return;
  const told = { by, at, source, language, asOf: asOf?.toISOString().slice(0, 10) ?? null, correctionId: row.id };
  await setFact(tx, id.organisationId, { fact, quote, correct: accepted ?? correct }, told);
}
