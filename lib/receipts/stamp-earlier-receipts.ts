import { database, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { keepTimestamp, ownAuthorityName } from "./keep-timestamp";
import { serialOf } from "./serial-of";
import { makeToken } from "./timestamps/make-token";
import { ownAuthority } from "./timestamps/own-authority";

const atOnce = 200;

/**
 * Gives the receipts that were there before the authority was a time-stamp of now: it proves no earlier hour than that
 * at which it was made. The newest first, so that the oldest has one only when all have, and a look at that one tells
 * whether anything is left to do.
 *
 * @returns how many were stamped.
 */
export async function stampEarlierReceipts(): Promise<number> {
  const oldest = await database().receipt.findFirst({
    orderBy: { id: "asc" },
    select: { timestamps: { where: { authority: ownAuthorityName }, select: { receiptId: true } } },
  });
  if (oldest === null || oldest.timestamps.length > 0) return 0;
  let stamped = 0;
  for (let count = atOnce; count === atOnce; stamped += count) count = await stampSome();
  return stamped;
}

function stampSome(): Promise<number> {
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; sha256: string }[]>`
      SELECT r.id::text AS id, r.sha256 FROM receipt r
      WHERE NOT EXISTS (
        SELECT 1 FROM receipt_timestamp t WHERE t."receiptId" = r.id AND t.authority = ${ownAuthorityName})
      ORDER BY r.id DESC LIMIT ${atOnce} FOR UPDATE OF r SKIP LOCKED`;
    const at = await databaseNow(tx);
    for (const { id, sha256 } of rows) {
      const token = makeToken(ownAuthority(), { sha256, serial: serialOf(id), at });
      await keepTimestamp(tx, { receiptId: id, authority: ownAuthorityName, token, stampedAt: at });
    }
    return rows.length;
  });
}
