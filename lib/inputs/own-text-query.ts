import { ownSide } from "@/lib/contributions/own-side";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type InputText, readInputText } from "./input-text";

/** The text of an input of the actor's side; null for everybody else. */
export async function readOwnInputText(actor: Actor, id: string): Promise<InputText | null> {
  const db = database();
  const own = await db.contribution.findFirst({
    where: { id, kind: "input", ...ownSide(actor) },
    select: { id: true },
  });
  return own === null ? null : readInputText(db, id);
}
