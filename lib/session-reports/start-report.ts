import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { actingOn, loadReported } from "./load-report";
import { reportPolicy } from "./policy";
import type { StartReport } from "./schema";

/**
 * Begins the report of an event: empty, a draft. Beginning twice gives the one that is there.
 *
 * Refuses: not_found (no such event for the actor), forbidden, conflict (the event is not published, or was cancelled).
 */
export function startReport({ actor }: Pick<Deps, "actor">, input: StartReport): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { event, subject } = await loadReported(tx, actor, input.eventId);
    authorise(reportPolicy.write, actor, subject);
    if (event.state !== "published") throw new DomainError("conflict", "session-reports.errors.notHeld");
    const at = await databaseNow(tx);
    const { eventId, language, authorName } = input;
    const [made] = await tx.sessionReport.createManyAndReturn({
      data: { eventId, language, authorName, authorId: actor.personId, createdAt: at },
      select: { id: true },
      skipDuplicates: true,
    });
    if (made === undefined) {
      return tx.sessionReport.findUniqueOrThrow({ where: { eventId }, select: { id: true } });
    }
    await recordTransition(tx, {
      ...{ subject: "session_report", subjectId: made.id, field: "state", from: null, to: "draft" },
      ...{ actor: actingOn(actor, subject), at },
    });
    return made;
  });
}
