import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { hashKey } from "./key-token";

export type OwnKey = { id: string; name: string; begins: string; createdAt: Date };

/** The actor's keys that work, the newest first. */
export function ownKeys(actor: Actor): Promise<OwnKey[]> {
  return database().apiKey.findMany({
    where: { personId: actor.personId, endedAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true, name: true, begins: true, createdAt: true },
  });
}

/** Which key this is, if it is one and works; null for every other. */
export async function findKey(key: string): Promise<string | null> {
  const row = await database().apiKey.findFirst({
    where: { hash: hashKey(key), endedAt: null },
    select: { id: true },
  });
  return row?.id ?? null;
}
