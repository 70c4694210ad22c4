import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
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
    await tx.processStage.deleteMany({ where: { processId: process.id } });
    await tx.processStage.createMany({
      data: stages
        .sort((a, b) => a.startsOn.getTime() - b.startsOn.getTime())
        .map((stage, index) => ({ ...stage, processId: process.id, position: index + 1 })),
    });
    await dropDocuments(tx, processTags(process.id));
  });
}

function checkDays({ name, startsOn, endsOn }: SetStages["stages"][number]) {
  if (startsOn === null) throw new DomainError("invalid", "processes.errors.stageDayMissing");
  if (endsOn !== null && endsOn < startsOn) throw new DomainError("invalid", "processes.errors.stageEndsBefore");
  return { name, startsOn: new Date(startsOn), endsOn: endsOn === null ? null : new Date(endsOn) };
}
