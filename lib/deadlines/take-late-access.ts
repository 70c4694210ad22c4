import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { hashLinkToken } from "@/lib/organisations/link-token";
import type { LateToken } from "./schema";

/**
 * Takes up leave to submit after the closing hour, for the organisation that the person acts for now: once, by the
 * person whose address it was sent to. Taking it up again for the same organisation changes nothing.
 * Refuses: gone (unknown, taken back, too late, taken up for another), forbidden (sent to another address; the
 * organisation is not verified; nobody is acted for in a round of organisations).
 */
export function takeLateAccess({ actor }: Pick<Deps, "actor">, { token }: LateToken): Promise<void> {
  return transaction(async (tx) => {
    const tokenHash = hashLinkToken(token);
    await tx.$executeRaw`SELECT 1 FROM late_access WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
    const access = await tx.lateAccess.findUnique({
      where: { tokenHash },
      select: {
        id: true,
        email: true,
        until: true,
        organisationId: true,
        personId: true,
        takenAt: true,
        endedAt: true,
        round: { select: { eligibility: true } },
      },
    });
    if (access === null) throw new DomainError("gone", "deadlines.errors.lateGone");
    if (access.email !== actor.email) throw new DomainError("forbidden", "deadlines.errors.lateForAnother");
    const now = await databaseNow(tx);
    if (access.endedAt !== null || access.until <= now) throw new DomainError("gone", "deadlines.errors.lateGone");
    const organisationId = actor.organisation?.id ?? null;
    if (access.takenAt !== null) {
      if (access.personId === actor.personId && access.organisationId === organisationId) return;
      throw new DomainError("gone", "deadlines.errors.lateTaken");
    }
    await refuseUnlessMaySpeak(tx, actor, access.round.eligibility);
    await tx.lateAccess.update({
      where: { id: access.id },
      data: { organisationId, personId: actor.personId, takenAt: now },
      select: { id: true },
    });
  });
}

async function refuseUnlessMaySpeak(tx: Transaction, actor: Actor, eligibility: string): Promise<void> {
  if (actor.organisation === null) {
    if (eligibility !== "everyone") throw new DomainError("forbidden", "deadlines.errors.lateNeedsOrganisation");
    return;
  }
  const organisation = await tx.organisation.findUnique({
    where: { id: actor.organisation.id },
    select: { status: true },
  });
  if (organisation?.status !== "verified") throw new DomainError("forbidden", "deadlines.errors.lateNeedsVerified");
}
