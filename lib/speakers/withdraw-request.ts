import { holdStanding } from "@/lib/contributions/load-contribution";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { speakerLifecycle } from "./lifecycle";
import { lockRequest, refuseUnlessSeen } from "./lock-request";
import { speakersPolicy } from "./policy";
import type { SeenRequest } from "./schema";
import { writeRequest } from "./write-request";

/**
 * Takes an organisation off the list of speakers, until it is called.
 * Refuses: not_found (another organisation's), conflict (called or withdrawn already, changed since it was seen).
 */
export function withdrawRequest({ actor }: Pick<Deps, "actor">, input: SeenRequest): Promise<{ eventSlug: string }> {
  return transaction(async (tx) => {
    const { item, request } = await lockRequest(tx, input.id);
    if (!speakersPolicy.withdraw(actor, request)) throw notFound();
    await holdStanding(tx, actor);
    const to = speakerLifecycle.next("withdraw", request.state);
    refuseUnlessSeen(request, input.seenRevision);
    await writeRequest(tx, { request, to, actor, at: await databaseNow(tx) });
    return { eventSlug: item.event.slug };
  });
}
