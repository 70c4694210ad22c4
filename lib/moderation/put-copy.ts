import { countAttempt } from "@/lib/accounts/count-attempt";
import { fileKinds, type JudgedFile } from "@/lib/attachments/file-kinds";
import { limitsOf, refuseBeyond } from "@/lib/attachments/file-limits";
import { fileRefusal } from "@/lib/attachments/file-refusal";
import { judgeFile } from "@/lib/attachments/judge-file";
import { keepJudged } from "@/lib/attachments/keep-judged";
import { scanSoon } from "@/lib/attachments/scan-soon";
import { documentTagsOf } from "@/lib/contributions/public-tags";
import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { env } from "@/lib/env";
import type { Deps } from "@/lib/jobs/queue";
import { recordAct } from "@/lib/ledger/record-act";
import { refuseWordsInFile } from "@/lib/redactions/refuse-words-in-files";
import { wordsTakenOut } from "@/lib/redactions/words-taken-out";
import { sha256Hex } from "@/lib/text/canonical-json";
import { lockCopied } from "./lock-copied";

/** More copies than anybody makes in an hour, fewer than keep the judge busy. */
const attempts = { act: "redacted-copy", attempts: 100, minutes: 60 };

export type GivenCopy = { attachmentId: string; bytes: Uint8Array };
type Copied = { contributionId: string; id: string };

/**
 * Puts a file that the moderator made in the place of one that the public does not get: judged by its content and
 * without traces as every file, under a name that says nothing. Before a decision it waits for it; after one that
 * withheld the file it is public at once. The same copy twice is one; another takes its place.
 *
 * Refuses: as `lockCopied`; too_many; invalid beside `file` (see judgeFile; larger than the round takes; the very file
 * that was sent; words in it that the decision took out of the text).
 */
export async function putCopy(deps: Deps, given: GivenCopy): Promise<Copied> {
  const { actor, clock } = deps;
  await countAttempt({ clock }, attempts, actor.personId);
  // Before a large file is judged, so that nobody keeps the judge busy for what is not before them.
  await transaction(async (tx) => {
    const { contribution } = await lockCopied(tx, actor, given.attachmentId);
    refuseBeyond(await limitsOf(tx, contribution.roundId), given.bytes.length, { files: 0, bytes: 0 });
  });
  const judged = await judgeFile(given.bytes);
  return transaction((tx) => put(tx, deps, given, judged));
}

async function put(tx: Transaction, { actor, jobs }: Deps, given: GivenCopy, judged: JudgedFile): Promise<Copied> {
  const { contribution, original, isPublic, at } = await lockCopied(tx, actor, given.attachmentId);
  const contributionId = contribution.id;
  const sha256 = sha256Hex(judged.bytes);
  if (original.replacedBy?.fileSha256 === sha256) return { contributionId, id: original.replacedBy.id };
  await refuseSent(tx, contributionId, [sha256, sha256Hex(given.bytes)]);
  const { extension } = fileKinds[judged.kind];
  const name = `redacted-${original.position}.${extension}`;
  if (isPublic) await refuseWordsInFile(await wordsTakenOut(tx, contribution), { name, bytes: judged.bytes }, "file");
  if (original.replacedBy !== null) await tx.attachment.delete({ where: { id: original.replacedBy.id } });
  const asks = env().scanner !== null;
  const { id } = await tx.attachment.create({
    data: {
      ...{ contributionId, name, replacesId: original.id, position: original.position },
      ...{ addedById: actor.personId, addedAt: at, scan: asks ? "waiting" : "not_asked" },
      ...(await keepJudged(tx, given.bytes, judged)),
    },
    select: { id: true },
  });
  // The SHA-256 stands in the record, so that no other file can be slipped into its place.
  const act = { subject: "contribution" as const, subjectId: contributionId, field: "copy", from: null };
  await recordAct(tx, { ...act, to: "placed", actor, reason: sha256, at });
  if (asks) await scanSoon(tx, jobs, id);
  if (isPublic) await dropDocuments(tx, documentTagsOf(contribution));
  return { contributionId, id };
}

/** No file that was sent is a copy without something, also not one that only lost its traces on the way in. */
async function refuseSent(tx: Transaction, contributionId: string, hashes: readonly string[]): Promise<void> {
  const same = await tx.attachment.count({
    where: {
      ...{ contributionId, replacesId: null },
      OR: [{ fileSha256: { in: [...hashes] } }, { cameSha256: { in: [...hashes] } }],
    },
  });
  if (same > 0) throw fileRefusal("sameAsSent");
}
