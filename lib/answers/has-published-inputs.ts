import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";

/** Whether everybody may read a written input to this consultation by now. */
export async function hasPublishedInputs(consultationId: string, now: Date): Promise<boolean> {
  const found = await database().contribution.findFirst({
    where: { consultationId, kind: "input", ...publishedBy(now) },
    select: { id: true },
  });
  return found !== null;
}
