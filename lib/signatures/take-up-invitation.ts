import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { lockByLink } from "./lock-by-link";
import { signaturePolicy } from "./policy";
import type { Link } from "./schema";

/**
 * Takes up an invitation that went to an address: once, by the person of that address, for the verified organisation
 * they act for as its focal point. From then on it is like any other invitation of the directory.
 *
 * Refuses: gone (answered, replaced, removed, too late), forbidden (another address, no focal point of a verified
 * organisation), conflict (the organisation leads the input or is asked already).
 */
export function takeUpInvitation({ actor }: Pick<Deps, "actor">, { token }: Link): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { contribution, signature } = await lockByLink(tx, actor, token);
    authorise(signaturePolicy.takeUp, actor, undefined);
    const organisationId = actor.organisation?.id ?? "";
    const organisation = await tx.organisation.findFirst({
      where: { id: organisationId, status: "verified" },
      select: { id: true },
    });
    if (organisation === null) throw new DomainError("forbidden", "errors.forbidden");
    if (contribution.organisationId === organisationId) {
      throw new DomainError("conflict", "signatures.errors.leadsItself");
    }
    const asked = await tx.coSignature.count({ where: { contributionId: contribution.id, organisationId } });
    if (asked > 0) throw new DomainError("conflict", "signatures.errors.yoursIsAskedAlready");
    await tx.coSignature.update({
      where: { id: signature.id },
      data: { organisationId, tokenHash: null, revision: { increment: 1 } },
      select: { id: true },
    });
    return { id: signature.id };
  });
}
