import type { Transaction } from "@/lib/db/client";
import { nullJson } from "@/lib/db/null-json";
import { forgetFile } from "@/lib/files/forget-file";
import { forgetBytes } from "@/lib/files/jobs";
import { removeOriginals } from "@/lib/inbound/remove-originals";
import type { Jobs } from "@/lib/jobs/queue";
import { emptyRichText } from "@/lib/text/rich-text";
import { forgetSide } from "./forget-side";

/**
 * Removes text and name of a protected submission that was taken back: its words, files, saved states and pseudonym go,
 * the organisation is no longer named with it, and the key of its receipts is destroyed, so that nobody can read what
 * was received. The reference, the hours and the fingerprint stay; they say that something was received, and no more.
 * Who acted for it is forgotten in the record of acts, and the message it came by is destroyed. What stays of the name is
 * the writer's own account on the row and on the receipt, by which they alone still reach it (ADR 30).
 */
export async function removeProtected(tx: Transaction, jobs: Jobs, contributionId: string, at: Date): Promise<void> {
  await tx.protectedSubmission.updateMany({ where: { contributionId }, data: { key: null, removedAt: at } });
  const side = { id: true, reference: true, authorId: true, organisationId: true };
  await forgetSide(tx, await tx.contribution.findUniqueOrThrow({ where: { id: contributionId }, select: side }));
  await removeOriginals(tx, jobs, contributionId, at);
  await removeFiles(tx, jobs, contributionId);
  await tx.dispositionReply.deleteMany({ where: { contributionId } });
  await forgetAppeals(tx, contributionId);
  // What was said of its words repeats them.
  await tx.correction.deleteMany({ where: { contributionId } });
  await tx.translation.deleteMany({ where: { contributionId } });
  await tx.inputHistory.deleteMany({ where: { contributionId } });
  await tx.inputPart.deleteMany({ where: { contributionId } });
  await tx.coSignature.deleteMany({ where: { contributionId } });
  await tx.redactedOriginal.deleteMany({ where: { contributionId } });
  await tx.input.updateMany({
    where: { contributionId },
    data: { title: "", about: null, words: 0 },
  });
  await tx.contributionTarget.deleteMany({ where: { contributionId } });
  await tx.contribution.update({
    where: { id: contributionId },
    data: {
      body: emptyRichText(),
      bodyHtml: "",
      bodyText: "",
      stance: null,
      proposedText: null,
      redline: nullJson,
      addPosition: null,
      changeNote: null,
      fallbackStance: null,
      fallbackText: null,
      fallbackRedline: nullJson,
      termFrom: null,
      termTo: null,
      topics: [],
      impacts: [],
      pseudonym: null,
      protection: "confidential",
      organisationId: null,
      returnNote: null,
    },
    select: { id: true },
  });
}

/** That there was an appeal, when, and how it ended stays; what was said in it, and for whom, goes. */
async function forgetAppeals(tx: Transaction, contributionId: string): Promise<void> {
  const { authorId } = await tx.contribution.findUniqueOrThrow({
    where: { id: contributionId },
    select: { authorId: true },
  });
  await tx.appeal.updateMany({
    where: { contributionId },
    data: {
      ...{ words: "", reply: null, decisionWords: null, public: false },
      filedById: authorId,
      organisationId: null,
    },
  });
}

async function removeFiles(tx: Transaction, jobs: Jobs, contributionId: string): Promise<void> {
  const [attachments, imports] = await Promise.all([
    tx.attachment.findMany({ where: { contributionId }, select: { fileSha256: true } }),
    tx.inputImport.findMany({ where: { contributionId }, select: { fileSha256: true } }),
  ]);
  await tx.attachment.deleteMany({ where: { contributionId } });
  await tx.upload.deleteMany({ where: { contributionId } });
  await tx.inputImport.deleteMany({ where: { contributionId } });
  for (const sha256 of new Set([...attachments, ...imports].map(({ fileSha256 }) => fileSha256))) {
    if (await forgetFile(tx, sha256)) await jobs.enqueue(tx, forgetBytes, { sha256 });
  }
}
