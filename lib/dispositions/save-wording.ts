import { type Transaction, transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { dispositionPolicy } from "./policy";
import type { AnswerState, RetireWording, SaveWording } from "./schema";

/** Most standard wordings of a process, used or not. */
const mostWordings = 200;

/**
 * Adds a standard wording to a process, or changes the words of one. Answers that were made with it keep theirs.
 *
 * Refuses: not_found (no office in the process), forbidden (a rapporteur of one draft only), conflict (too many).
 */
export function saveWording({ actor }: Pick<Deps, "actor">, input: SaveWording): Promise<void> {
  return transaction(async (tx) => {
    await lockProcess(tx, actor, input.processId);
    const { id, processId, state, words } = input;
    if (id !== null) {
      const { count } = await tx.standardWording.updateMany({ where: { id, processId }, data: { state, words } });
      if (count === 0) throw notFound();
      return;
    }
    await addWordings(tx, processId, [{ state, words }]);
  });
}

/** Takes a wording out of use, or back into it; see `saveWording` for what is refused. */
export function retireWording({ actor }: Pick<Deps, "actor">, input: RetireWording): Promise<{ processId: string }> {
  return transaction(async (tx) => {
    const wording = await tx.standardWording.findUnique({ where: { id: input.id }, select: { processId: true } });
    if (wording === null) throw notFound();
    await lockProcess(tx, actor, wording.processId);
    await tx.standardWording.update({ where: { id: input.id }, data: { active: input.active }, select: { id: true } });
    return wording;
  });
}

export type StartingWording = { state: AnswerState; words: Localised };

/** Copies a starting set into a process that has no wordings yet; a second time it does nothing. */
export function copyStartingWordings(
  { actor }: Pick<Deps, "actor">,
  { processId, wordings }: { processId: string; wordings: readonly StartingWording[] },
): Promise<void> {
  return transaction(async (tx) => {
    await lockProcess(tx, actor, processId);
    if ((await tx.standardWording.count({ where: { processId } })) > 0) return;
    await addWordings(tx, processId, wordings);
  });
}

async function addWordings(tx: Transaction, processId: string, wordings: readonly StartingWording[]): Promise<void> {
  const { _max, _count } = await tx.standardWording.aggregate({
    where: { processId },
    _max: { position: true },
    _count: { _all: true },
  });
  if (_count._all + wordings.length > mostWordings) {
    throw new DomainError("conflict", "dispositions.errors.tooManyWordings", { values: { most: mostWordings } });
  }
  const next = (_max.position ?? 0) + 1;
  await tx.standardWording.createMany({
    data: wordings.map((wording, index) => ({ ...wording, processId, position: next + index })),
  });
}

/** One change of the list at a time; for those without an office in the process there is nothing here. */
async function lockProcess(tx: Transaction, given: Actor, processId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM process WHERE id = ${processId}::uuid FOR NO KEY UPDATE`;
  const actor = await withPresentOffices(tx, given);
  if (!dispositionPolicy.readWordings(actor, { processId })) throw notFound();
  authorise(dispositionPolicy.editWordings, actor, { processId });
}
