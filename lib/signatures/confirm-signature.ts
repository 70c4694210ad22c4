import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { lockSigned } from "./load-signatures";
import { tellLeadWhenAllAnswered } from "./mail-lead";
import { moveSignature } from "./move-signature";
import { signaturePolicy } from "./policy";
import type { ConfirmSignature } from "./schema";
import { refuseAfterHour } from "./signing-hours";

/**
 * A focal point puts the organisation's name under exactly the text that was read. Confirming the same text twice is
 * one confirmation. With `showLogo` its logo stands beside its name, if it has one.
 *
 * Refuses: not_found, forbidden, conflict (not open for signature, the hour has passed, the text changed since
 * `seenSha256`, declined or withdrawn before).
 */
export function confirmSignature(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  { id, seenSha256, showLogo = false }: Omit<ConfirmSignature, "showLogo"> & { showLogo?: boolean },
): Promise<void> {
  return transaction(async (tx) => {
    const { contribution, input, signature, subject } = await lockSigned(tx, actor, id);
    authorise(signaturePolicy.answer, actor, subject);
    if (signature.state === "confirmed" && signature.confirmedSha256 === seenSha256) return;
    if (contribution.submission !== "collecting_signatures") {
      throw new DomainError("conflict", "signatures.errors.notOpen");
    }
    const at = await databaseNow(tx);
    refuseAfterHour(input.signaturesCloseAt, at);
    if (input.textSha256 !== seenSha256) throw new DomainError("conflict", "signatures.errors.textChanged");
    await moveSignature(
      tx,
      signature,
      { event: "confirm", actor, at, textSha256: seenSha256 },
      {
        confirmedSha256: seenSha256,
        confirmedById: actor.personId,
        confirmedAt: at,
        askedChange: null,
        endedAt: null,
        showLogo,
      },
    );
    await tellLeadWhenAllAnswered(tx, jobs, contribution.id);
  });
}
