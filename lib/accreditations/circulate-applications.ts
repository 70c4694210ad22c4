import { isPlaceZone, readLocalHour } from "@/lib/consultations/local-hour";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { admitAtTheHour } from "./jobs";
import { accreditationLifecycle } from "./lifecycle";
import { lockForDesk } from "./load-accreditation";
import { mailApplicant } from "./mail-accreditation";
import { accreditationPolicy } from "./policy";
import type { Circulate } from "./schema";
import { secondsUntil } from "./seconds-until";
import { writeAccreditation } from "./write-accreditation";

/**
 * Puts complete applications on a list that is sent round until an hour. One objection before it bars; at the hour,
 * by the clock of the database, silence admits the others.
 *
 * Refuses: not_found (an application of another process), forbidden (one's own organisation among them), conflict (one
 * that is not complete, or circulated already), invalid (an hour that is none, comes twice or is past).
 * @returns id of the list, and how many are on it.
 */
export function circulateApplications(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: Circulate,
): Promise<{ id: string; count: number }> {
  return transaction(async (tx) => {
    const silentUntil = readHour(input);
    const now = await databaseNow(tx);
    if (silentUntil <= now) throw beside("silentUntil", "accreditations.errors.hourPast");
    // Always in the same order, so that two lists at once wait for each other and never in a circle.
    const locked = [];
    for (const id of input.ids.toSorted()) locked.push(await lockComplete(tx, actor, input.processId, id));
    const { id } = await tx.circulation.create({
      data: {
        ...{ processId: input.processId, silentUntil, zone: input.zone },
        ...{ circulatedById: actor.personId, circulatedAt: now },
      },
      select: { id: true },
    });
    for (const { accreditation, actor: present } of locked) {
      const to = accreditationLifecycle.next("circulate", accreditation.state);
      const data = { state: to, circulationId: id };
      await writeAccreditation(tx, { accreditation, to, actor: present, at: now, reason: id, data });
      await mailApplicant(tx, jobs, accreditation.id, { step: "circulated", words: "" });
    }
    await jobs.enqueue(tx, admitAtTheHour, { circulationId: id }, { afterSeconds: secondsUntil(silentUntil, now) });
    return { id, count: locked.length };
  });
}

async function lockComplete(tx: Transaction, actor: Actor, processId: string, id: string) {
  const locked = await lockForDesk(tx, actor, id);
  if (locked.accreditation.processId !== processId) throw notFound();
  authorise(accreditationPolicy.circulate, locked.actor, locked.subject);
  const { checkedAt, state, organisation } = locked.accreditation;
  if (state === "applied" && checkedAt === null) {
    throw new DomainError("conflict", "accreditations.errors.notComplete", { values: { name: organisation.name } });
  }
  return locked;
}

function readHour({ silentUntil, zone }: Circulate): Date {
  if (!isPlaceZone(zone)) throw beside("zone", "accreditations.errors.zone");
  const hour = readLocalHour(silentUntil, zone);
  if (hour.kind === "exact") return hour.instant;
  throw beside(
    "silentUntil",
    hour.kind === "unreadable" ? "accreditations.errors.hour" : "accreditations.errors.hourUnclear",
  );
}

function beside(field: string, key: string): DomainError {
  return new DomainError("invalid", key, { fields: { [field]: { key } } });
}
