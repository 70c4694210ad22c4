import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { isNoRoom } from "@/lib/files/file-store";
import { DomainError } from "@/lib/kernel/errors";
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

/** An upload under way, whatever it brings. */
export type UnderWay = { id: string; bytes: number; received: number; expiresAt: Date };

/** How far an upload has come, and until when it waits for the next piece. */
export type Reached = Pick<UnderWay, "received" | "expiresAt">;

/**
 * Takes the next piece of an upload that the caller may add to. Of two that come for one offset at once, the database
 * takes one. A piece whose line broke counts as far as it came, unless it has a checksum.
 *
 * Refuses: conflict `attachments.errors.otherOffset`, `.checksum` or `.noRoom`, invalid
 * `attachments.errors.longerThanSaid`.
 */
export async function takeBytes(upload: UnderWay, given: GivenPiece): Promise<Reached> {
  if (upload.received !== given.offset) throw otherOffset();
  const piece = await spool(upload, given);
  if (piece.isTooLong) throw new DomainError("invalid", "attachments.errors.longerThanSaid");
  if (given.checksum !== null && (piece.isBroken || piece.digest !== given.checksum.digest)) {
    throw new DomainError("conflict", "attachments.errors.checksum");
  }
  return piece.bytes.length === 0 ? upload : keep(upload, piece.bytes);
}

async function spool(upload: UnderWay, { body, checksum }: GivenPiece): Promise<SpooledPiece> {
  try {
    return await spoolPiece(body, upload.bytes - upload.received, checksum?.algorithm ?? "sha1");
  } catch (error) {
    throw roomOr(error);
  }
}

async function keep({ id, received }: UnderWay, bytes: Uint8Array): Promise<Reached> {
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
