import { z } from "zod";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { defineJob, type JobDeps, type Jobs } from "@/lib/jobs/queue";
import { accreditationLifecycle } from "./lifecycle";
import { lockAccreditation } from "./load-accreditation";
import { mailApplicant } from "./mail-accreditation";
import { writeAccreditation } from "./write-accreditation";

/** Writes down and tells what silence did at the hour; the hour itself is what admits (see stateAt). */
export const admitAtTheHour = defineJob<{ circulationId: string }>({
  name: "admit-at-the-hour",
  payload: z.strictObject({ circulationId: z.uuid() }),
  run: (payload, deps) => admitSilentlyAgreed(payload, deps),
});

/** Whole seconds until an instant, never too few. */
export function secondsUntil(instant: Date, now: Date): number {
  return Math.max(0, Math.ceil((instant.getTime() - now.getTime()) / 1_000));
}

async function admitSilentlyAgreed({ circulationId }: { circulationId: string }, { jobs }: JobDeps): Promise<void> {
  await transaction(async (tx) => {
    const circulation = await tx.circulation.findUnique({
      where: { id: circulationId },
      select: { silentUntil: true, accreditations: { where: { state: "circulated" }, select: { id: true } } },
    });
    if (circulation === null) return;
    const { silentUntil, accreditations } = circulation;
    const now = await databaseNow(tx);
    if (now < silentUntil) {
      // The queue woke too early; it comes back at the hour.
      await jobs.enqueue(tx, admitAtTheHour, { circulationId }, { afterSeconds: secondsUntil(silentUntil, now) });
      return;
    }
    const ids = accreditations.map(({ id }) => id).toSorted();
    for (const id of ids) await admit(tx, jobs, { id, circulationId, silentUntil, now });
  });
}

type Due = { id: string; circulationId: string; silentUntil: Date; now: Date };

/** Waits for an objection or a withdrawal that is being written, and leaves what it led to as it is. */
async function admit(tx: Transaction, jobs: Jobs, { id, circulationId, silentUntil, now }: Due): Promise<void> {
  const accreditation = await lockAccreditation(tx, id);
  if (accreditation?.state !== "circulated" || accreditation.circulation?.id !== circulationId) return;
  const to = accreditationLifecycle.next("admit", accreditation.state);
  const data = { state: to, settledAt: silentUntil };
  await writeAccreditation(tx, { accreditation, to, actor: null, at: now, reason: circulationId, data });
  await mailApplicant(tx, jobs, id, { step: "admitted", words: "" });
}
