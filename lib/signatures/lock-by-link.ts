import { holdStanding, lockContribution } from "@/lib/contributions/load-contribution";
import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { hashLinkToken } from "@/lib/organisations/link-token";
import { refuseAfterHour } from "./signing-hours";

const gone = () => new DomainError("gone", "signatures.errors.linkGone");

/**
 * The invitation behind a link, with its input locked, for the person of the address it was sent to.
 * Refuses in words: gone (answered, replaced, removed, no longer open), forbidden (sent to another address), conflict
 * (the hour has passed).
 */
export async function lockByLink(tx: Transaction, actor: Actor, token: string) {
  const tokenHash = hashLinkToken(token);
  const place = await tx.coSignature.findUnique({ where: { tokenHash }, select: { contributionId: true } });
  const contribution = place === null ? null : await lockContribution(tx, place.contributionId);
  const signature = await tx.coSignature.findUnique({
    where: { tokenHash },
    select: {
      id: true,
      state: true,
      email: true,
      invitedName: true,
      input: { select: { signaturesCloseAt: true } },
    },
  });
  if (contribution === null || signature === null) throw gone();
  if (signature.email !== actor.email) throw new DomainError("forbidden", "signatures.errors.linkForAnother");
  if (signature.state !== "invited" || contribution.submission !== "collecting_signatures") throw gone();
  refuseAfterHour(signature.input.signaturesCloseAt, await databaseNow(tx));
  if (actor.organisation !== null) await holdStanding(tx, actor);
  return { contribution, signature };
}
