import { lockWritable } from "@/lib/contributions/lock-writable";
import { database, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { isNoRoom } from "@/lib/files/file-store";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import type { AddedFile } from "./add-attachment";
import { finishUpload } from "./finish-upload";
import { loadUpload, type OwnUpload } from "./load-upload";
import { type SpooledPiece, spoolPiece } from "./spool-piece";
import { expiryAfter } from "./upload-expiry";
import { putPiece } from "./upload-pieces";

export type GivenPiece = {
  uploadId: string;
  /** Where it begins, in bytes: exactly what has been received so far. */
  offset: number;
  body: ReadableStream<Uint8Array> | null;
  /** What its digest has to be, base64; null to take it unchecked. */
  checksum: { algorithm: "sha1" | "sha256"; digest: string } | null;
};

export type TakenPiece = {
  received: number;
  expiresAt: Date;
  /** The file that it completed, with the revision of its draft; null while more has to come. */
  added: AddedFile | null;
};

/**
 * Takes the next piece of an upload. Of two that come for one offset at once, the database takes one. A piece whose
 * line broke counts as far as it came, unless it has a checksum. The last one makes the file an attachment; sent
 * again, empty, it tries that once more.
 *
 * Refuses: not_found (nobody's, another's, expired), conflict `attachments.errors.otherOffset`, `.checksum` or
 * `.noRoom`, invalid `attachments.errors.longerThanSaid`; at the end as `addAttachment` does.
 */
export async function takePiece(deps: Deps, given: GivenPiece): Promise<TakenPiece> {
  const upload = await loadUpload(database(), deps.actor, given.uploadId);
  // A draft that is no longer theirs to write on takes nothing more.
  await transaction((tx) => lockWritable(tx, deps.actor, upload.contributionId));
  if (upload.received !== given.offset) throw otherOffset();
  const piece = await spool(upload, given);
  if (piece.isTooLong) throw new DomainError("invalid", "attachments.errors.longerThanSaid");
  if (given.checksum !== null && (piece.isBroken || piece.digest !== given.checksum.digest)) {
    throw new DomainError("conflict", "attachments.errors.checksum");
  }
  const taken = piece.bytes.length === 0 ? upload : await keep(upload, piece.bytes);
  const added = taken.received === upload.bytes ? await finishUpload(deps, upload) : null;
  return { received: taken.received, expiresAt: taken.expiresAt, added };
}

async function spool(upload: OwnUpload, { body, checksum }: GivenPiece): Promise<SpooledPiece> {
  try {
    return await spoolPiece(body, upload.bytes - upload.received, checksum?.algorithm ?? "sha1");
  } catch (error) {
    throw roomOr(error);
  }
}

async function keep({ id, received }: OwnUpload, bytes: Uint8Array) {
  try {
    return await transaction(async (tx) => {
      // Whoever holds the row writes its piece; the next finds that the offset has moved on.
      const [row] = await tx.$queryRaw<{ received: number }[]>`
        SELECT received FROM upload WHERE id = ${id}::uuid FOR UPDATE`;
      if (row?.received !== received) throw otherOffset();
      await putPiece(id, received, bytes);
      return tx.upload.update({
        where: { id },
        data: { received: received + bytes.length, expiresAt: expiryAfter(await databaseNow(tx)) },
        select: { received: true, expiresAt: true },
      });
    });
  } catch (error) {
    throw roomOr(error);
  }
}

function otherOffset(): DomainError {
  return new DomainError("conflict", "attachments.errors.otherOffset");
}

function roomOr(error: unknown): unknown {
  return isNoRoom(error) ? new DomainError("conflict", "attachments.errors.noRoom") : error;
}
