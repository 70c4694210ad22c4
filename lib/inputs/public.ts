import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { type InputText, readInputText } from "./input-text";

/** The text of a published input; null for a comment, and for what nobody may read at this instant. */
export async function publicInputText(contributionId: string, now: Date): Promise<InputText | null> {
  const db = database();
  const published = await db.contribution.findFirst({
    where: { id: contributionId, kind: "input", ...publishedBy(now) },
    select: { id: true },
  });
  return published === null ? null : readInputText(db, contributionId);
}
