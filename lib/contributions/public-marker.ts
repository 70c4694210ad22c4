import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** What stays in public of a refused or withdrawn contribution: date and reason, never the text. */
export type PublicMarker = {
  id: string;
  reference: string;
  state: "refused" | "withdrawn";
  reasonCode: string | null;
  at: Date;
  consultation: { slug: string; title: Localised };
};

/** The marker under a reference; null where nothing was refused or taken back. */
export async function publicMarker(reference: string): Promise<PublicMarker | null> {
  const row = await database().contribution.findFirst({
    where: { reference, OR: [{ publication: "refused" }, { submission: "withdrawn" }] },
    select: {
      id: true,
      submission: true,
      markerReason: true,
      updatedAt: true,
      consultation: { select: { slug: true, title: true } },
    },
  });
  if (row === null) return null;
  const state = row.submission === "withdrawn" ? "withdrawn" : "refused";
  const last = await database().transition.findFirst({
    where: { subject: "contribution", subjectId: row.id, to: state },
    select: { at: true },
    orderBy: { at: "desc" },
  });
  return {
    id: row.id,
    reference,
    state,
    reasonCode: row.markerReason,
    at: last?.at ?? row.updatedAt,
    consultation: { slug: row.consultation.slug, title: readLocalised(row.consultation.title) },
  };
}
