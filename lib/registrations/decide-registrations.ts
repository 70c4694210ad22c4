import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { lockEvent } from "@/lib/events/load-event";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { ownOrganisations, withPresentOffices } from "@/lib/moderation/load-moderated";
import { fillPlaces } from "./fill-places";
import { registrationPolicy } from "./policy";
import type { Decide } from "./schema";
import { approve, refuse } from "./settle-registration";

/** How many of those chosen have a place now, and how many wait in line. */
export type Decided = { done: number; confirmed: number; waitlisted: number };

/**
 * The organisers approve, reject or cancel one registration or several at once. Those who are approved get places in
 * the order of their arrival while there are any, whatever the order in which they were ticked. All or nothing.
 *
 * Refuses: not_found (no such event of theirs, another event's registration), invalid (no reason), forbidden (one's own
 * organisation), conflict (not in a state for it, somebody changed one of them since it was seen).
 */
export function decideRegistrations(
  { actor: given, jobs }: Pick<Deps, "actor" | "jobs">,
  input: Decide,
): Promise<Decided> {
  return transaction(async (tx) => {
    const event = await lockEvent(tx, input.eventId);
    if (event === null) throw notFound();
    const actor = await withPresentOffices(tx, given);
    if (!registrationPolicy.readDesk(actor, event)) throw notFound();
    const words = input.reason;
    if (input.decision !== "approve" && words === null) throw noReason();
    const seen = new Map(input.chosen.map((one) => readChosen(one)));
    const rows = await tx.registration.findMany({
      where: { id: { in: [...seen.keys()] }, eventId: event.id },
      orderBy: { arrival: "asc" },
      select: columns,
    });
    if (rows.length !== seen.size) throw notFound();
    const own = await ownOrganisations(tx, actor);
    const at = await databaseNow(tx);
    for (const registration of rows) {
      const isOwn = own.has(registration.organisationId ?? "") || registration.personId === actor.personId;
      if (!registrationPolicy.decide(actor, { ...event, isOwn })) {
        throw new DomainError("forbidden", "registrations.errors.ownOrganisation");
      }
      if (registration.revision !== seen.get(registration.id)) {
        throw new DomainError("conflict", "errors.changedMeanwhile");
      }
      if (input.decision === "approve") {
        if (!registration.awaitsOrganiser) throw new DomainError("conflict", "registrations.errors.otherState");
        await approve(tx, { jobs, event }, { registration, actor, by: "organiser", at });
      } else {
        const what = { event: input.decision, words: words ?? "", because: "by_organisers" };
        await refuse(tx, jobs, { registration, actor, at, ...what });
      }
    }
    await fillPlaces(tx, { jobs }, event);
    const states = await tx.registration.groupBy({
      by: ["state"],
      where: { id: { in: [...seen.keys()] } },
      _count: true,
    });
    const counted = (state: string) => states.find((one) => one.state === state)?._count ?? 0;
    return { done: rows.length, confirmed: counted("confirmed"), waitlisted: counted("waitlisted") };
  });
}

const columns = {
  ...{ id: true, state: true, revision: true, personId: true, organisationId: true },
  ...{ awaitsFocalPoint: true, awaitsOrganiser: true },
} as const;

/** "{id}:{revision}", as the schema checked it. */
function readChosen(one: string): readonly [string, number] {
  const [id = "", revision = ""] = one.split(":");
  return [id, Number(revision)];
}

function noReason(): DomainError {
  const fields = { reason: { key: "registrations.errors.reasonMissing" } };
  return new DomainError("invalid", "errors.anotherLook", { values: { count: 1 }, fields });
}
