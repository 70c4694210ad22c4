import { countAttempt } from "@/lib/accounts/count-attempt";
import { lockEditable } from "@/lib/contributions/lock-editable";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { keepFile } from "@/lib/files/keep-file";
import type { Deps } from "@/lib/jobs/queue";
import { sha256Hex } from "@/lib/text/canonical-json";
import { cleanName } from "./clean-name";
import { fileKinds, type JudgedFile } from "./file-kinds";
import { limitsOf, refuseBeyond } from "./file-limits";
import { judgeFile } from "./judge-file";

/** More files than a delegation attaches, fewer than keep the judge busy. */
const additions = { act: "attachment", attempts: 200, minutes: 60 };

export type GivenFile = { contributionId: string; name: string; bytes: Uint8Array };

/**
 * Puts a file beside a draft: judged by its content, without what says who made it and where, kept under its SHA-256,
 * and handed to the virus scanner where there is one. The same content twice is one file: the id that it has already
 * is given. A refused file leaves the draft as it was.
 *
 * Refuses: not_found (another side's draft), forbidden, conflict (no draft any more), too_many, invalid beside `file`
 * (see judgeFile; also more or larger files than the round takes).
 */
export async function addAttachment(
  { actor, clock, jobs }: Deps,
  { contributionId, name, bytes }: GivenFile,
): Promise<{ id: string }> {
  await countAttempt({ clock }, additions, actor.personId);
  // Before a large file is judged, so that nobody keeps the judge busy for a draft that is not theirs.
  await transaction(async (tx) => {
    const draft = await lockEditable(tx, actor, contributionId);
    refuseBeyond(await limitsOf(tx, draft.roundId), bytes.length, { files: 0, bytes: 0 });
  });
  const judged = await judgeFile(bytes);
  return transaction(async (tx) => {
    const draft = await lockEditable(tx, actor, contributionId);
    const present = await presentFiles(tx, draft.id);
    const same = present.find(({ fileSha256 }) => fileSha256 === sha256Hex(judged.bytes));
    if (same !== undefined) return { id: same.id };
    refuseBeyond(await limitsOf(tx, draft.roundId), judged.bytes.length, {
      files: present.length,
      bytes: present.reduce((sum, { file }) => sum + file.bytes, 0),
    });
    return tx.attachment.create({
      data: {
        contributionId: draft.id,
        position: Math.max(0, ...present.map(({ position }) => position)) + 1,
        name: cleanName(name, judged.kind),
        addedById: actor.personId,
        addedAt: await databaseNow(tx),
        ...(await keep(tx, bytes, judged)),
      },
      select: { id: true },
    });
  });
}

function presentFiles(tx: Transaction, contributionId: string) {
  return tx.attachment.findMany({
    where: { contributionId, removedAt: null },
    select: { id: true, position: true, fileSha256: true, file: { select: { bytes: true } } },
  });
}

async function keep(tx: Transaction, came: Uint8Array, { kind, bytes, mayNameAuthor }: JudgedFile) {
  const fileSha256 = await keepFile(tx, bytes, fileKinds[kind].mediaType);
  const cameSha256 = sha256Hex(came);
  return { fileSha256, cameSha256: cameSha256 === fileSha256 ? null : cameSha256, mayNameAuthor };
}
