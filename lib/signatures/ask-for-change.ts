import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { unanswered } from "./lifecycle";
import { lockSigned } from "./load-signatures";
import { mailLead } from "./mail-lead";
import { signaturePolicy } from "./policy";
import type { AskForChange } from "./schema";

/**
 * A focal point tells the lead what would have to change before the organisation signs. The last words count; they
 * are for the lead alone, and go once the organisation has confirmed.
 * Refuses: not_found, forbidden, conflict (not open for signature, answered already).
 */
export function askForChange(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  { id, words }: AskForChange,
): Promise<void> {
  return transaction(async (tx) => {
    const { contribution, signature, subject } = await lockSigned(tx, actor, id);
    authorise(signaturePolicy.answer, actor, subject);
    if (signature.askedChange === words) return;
    const isOpen = contribution.submission === "collecting_signatures";
    if (!isOpen) throw new DomainError("conflict", "signatures.errors.notOpen");
    if (!unanswered.some((state) => state === signature.state)) {
      throw new DomainError("conflict", "signatures.errors.notInThisState");
    }
    await tx.coSignature.update({
      where: { id },
      data: { askedChange: words, revision: { increment: 1 } },
      select: { id: true },
    });
    const organisation = signature.organisation?.name ?? "";
    await mailLead(tx, jobs, contribution.id, { organisation, answer: "asked", words });
  });
}
