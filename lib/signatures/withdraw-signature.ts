import { documentTagsOf } from "@/lib/contributions/public-tags";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
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
 * A focal point takes the organisation's name back. Before the input is submitted the name is simply gone. After it
 * was published the name leaves every public place with this transaction, and a dated note stays. What was received,
 * and its receipt, are as they were. Taking back twice is taking back once.
 *
 * Refuses: not_found, forbidden, conflict (no name was given, or the input itself was withdrawn).
 */
export function withdrawSignature({ actor, jobs }: Pick<Deps, "actor" | "jobs">, { id }: OfSignature): Promise<void> {
  return transaction(async (tx) => {
    const { contribution, signature, subject } = await lockSigned(tx, actor, id);
    authorise(signaturePolicy.withdraw, actor, subject);
    if (signature.state === "withdrawn") return;
    if (contribution.submission === "withdrawn") throw new DomainError("conflict", "signatures.errors.outOfHands");
    const at = await databaseNow(tx);
    const move = { event: "withdraw" as const, actor, at, textSha256: signature.confirmedSha256 };
    await moveSignature(tx, signature, move, { endedAt: at, askedChange: null });
    const organisation = signature.organisation?.name ?? "";
    await mailLead(tx, jobs, contribution.id, { organisation, answer: "withdrew", words: "" });
    if (contribution.submission === "submitted") {
      await dropDocuments(tx, [...documentTagsOf(contribution), `organisation:${signature.organisation?.id ?? ""}`]);
    }
  });
}
