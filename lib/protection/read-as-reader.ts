import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { loadProtected } from "./load-protected";
import { protectionPolicy } from "./policy";

/** Whether a protected submission may be read by the actor, with what stands beside it. Refuses everybody else as not_found. */
export async function readAsReader(db: Database, actor: Actor, contributionId: string): Promise<void> {
  const { subject } = await loadProtected(db, actor, { id: contributionId });
  if (!protectionPolicy.look(actor, subject)) throw notFound();
}
