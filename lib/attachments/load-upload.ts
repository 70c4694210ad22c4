import { type Database, database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";

/** An upload of a file beside a draft, as the hand that began it sees it. */
export type OwnUpload = {
  id: string;
  contributionId: string;
  name: string;
  bytes: number;
  received: number;
  expiresAt: Date;
};

/** For everybody but who began it, and after it expired, there is nothing at this id. */
export async function loadUpload(db: Database, actor: Actor, id: string): Promise<OwnUpload> {
  const row = await db.upload.findFirst({
    where: { id, personId: actor.personId, expiresAt: { gt: await databaseNow(db) } },
    select: { id: true, contributionId: true, name: true, bytes: true, received: true, expiresAt: true },
  });
  if (row === null || row.contributionId === null) throw notFound();
  return { ...row, contributionId: row.contributionId };
}

/** The same outside a transaction. */
export function readUpload(actor: Actor, id: string): Promise<OwnUpload> {
  return loadUpload(database(), actor, id);
}
