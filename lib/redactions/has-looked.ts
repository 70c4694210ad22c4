import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/ids";

/** For how long a look shows what is sealed to whoever took it, in milliseconds; then another one is taken. */
const lookLasts = 10 * 60_000;

/** What was looked at: the text, where no file is named. */
export type SealedThing = { contributionId: string; attachmentId: string | null };

/** Whether the actor took this look at exactly this a moment ago; of anybody else's it says no. */
export async function hasLooked(actor: Actor, thing: SealedThing, lookId: string): Promise<boolean> {
  if (!isId(lookId)) return false;
  const db = database();
  const since = new Date((await databaseNow(db)).getTime() - lookLasts);
  const look = await db.sealedLook.findFirst({
    where: { id: lookId, ...thing, personId: actor.personId, at: { gt: since } },
    select: { id: true },
  });
  return look !== null;
}
