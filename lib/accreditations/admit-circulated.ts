import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Jobs } from "@/lib/jobs/queue";
import { accreditationLifecycle } from "./lifecycle";
import { lockAccreditation } from "./load-accreditation";
import { mailApplicant } from "./mail-accreditation";
import { secondsUntil } from "./seconds-until";
import { writeAccreditation } from "./write-accreditation";

/**
 * Writes down what silence did at the hour of a list, and tells the applicants. Doing it again changes nothing.
 * @returns whole seconds until the hour where it has not come yet; null when it has.
 */
export function admitCirculated(
  { jobs }: { jobs: Jobs },
  { circulationId }: { circulationId: string },
): Promise<number | null> {
  return transaction(async (tx) => {
    const circulation = await tx.circulation.findUnique({
      where: { id: circulationId },
      select: { silentUntil: true, accreditations: { where: { state: "circulated" }, select: { id: true } } },
    });
    if (circulation === null) return null;
    const { silentUntil, accreditations } = circulation;
    const now = await databaseNow(tx);
    if (now < silentUntil) return secondsUntil(silentUntil, now);
    const ids = accreditations.map(({ id }) => id).toSorted();
    for (const id of ids) await admit(tx, jobs, { id, circulationId, silentUntil, now });
    return null;
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
