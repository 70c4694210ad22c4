import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { findByName } from "@/lib/organisations/find-by-name";
import { cleanLine } from "@/lib/text/clean-text";
import { emailField } from "@/lib/text/field-schema";
import type { InviteToEvent } from "./invitation-schema";
import { lockEventFor, refuseCancelled } from "./load-event-for";
import { beside } from "./typed-hours";

/** Every Member State, and more. */
const mostAtOnce = 300;

const address = emailField("events.errors.invitedUnknown");

type Invited = { organisationId: string; email: null } | { organisationId: null; email: string };

/**
 * Invites organisations and addresses to an event, or to all sessions of a series. Who is invited already stays so; who
 * was taken off the list is on it again. Nobody is mailed: the list says who may register.
 * Refuses: not_found, forbidden, conflict (cancelled), invalid (a line that is neither, too many at once).
 */
export function inviteToEvent({ actor }: Deps, input: InviteToEvent): Promise<void> {
  return transaction(async (tx) => {
    const event = await lockEventFor(tx, actor, input.eventId);
    refuseCancelled(event);
    const lines = [...new Set(input.invited.split("\n").map(cleanLine))].filter((line) => line !== "");
    if (lines.length > mostAtOnce) throw beside("invited", "events.errors.tooManyInvited", { max: mostAtOnce });
    const invitedAt = await databaseNow(tx);
    for (const line of lines) {
      const who = await read(tx, line);
      const stands = { eventId: event.id, withdrawnAt: null, ...who };
      if ((await tx.eventInvitation.count({ where: stands })) > 0) continue;
      const back = await tx.eventInvitation.updateMany({
        where: { eventId: event.id, ...who },
        data: { withdrawnAt: null, invitedAt, invitedById: actor.personId },
      });
      if (back.count > 0) continue;
      await tx.eventInvitation.create({
        data: { ...who, eventId: event.id, invitedById: actor.personId, invitedAt },
        select: { id: true },
      });
    }
  });
}

async function read(tx: Transaction, line: string): Promise<Invited> {
  const email = address.safeParse(line);
  if (email.success) return { organisationId: null, email: email.data };
  const found = await findByName(tx, line);
  if (found === "none") throw beside("invited", "events.errors.invitedUnknown", { line: line.slice(0, 120) });
  if (found === "several") throw beside("invited", "events.errors.invitedSeveral", { line: line.slice(0, 120) });
  return { organisationId: found.id, email: null };
}
