import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import type { LockedContribution } from "./load-contribution";
import { namedParagraphs } from "./named-paragraphs";
import { stillOnItsSide } from "./still-on-its-side";

/** Who receives a receipt by mail, each in their language. */
export type ReceiptReader = Awaited<ReturnType<typeof stillOnItsSide>>[number];

type Received = {
  readers: readonly ReceiptReader[];
  draft: LockedContribution;
  reference: string;
  receipt: { trackingNumber: string; sha256: string };
  at: Date;
};

/**
 * The submitter and, where somebody else wrote it, the author. Nobody where it came by mail: a message has one answer,
 * which holds the receipts of all it became.
 */
export async function receiptReaders(
  tx: Transaction,
  draft: LockedContribution,
  actor: Actor,
): Promise<ReceiptReader[]> {
  const message = await tx.inboundMade.findFirst({
    where: { contributionId: draft.id, message: { state: "waiting" } },
    select: { messageId: true },
  });
  return message === null ? stillOnItsSide(tx, draft.organisationId, [actor, draft.author]) : [];
}

/** Leaves the receipt for its readers. */
export async function mailReceipt(
  tx: Transaction,
  jobs: Jobs,
  { readers, draft, reference, receipt, at }: Received,
): Promise<void> {
  for (const { email: to, locale } of readers) {
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
        paragraph: namedParagraphs(draft.targets, locale),
        organisation: draft.organisation?.name ?? "",
        next: draft.protection === "confidential" ? "few" : "moderator",
        path: `/${locale}/me/receipts/${receipt.trackingNumber}`,
      },
    });
  }
}
