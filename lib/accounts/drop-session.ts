import { database } from "@/lib/db/client";

/** Forgets the session behind a cookie; nothing happens when there is none. */
export async function dropSession(tokenHash: string): Promise<void> {
  await database().session.deleteMany({ where: { tokenHash } });
}
