import { ownSide } from "@/lib/contributions/own-side";
import { database, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { lockWritableInput } from "./load-input";
import type { HoldInput } from "./schema";
import { findHolder, leaveHold, takeHold } from "./writing-hold";

/**
 * Takes over the writing of an input from whoever has it, or lets go of it. What the other page has not saved stays
 * in that page. Refuses: not_found, forbidden, conflict (submitted).
 */
export function holdInput({ actor }: Pick<Deps, "actor">, { id, pageKey, act }: HoldInput): Promise<void> {
  return transaction(async (tx) => {
    const { contribution } = await lockWritableInput(tx, actor, id);
    if (act === "leave") await leaveHold(tx, contribution.id, pageKey);
    else await takeHold(tx, { contributionId: contribution.id, pageKey, actor, at: await databaseNow(tx) });
  });
}

/** What a page that writes asks again and again: who else writes, and which revision stands. */
export type Standing = { revision: number; holder: { name: string | null; self: boolean; since: Date } | null };

/** The standing of an input of the actor's side, for one of its pages. Refuses as not_found for everybody else. */
export async function readStanding(actor: Actor, id: string, pageKey: string): Promise<Standing> {
  const db = database();
  const row = await db.contribution.findFirst({
    where: { id, kind: "input", ...ownSide(actor) },
    select: { revision: true },
  });
  if (row === null) throw notFound();
  const holder = await findHolder(db, id, pageKey, await databaseNow(db));
  return {
    revision: row.revision,
    holder:
      holder === null ? null : { name: holder.name, self: holder.personId === actor.personId, since: holder.since },
  };
}
