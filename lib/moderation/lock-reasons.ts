import type { Transaction } from "@/lib/db/client";

/** One change of the list at a time. */
export async function lockReasons(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM moderation_reason FOR UPDATE`;
}
