import { holdStanding } from "@/lib/contributions/load-contribution";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { statementLifecycle, statementState } from "./lifecycle";
import { lockRequest, refuseUnlessSeen } from "./lock-request";
import { speakersPolicy } from "./policy";
import type { SeenRequest } from "./schema";
import { writeStatement } from "./write-statement";

/**
 * Takes back the words of a statement. What was said stays said: the list still shows who was heard, and the page of
 * the statement says that its words were withdrawn.
 *
 * @param input the id of the request, and the revision of the statement
 * Refuses: not_found (another organisation's), conflict (refused or withdrawn already, changed since it was seen).
 */
export function withdrawStatement({ actor }: Pick<Deps, "actor">, input: SeenRequest): Promise<{ eventSlug: string }> {
  return transaction(async (tx) => {
    const { item, request } = await lockRequest(tx, input.id);
    const { statement } = request;
    if (!speakersPolicy.withdraw(actor, request) || statement === null) throw notFound();
    await holdStanding(tx, actor);
    const to = statementLifecycle.next("withdraw", statementState(statement));
    refuseUnlessSeen(statement, input.seenRevision);
    await writeStatement(tx, { statement, eventId: item.eventId, to, actor, at: await databaseNow(tx) });
    return { eventSlug: item.event.slug };
  });
}
