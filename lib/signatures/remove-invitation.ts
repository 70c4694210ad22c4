import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { inTheLeadsHands } from "./in-the-leads-hands";
import { lockPlace } from "./load-signatures";
import { moveSignature } from "./move-signature";
import { signaturePolicy } from "./policy";
import type { OfSignature } from "./schema";

/**
 * The lead asks an organisation no longer. An invitation that was never confirmed is gone, and its link with it; a
 * name that was confirmed once is taken off and stays on record. When nobody is left the input speaks for its lead
 * alone.
 *
 * Refuses: not_found, forbidden, conflict (the input was submitted: only the organisation itself takes its name back).
 */
export function removeInvitation({ actor }: Pick<Deps, "actor">, { id }: OfSignature): Promise<void> {
  return transaction(async (tx) => {
    const { contribution, signature } = await lockPlace(tx, id);
    if (!signaturePolicy.readLed(actor, contribution)) throw notFound();
    authorise(signaturePolicy.invite, actor, contribution);
    if (!inTheLeadsHands(contribution.submission)) throw new DomainError("conflict", "signatures.errors.outOfHands");
    const at = await databaseNow(tx);
    if (signature.confirmedSha256 === null) await forget(tx, signature, actor, at);
    else if (signature.state !== "withdrawn" && signature.state !== "declined") {
      const move = { event: "takeOff" as const, actor, at, textSha256: signature.confirmedSha256 };
      await moveSignature(tx, signature, move, { endedAt: at, askedChange: null });
    }
    const left = await tx.coSignature.count({
      where: { contributionId: contribution.id, state: { in: ["invited", "confirmed", "reconfirmation_required"] } },
    });
    await tx.input.update({
      where: { contributionId: contribution.id },
      data: { joint: left > 0 },
      select: { contributionId: true },
    });
  });
}

async function forget(tx: Transaction, signature: { id: string; state: string }, actor: Actor, at: Date) {
  await tx.coSignature.delete({ where: { id: signature.id }, select: { id: true } });
  const change = { subject: "co_signature" as const, subjectId: signature.id, field: "state" };
  await recordTransition(tx, { ...change, from: signature.state, to: "removed", actor, at });
}
