import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransitions } from "@/lib/db/transitions";
import type { LoadedEvent } from "@/lib/events/load-event";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { fillPlaces } from "./fill-places";
import { attendancesOf, capacityFor, countTaken } from "./places";

/**
 * After the mode of an event became another: who wanted to come in a way in which nobody can come any more comes in the
 * one that is left, with the state and the number of arrival they had. The news of the change tells them. To be called
 * with the event locked.
 *
 * Refuses: conflict (more people hold a place than there are places in the way that is left).
 */
export async function followMode(
  tx: Transaction,
  { actor, jobs }: { actor: Actor; jobs: Jobs },
  event: LoadedEvent,
): Promise<void> {
  const ways = attendancesOf(event.mode);
  const [to] = ways;
  if (to === undefined || ways.length > 1) return;
  const from = to === "online" ? "on_site" : "online";
  const at = await databaseNow(tx);
  const moving = await tx.registration.findMany({
    where: { eventId: event.id, attendance: from, state: { notIn: ["rejected", "cancelled"] } },
    select: { id: true, state: true },
  });
  if (moving.length > 0) {
    await refuseTooMany(tx, event, at);
    const id = { in: moving.map((registration) => registration.id) };
    await tx.registration.updateMany({ where: { id }, data: { attendance: to, revision: { increment: 1 } } });
    await recordTransitions(
      tx,
      moving.map((registration) => ({
        ...{ subject: "registration" as const, subjectId: registration.id, field: "state" },
        ...{ from: registration.state, to: registration.state, actor, reason: "by_organisers", at },
      })),
    );
  }
  await fillPlaces(tx, { jobs }, event);
}

/** Nobody who has a place loses it, and there is never one place too many. */
async function refuseTooMany(tx: Transaction, event: LoadedEvent, at: Date): Promise<void> {
  const [to] = attendancesOf(event.mode);
  const places = to === undefined ? null : capacityFor(event, to);
  if (places === null) return;
  const held = { eventId: event.id };
  const needed =
    (await countTaken(tx, { ...held, attendance: "on_site" }, at)) +
    (await countTaken(tx, { ...held, attendance: "online" }, at));
  if (needed <= places) return;
  const words = { key: "registrations.errors.modeFull", values: { needed, places } };
  throw new DomainError("conflict", words.key, { values: words.values, fields: { mode: words } });
}
