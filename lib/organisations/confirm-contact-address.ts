import { transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { AnonymousDeps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { hashLinkToken } from "./link-token";
import { mailAdministrators, mailReceived } from "./mail-organisation";
import type { Token } from "./schema";

/**
 * Confirms the contact address of an organisation, by the button behind the link that was sent there. Whoever reads
 * that mailbox may press it, with or without an account. A pending organisation now waits for an administrator.
 *
 * Refuses as gone: a link that was used, replaced, or is older than three days.
 */
export function confirmContactAddress({ clock, jobs }: AnonymousDeps, { token }: Token): Promise<{ name: string }> {
  return transaction(async (tx) => {
    const at = clock.now();
    const contactTokenHash = hashLinkToken(token);
    const [confirmed] = await tx.organisation.updateManyAndReturn({
      where: { contactTokenHash, contactTokenExpiresAt: { gt: at } },
      data: { contactConfirmedAt: at, contactTokenHash: null, contactTokenExpiresAt: null },
      select: { id: true, name: true, status: true, revision: true },
    });
    if (confirmed === undefined) throw new DomainError("gone", "organisations.errors.contactLinkGone");
    await recordTransition(tx, {
      subject: "organisation",
      subjectId: confirmed.id,
      field: "contact",
      from: "unconfirmed",
      to: "confirmed",
      actor: null,
      source: "web",
      at,
    });
    if (confirmed.status === "pending") {
      await mailReceived(tx, jobs, confirmed);
      await mailAdministrators(tx, jobs, confirmed);
    }
    return { name: confirmed.name };
  });
}
