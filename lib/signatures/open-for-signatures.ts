import { collectSignatures } from "@/lib/contributions/collect-signatures";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { newToken } from "@/lib/kernel/ids";
import { askAgainSoon } from "./ask-again-soon";
import { lockLed } from "./load-signatures";
import { mailInvited } from "./mail-invited";
import { signaturePolicy } from "./policy";
import { remindLater } from "./remind-later";
import type { OpenForSignatures } from "./schema";
import { readSigningHour } from "./signing-hours";

/**
 * A focal point of the lead shows the text to those who were invited and asks them for their names, until an hour
 * that is not after the closing of the round.
 *
 * Refuses: not_found, forbidden, conflict (nobody is asked, another state, changed since `seenRevision`), invalid by
 * field (the hour).
 *
 * @param mint makes the secret parts of links
 */
export function openForSignatures(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: OpenForSignatures,
  mint = newToken,
): Promise<void> {
  return transaction(async (tx) => {
    const { contribution, input: text } = await lockLed(tx, actor, input.contributionId);
    authorise(signaturePolicy.open, actor, contribution);
    const at = await databaseNow(tx);
    const closesAt = readSigningHour(input.closesAt, contribution.round, at);
    const asked = await findAsked(tx, contribution.id);
    if (asked.length === 0) throw new DomainError("conflict", "signatures.errors.nobodyAsked");
    if (text.title.trim() === "") throw new DomainError("conflict", "signatures.errors.noTitle");
    await collectSignatures(tx, contribution, { seenRevision: input.seenRevision, actor, at });
    await tx.input.update({
      where: { contributionId: contribution.id },
      data: { signaturesCloseAt: closesAt },
      select: { contributionId: true },
    });
    const invited = asked.filter(({ state }) => state === "invited").map(({ id }) => id);
    await mailInvited(tx, jobs, contribution.id, invited, mint);
    if (invited.length < asked.length) await askAgainSoon(tx, jobs, contribution.id);
    await remindLater(tx, jobs, { contributionId: contribution.id, closesAt, now: at });
  });
}

function findAsked(tx: Transaction, contributionId: string) {
  return tx.coSignature.findMany({
    where: { contributionId, state: { in: ["invited", "confirmed", "reconfirmation_required"] } },
    select: { id: true, state: true },
  });
}
