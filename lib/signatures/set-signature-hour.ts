import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { lockLed } from "./load-signatures";
import { signaturePolicy } from "./policy";
import { remindLater } from "./remind-later";
import type { SetSignatureHour } from "./schema";
import { readSigningHour } from "./signing-hours";

/**
 * A focal point of the lead gives those who were asked more or less time; reminders follow the new hour.
 * Refuses: not_found, forbidden, conflict (not open for signature), invalid by field.
 */
export function setSignatureHour(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: SetSignatureHour,
): Promise<void> {
  return transaction(async (tx) => {
    const { contribution } = await lockLed(tx, actor, input.contributionId);
    authorise(signaturePolicy.open, actor, contribution);
    if (contribution.submission !== "collecting_signatures") {
      throw new DomainError("conflict", "signatures.errors.notOpen");
    }
    const now = await databaseNow(tx);
    const closesAt = readSigningHour(input.closesAt, contribution.round, now);
    await tx.input.update({
      where: { contributionId: contribution.id },
      data: { signaturesCloseAt: closesAt },
      select: { contributionId: true },
    });
    await remindLater(tx, jobs, { contributionId: contribution.id, closesAt, now });
  });
}
