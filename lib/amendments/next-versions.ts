import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { anyOf } from "@/lib/kernel/any-of";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { placementProgress } from "@/lib/placements/queries";
import { workProgress } from "./queries";

/** A next version on which something is left to do: proposals to decide on, or placements to confirm. */
export type NextVersion = {
  id: string;
  draftId: string;
  title: Localised;
  label: Localised;
  /** Null once the version is published, or where nobody proposes anything. */
  work: { proposals: number; open: number } | null;
  /** Null while no comment is placed on it. */
  placements: { total: number; confirmed: number } | null;
};

/** Most drafts that the work list looks through. */
const mostDrafts = 20;

/** Next versions of the drafts for which the actor is an organiser or a rapporteur, where something is left to do. */
export async function listNextVersions(actor: Actor): Promise<NextVersion[]> {
  const offices = actor.offices.filter(({ role }) => role !== "moderator");
  if (offices.length === 0) return [];
  const drafts = await database().draft.findMany({
    where: {
      ...anyOf(
        offices.map(({ processId, draftId }) => ({
          consultation: { processId },
          ...(draftId === null ? {} : { id: draftId }),
        })),
      ),
      versions: { some: { previousId: { not: null } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostDrafts,
    select: {
      id: true,
      title: true,
      consultation: { select: { processId: true } },
      versions: {
        where: { previousId: { not: null } },
        orderBy: { position: "desc" },
        take: 1,
        select: { id: true, label: true, status: true, previousId: true },
      },
    },
  });
  const found = await Promise.all(
    drafts.map(async ({ id: draftId, title, consultation, versions }) => {
      const subject = { draftId, processId: consultation.processId };
      const work = await workProgress(actor, subject, versions);
      const placements = await placementProgress(
        actor,
        subject,
        versions.map(({ id }) => id),
      );
      return versions.map((version) => ({
        id: version.id,
        draftId,
        title: readLocalised(title),
        label: readLocalised(version.label),
        work: work.get(version.id) ?? null,
        placements: placements.get(version.id) ?? null,
      }));
    }),
  );
  return found
    .flat()
    .filter(
      ({ work, placements }) =>
        (work !== null && work.open > 0) || (placements !== null && placements.confirmed < placements.total),
    );
}
