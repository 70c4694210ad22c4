import { handOver } from "@/lib/contributions/hand-over";
import { database } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { isDomainError } from "@/lib/kernel/errors";
import { loadTable } from "./load-table";
import { rowKey } from "./row-key";
import type { ActOnTable } from "./schema";

/** Handed over in one go; a table of more goes on with the next click. */
const mostAtOnce = 200;

export type HandedOver = { versionId: string; handedOver: number; unfinished: number };

/**
 * Hands the drafts of a confirmed table to the focal point, each in a transaction of its own, so that one that is not
 * finished holds back no other. What was handed over already is passed by.
 */
export async function handOverTable(deps: Pick<Deps, "actor" | "jobs">, { tableId }: ActOnTable): Promise<HandedOver> {
  const { actor } = deps;
  const table = await loadTable(database(), actor, tableId);
  const drafts = await database().contribution.findMany({
    where: {
      authorId: actor.personId,
      organisationId: table.organisationId,
      draftKey: { in: table.rows.map(({ row }) => rowKey(table.id, row)) },
      submission: "draft",
    },
    select: { id: true, revision: true },
    orderBy: { id: "asc" },
    take: mostAtOnce,
  });
  const outcome: HandedOver = { versionId: table.versionId, handedOver: 0, unfinished: 0 };
  for (const { id, revision } of drafts) {
    try {
      await handOver(deps, { id, seenRevision: revision });
      outcome.handedOver += 1;
    } catch (error) {
      if (!isDomainError(error)) throw error;
      outcome.unfinished += 1;
    }
  }
  return outcome;
}
