import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import type { LockedContribution } from "./load-contribution";
import { namedParagraphs } from "./named-paragraphs";
import { stillOnItsSide } from "./still-on-its-side";

type Received = {
  actor: Actor;
  draft: LockedContribution;
  reference: string;
  receipt: { trackingNumber: string; sha256: string };
  at: Date;
};

/** Leaves the receipt for the submitter and, where somebody else wrote it, for the author, each in their language. */
export async function mailReceipt(
  tx: Transaction,
  jobs: Jobs,
  { actor, draft, reference, receipt, at }: Received,
): Promise<void> {
  if (await isBeingTaken(tx, draft.id)) return;
  for (const { email: to, locale } of await stillOnItsSide(tx, draft.organisationId, [actor, draft.author])) {
    await queueMail(tx, jobs, {
      to,
      template: "contribution-receipt",
      locale,
      values: {
        reference,
        trackingNumber: receipt.trackingNumber,
        sha256: receipt.sha256,
        receivedAt: at.toISOString(),
        zone: draft.round.zone,
        consultation: inLocale(readLocalised(draft.consultation.title), locale).text,
        version: draft.version === null ? "" : inLocale(readLocalised(draft.version.label), locale).text,
        paragraph: namedParagraphs(draft.targets),
        organisation: draft.organisation?.name ?? "",
        next: draft.protection === "confidential" ? "few" : "moderator",
        path: `/${locale}/me/receipts/${receipt.trackingNumber}`,
      },
    });
  }
}

/** A message that came by mail has one answer, which holds the receipts of all it became. */
async function isBeingTaken(tx: Transaction, contributionId: string): Promise<boolean> {
  const message = await tx.inboundMade.findFirst({
    where: { contributionId, message: { state: "waiting" } },
    select: { messageId: true },
  });
  return message !== null;
}
