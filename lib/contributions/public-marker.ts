import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** What is public of a refused, withdrawn or confidential contribution: date and reason, never the text. */
export type PublicMarker = {
  id: string;
  reference: string;
  /** "received" is a confidential submission: that it was received is all that is public of it. */
  state: "refused" | "withdrawn" | "received";
  reasonCode: string | null;
  at: Date;
  consultation: { slug: string; title: Localised };
};

/** The marker under a reference; null where nothing was refused, taken back or given in confidence. */
export async function publicMarker(reference: string): Promise<PublicMarker | null> {
  const row = await database().contribution.findFirst({
    where: {
      reference,
      OR: [
        { publication: "refused" },
        { submission: "withdrawn" },
        { submission: "submitted", protection: "confidential" },
      ],
    },
    select: {
      id: true,
      submission: true,
      publication: true,
      submittedAt: true,
      markerReason: true,
      updatedAt: true,
      consultation: { select: { slug: true, title: true } },
    },
  });
  if (row === null) return null;
  const state = row.submission === "withdrawn" ? "withdrawn" : row.publication === "refused" ? "refused" : "received";
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
    at: (state === "received" ? row.submittedAt : last?.at) ?? row.updatedAt,
    consultation: { slug: row.consultation.slug, title: readLocalised(row.consultation.title) },
  };
}
