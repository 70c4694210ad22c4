import { database } from "@/lib/db/client";
import { addReadyReasons } from "@/lib/moderation/add-ready-reasons";

/** What every installation needs before anybody comes; safe to repeat at each start. */
export async function seedBase(): Promise<void> {
  await database().$transaction(addReadyReasons);
}
