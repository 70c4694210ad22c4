import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { lockSigned } from "./load-signatures";
import { mailLead } from "./mail-lead";
import { moveSignature } from "./move-signature";
import { signaturePolicy } from "./policy";
import type { OfSignature } from "./schema";

/**
 * A focal point says that the organisation does not sign; the lead is told. Saying it twice is saying it once.
 * Refuses: not_found, forbidden, conflict (the input is not open for signature, the name stands: it is withdrawn).
 */
export function declineSignature({ actor, jobs }: Pick<Deps, "actor" | "jobs">, { id }: OfSignature): Promise<void> {
  return transaction(async (tx) => {
    const { contribution, signature, subject } = await lockSigned(tx, actor, id);
    authorise(signaturePolicy.answer, actor, subject);
    if (signature.state === "declined") return;
    if (contribution.submission !== "collecting_signatures") {
      throw new DomainError("conflict", "signatures.errors.notOpen");
    }
    const at = await databaseNow(tx);
    const move = { event: "decline" as const, actor, at, textSha256: null };
    await moveSignature(tx, signature, move, { endedAt: at, askedChange: null });
    const organisation = signature.organisation?.name ?? "";
    await mailLead(tx, jobs, contribution.id, { organisation, answer: "declined", words: "" });
  });
}
