import { database } from "@/lib/db/client";
import { moderationReasons } from "@/lib/moderation/moderation-reasons";

/** What every installation needs before anybody comes; safe to repeat at each start. */
export async function seedBase(): Promise<void> {
  for (const [position, { code, appliesTo, words }] of moderationReasons.entries()) {
    const data = { position, appliesTo, words };
    await database().moderationReason.upsert({ where: { code }, create: { code, ...data }, update: data });
  }
}
