import { documentTagsOf } from "@/lib/contributions/public-tags";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { lockLed, lockSigned } from "./load-signatures";
import { signaturePolicy } from "./policy";
import type { ChooseLogo } from "./schema";

/**
 * A focal point says whether the organisation's logo stands beside its name under a joint input: one that it leads, or
 * one whose text it has confirmed. The text, and what was received, are as they were; before and after publication.
 *
 * Refuses: not_found, forbidden, conflict (its name does not stand under the text).
 */
export function chooseLogo({ actor }: Pick<Deps, "actor">, { of, id, showLogo }: ChooseLogo): Promise<void> {
  return transaction(async (tx) => {
    if (of === "led") {
      const { contribution } = await lockLed(tx, actor, id);
      authorise(signaturePolicy.open, actor, contribution);
      await tx.input.update({
        where: { contributionId: id },
        data: { leadShowsLogo: showLogo },
        select: { joint: true },
      });
      return dropDocuments(tx, documentTagsOf(contribution));
    }
    const { contribution, signature, subject } = await lockSigned(tx, actor, id);
    authorise(signaturePolicy.answer, actor, subject);
    if (signature.state !== "confirmed") throw new DomainError("conflict", "signatures.errors.nameNotGiven");
    await tx.coSignature.update({ where: { id }, data: { showLogo }, select: { id: true } });
    return dropDocuments(tx, documentTagsOf(contribution));
  });
}
