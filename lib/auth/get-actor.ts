import type { Actor } from "@/lib/kernel/actor";

/** The signed-in person of this request; null for a visitor. */
export async function getActor(): Promise<Actor | null> {
  return null;
}
