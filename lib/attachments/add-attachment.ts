import { countAttempt } from "@/lib/accounts/count-attempt";
import { lockWritable } from "@/lib/contributions/lock-writable";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { env } from "@/lib/env";
import { isNoRoom } from "@/lib/files/file-store";
import { refreshExactText } from "@/lib/inputs/refresh-exact-text";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { sha256Hex } from "@/lib/text/canonical-json";
import { cleanName } from "./clean-name";
import type { JudgedFile } from "./file-kinds";
import { limitsOf, refuseBeyond } from "./file-limits";
import { judgeFile } from "./judge-file";
import { keepJudged } from "./keep-judged";
import { type PresentFile, presentFiles, roomTaken } from "./present-files";
import { scanSoon } from "./scan-soon";

/** More files than a delegation attaches, fewer than keep the judge busy. */
const additions = { act: "attachment", attempts: 200, minutes: 60 };

export type GivenFile = {
  contributionId: string;
  name: string;
  bytes: Uint8Array;
  /** The upload that brought it; it ends with the transaction that takes the file. */
  uploadId?: string;
};

/** The file, and the revision of the draft that now stands. */
export type AddedFile = { id: string; revision: number };

/**
 * Puts a file beside a draft: judged by its content, without what says who made it and where, kept under its SHA-256,
 * and left for the virus scanner where there is one. The same content twice is one file: the id that it has already
 * is given. A refused file leaves the draft as it was.
 *
 * Refuses: not_found (another side's draft), forbidden, conflict (no draft any more, no room on the server), too_many,
 * invalid beside `file` (see judgeFile; also more or larger files than the round takes).
 */
export async function addAttachment(deps: Deps, given: GivenFile): Promise<AddedFile> {
  const { actor, clock } = deps;
  await countAttempt({ clock }, additions, actor.personId);
  // Before a large file is judged, so that nobody keeps the judge busy for a draft that is not theirs.
  await transaction(async (tx) => {
    const draft = await lockWritable(tx, actor, given.contributionId);
    refuseBeyond(await limitsOf(tx, draft.roundId), given.bytes.length, { files: 0, bytes: 0 });
  });
  const judged = await judgeFile(given.bytes);
  try {
    return await transaction((tx) => put(tx, deps, given, judged));
  } catch (error) {
    throw isNoRoom(error) ? new DomainError("conflict", "attachments.errors.noRoom") : error;
  }
}

async function put(tx: Transaction, { actor, jobs }: Deps, given: GivenFile, judged: JudgedFile): Promise<AddedFile> {
  const draft = await lockWritable(tx, actor, given.contributionId);
  const present = await presentFiles(tx, draft.id);
  if (given.uploadId !== undefined) await tx.upload.deleteMany({ where: { id: given.uploadId } });
  const same = present.find(({ sha256 }) => sha256 === sha256Hex(judged.bytes));
  if (same !== undefined) return { id: same.id, revision: draft.revision };
  refuseBeyond(await limitsOf(tx, draft.roundId), judged.bytes.length, roomTaken(present));
  const asks = env().scanner !== null;
  const made = await tx.attachment.create({
    data: {
      contributionId: draft.id,
      position: lastPosition(present) + 1,
      name: unlike(cleanName(given.name, judged.kind), present),
      addedById: actor.personId,
      addedAt: await databaseNow(tx),
      scan: asks ? "waiting" : "not_asked",
      ...(await keepJudged(tx, given.bytes, judged)),
    },
    select: { id: true },
  });
  const { revision } = await refreshExactText(tx, jobs, draft.id, actor.personId);
  if (asks) await scanSoon(tx, jobs, made.id);
  return { ...made, revision };
}

function lastPosition(present: readonly PresentFile[]): number {
  return Math.max(0, ...present.map(({ position }) => position));
}

/** Two files of one contribution never have one name: whoever saves both would lose one. */
function unlike(name: string, present: readonly PresentFile[]): string {
  const taken = new Set(present.map((file) => file.name.toLowerCase()));
  const dot = name.lastIndexOf(".");
  let found = name;
  for (let count = 2; taken.has(found.toLowerCase()); count += 1) {
    found = `${name.slice(0, dot)}-${count}${name.slice(dot)}`;
  }
  return found;
}
