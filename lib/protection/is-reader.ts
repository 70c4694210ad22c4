import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";

/**
 * Whether the actor was named to see names in a consultation, and still holds an office of its process: whoever left
 * the team sees nothing more.
 */
export async function isReader(
  db: Database,
  actor: Actor,
  consultation: { id: string; processId: string },
): Promise<boolean> {
  const [named, office] = await Promise.all([
    db.identityReader.findUnique({
      where: { consultationId_personId: { consultationId: consultation.id, personId: actor.personId } },
      select: { personId: true },
    }),
    db.processRole.findFirst({
      where: { personId: actor.personId, processId: consultation.processId, endedAt: null },
      select: { id: true },
    }),
  ]);
  return named !== null && office !== null;
}
