import { database } from "@/lib/db/client";

/** When a text was adopted as final; null for one that was not. Nothing is read for that. */
export async function adoptedAt(version: { id: string; status: string }): Promise<Date | null> {
  if (version.status !== "final") return null;
  const adoption = await database().transition.findFirst({
    where: { subject: "draft_version", subjectId: version.id, field: "status", to: "final" },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  return adoption?.at ?? null;
}
