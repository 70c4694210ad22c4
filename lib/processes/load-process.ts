import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { processPolicy } from "./policy";

/** What commands on a process start from. Refuses as not_found what the actor may not know exists. */
export async function loadProcess(db: Database, actor: Actor, processId: string) {
  const process = await db.process.findUnique({
    where: { id: processId },
    select: { id: true, slug: true, code: true, status: true, revision: true, name: true },
  });
  if (process === null || !processPolicy.see(actor, process)) throw notFound();
  return process;
}
