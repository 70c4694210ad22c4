import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { type ChangedBy, type EntryFact, factsOf, factText, type KeptFact } from "./entry-facts";
import { type StatedAsOf, statedBy } from "./stated";

type Changed<Fact = KeptFact> = { fact: Fact; before: string; after: string };

type Told = {
  by: ChangedBy;
  at: Date;
  /** Day (YYYY-MM-DD) for which the new value holds; null when not said. */
  asOf?: string | null;
  source?: string | null;
  language?: string | null;
  correctionId?: string | null;
};

/** Does what changes some entries, and leaves a line in the history of each for every public fact that gave way to another. */
export async function keepHistory<Result>(
  tx: Transaction,
  ids: readonly string[],
  told: Told,
  write: () => Promise<Result>,
): Promise<Result> {
  const before = await statedBy(tx, ids);
  const result = await write();
  const after = await statedBy(tx, ids);
  for (const [id, stated] of before) {
    const now = after.get(id);
    if (now !== undefined) await noteChanges(tx, id, stated, changesBetween(stated, now), told);
  }
  return result;
}

/** Writes lines into the history of one entry. `stated` says when what it stated before them held. */
export async function noteChanges(
  tx: Transaction,
  organisationId: string,
  stated: Pick<StatedAsOf, "asOf">,
  changes: readonly Changed[],
  { by, at, asOf = null, source = null, language = null, correctionId = null }: Told,
): Promise<void> {
  if (changes.length === 0) return;
  const days = await daysOf(tx, organisationId);
  await tx.organisationChange.createMany({
    data: changes.map(({ fact, before, after }) => ({
      ...{ organisationId, fact, before, after, by, at, asOf, source, language, correctionId },
      beforeAsOf: before === "" ? null : (days.get(`${fact}\0${before}`) ?? stated.asOf),
    })),
  });
  await dropDocuments(tx, [`organisation:${organisationId}`]);
}

/** Since when each value that came by a change held: the day that was told, or else that of the change. */
async function daysOf(tx: Transaction, organisationId: string): Promise<Map<string, string>> {
  const rows = await tx.organisationChange.findMany({
    where: { organisationId, takenOutAt: null },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { fact: true, after: true, asOf: true, at: true },
  });
  return new Map(rows.map(({ fact, after, asOf, at }) => [`${fact}\0${after}`, asOf ?? at.toISOString().slice(0, 10)]));
}

function changesBetween(before: StatedAsOf, after: StatedAsOf): Changed<EntryFact>[] {
  const facts = factsOf({ names: { ...before.names, ...after.names } });
  return facts.flatMap((fact) => {
    const [old, now] = [factText(before, fact), factText(after, fact)];
    const change = fact === "description" ? changedParagraphs(old, now) : { before: old, after: now };
    return change.before === change.after ? [] : [{ fact, ...change }];
  });
}

/** Of two texts the paragraphs that stand in one alone: a long description is not kept again for one word. */
function changedParagraphs(before: string, after: string): { before: string; after: string } {
  const [old, now] = [before, after].map((text) => text.split(/\n{2,}/));
  const without = (some: string[] = [], others: string[] = []) =>
    some.filter((one) => !others.includes(one)).join("\n\n");
  return { before: without(old, now), after: without(now, old) };
}
