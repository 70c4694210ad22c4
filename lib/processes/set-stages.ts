import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { loadProcess } from "./load-process";
import { processPolicy } from "./policy";
import type { SetStages } from "./schema";
import { processTags, writeProcess } from "./write-process";

/** An organiser writes the stages of the process, all at once; they stand in the order of their first day. */
export function setStages({ actor }: Deps, input: SetStages): Promise<void> {
  return transaction(async (tx) => {
    const process = await loadProcess(tx, actor, input.processId);
    authorise(processPolicy.edit, actor, process);
    const stages = input.stages.filter((stage) => Object.keys(stage.name).length > 0).map(checkDays);
    await writeProcess(tx, { id: process.id, seenRevision: input.seenRevision }, {});
    await writeStages(tx, process.id, stages);
    await dropDocuments(tx, processTags(process.id));
  });
}

/** Those that were there keep their row, because rounds may be for them; refuses to let one go that a round is for. */
async function writeStages(tx: Transaction, processId: string, stages: ReturnType<typeof checkDays>[]): Promise<void> {
  const present = await tx.processStage.findMany({
    where: { processId },
    select: { id: true, _count: { select: { rounds: true } } },
  });
  const kept = new Set(stages.flatMap(({ id }) => id ?? []));
  for (const id of kept) if (!present.some((stage) => stage.id === id)) throw notFound();
  const going = present.filter(({ id }) => !kept.has(id));
  if (going.some(({ _count }) => _count.rounds > 0)) throw new DomainError("conflict", "processes.errors.stageInUse");
  await tx.processStage.deleteMany({ where: { id: { in: going.map(({ id }) => id) } } });
  // The places are unique within a process: all step aside before each takes its own.
  await tx.processStage.updateMany({ where: { processId }, data: { position: { increment: 100_000 } } });
  const inOrder = stages.toSorted((a, b) => a.startsOn.getTime() - b.startsOn.getTime());
  for (const [index, { id, ...stage }] of inOrder.entries()) {
    const data = { ...stage, position: index + 1 };
    if (id === null) await tx.processStage.create({ data: { ...data, processId }, select: { id: true } });
    else await tx.processStage.update({ where: { id }, data, select: { id: true } });
  }
}

function checkDays({ id = null, name, startsOn, endsOn }: SetStages["stages"][number]) {
  if (startsOn === null) throw new DomainError("invalid", "processes.errors.stageDayMissing");
  if (endsOn !== null && endsOn < startsOn) throw new DomainError("invalid", "processes.errors.stageEndsBefore");
  return { id, name, startsOn: new Date(startsOn), endsOn: endsOn === null ? null : new Date(endsOn) };
}
