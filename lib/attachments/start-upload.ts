import { countAttempt } from "@/lib/accounts/count-attempt";
import { lockWritable } from "@/lib/contributions/lock-writable";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { cleanLine } from "@/lib/text/clean-text";
import { limitsOf, refuseBeyond } from "./file-limits";
import { presentFiles, roomTaken } from "./present-files";
import { expiryAfter } from "./upload-expiry";

const starts = { act: "upload", attempts: 300, minutes: 60 };

export type StartUpload = { contributionId: string; name: string; bytes: number };

/**
 * Announces a file that will come piece by piece: nothing of it is taken before the round's limits allow all of it.
 * Refuses as `addAttachment` does, and as invalid more uploads at a time than the round takes files.
 */
export async function startUpload(
  { actor, clock }: Pick<Deps, "actor" | "clock">,
  { contributionId, name, bytes }: StartUpload,
): Promise<{ id: string; expiresAt: Date }> {
  await countAttempt({ clock }, starts, actor.personId);
  return transaction(async (tx) => {
    const draft = await lockWritable(tx, actor, contributionId);
    const limits = await limitsOf(tx, draft.roundId);
    refuseBeyond(limits, bytes, roomTaken(await presentFiles(tx, draft.id)));
    const at = await databaseNow(tx);
    const underWay = await tx.upload.findMany({
      where: { contributionId: draft.id, expiresAt: { gt: at } },
      select: { bytes: true },
    });
    const together = underWay.reduce((sum, upload) => sum + upload.bytes, bytes);
    if (underWay.length >= limits.maxFiles || together > limits.maxFilesBytes) {
      throw new DomainError("invalid", "attachments.errors.notTaken", {
        fields: { file: { key: "attachments.errors.underWay" } },
      });
    }
    return tx.upload.create({
      data: {
        contributionId: draft.id,
        personId: actor.personId,
        name: cleanLine(name.slice(-255)),
        bytes,
        createdAt: at,
        expiresAt: expiryAfter(at),
      },
      select: { id: true, expiresAt: true },
    });
  });
}
