import { lockWritable } from "@/lib/contributions/lock-writable";
import { database, transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import type { AddedFile } from "./add-attachment";
import { finishUpload } from "./finish-upload";
import { loadUpload } from "./load-upload";
import { type GivenPiece, type Reached, takeBytes } from "./take-bytes";

/** `added` is the file that it completed, with the revision of its draft; null while more has to come. */
export type TakenPiece = Reached & { added: AddedFile | null };

/**
 * Takes the next piece of a file beside a draft. The last one makes the file an attachment; sent again, empty, it tries
 * that once more.
 *
 * Refuses: not_found (nobody's, another's, expired), as `takeBytes` does, and at the end as `addAttachment` does.
 */
export async function takePiece(deps: Deps, given: GivenPiece): Promise<TakenPiece> {
  const upload = await loadUpload(database(), deps.actor, given.uploadId);
  // A draft that is no longer theirs to write on takes nothing more.
  await transaction((tx) => lockWritable(tx, deps.actor, upload.contributionId));
  const reached = await takeBytes(upload, given);
  const added = reached.received === upload.bytes ? await finishUpload(deps, upload) : null;
  return { received: reached.received, expiresAt: reached.expiresAt, added };
}
