import { database } from "@/lib/db/client";

/** When a text was adopted as final; null for one that was not. */
export async function adoptedAt(versionId: string): Promise<Date | null> {
  const adoption = await database().transition.findFirst({
    where: { subject: "draft_version", subjectId: versionId, field: "status", to: "final" },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  return adoption?.at ?? null;
}
