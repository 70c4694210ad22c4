import type { Transaction } from "@/lib/db/client";
import { forgetFile } from "@/lib/files/forget-file";
import { forgetBytes } from "@/lib/files/jobs";
import type { Jobs } from "@/lib/jobs/queue";

/**
 * Destroys the messages that a contribution was made of, when it is taken back with text and name: the bytes, the
 * subject, and the answer that was kept for its sender. Where nothing else was made of a message, its sender too.
 * The fingerprint stays, so that the same message, delivered once more, is not taken anew.
 */
export async function removeOriginals(tx: Transaction, jobs: Jobs, contributionId: string, at: Date): Promise<void> {
  const made = await tx.inboundMade.findMany({
    where: { contributionId },
    select: { messageId: true, message: { select: { fileSha256: true } } },
  });
  await tx.inboundMade.deleteMany({ where: { contributionId } });
  for (const { messageId, message } of made) {
    const others = await tx.inboundMade.count({ where: { messageId } });
    await tx.inboundMessage.update({
      where: { id: messageId },
      data: {
        fileSha256: null,
        subject: "",
        removedAt: at,
        ...(others === 0 ? { sender: "", personId: null, organisationId: null } : {}),
      },
      select: { id: true },
    });
    await tx.mail.deleteMany({ where: { key: `inbound ${messageId}` } });
    const { fileSha256 } = message;
    if (fileSha256 !== null && (await forgetFile(tx, fileSha256))) {
      await jobs.enqueue(tx, forgetBytes, { sha256: fileSha256 });
    }
  }
}
