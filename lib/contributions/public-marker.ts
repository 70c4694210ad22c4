import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** What is public of a refused, withdrawn, hidden or confidential contribution: date and reason, never the text. */
export type PublicMarker = {
  id: string;
  reference: string;
  /** "received" is a confidential submission: that it was received is all that is public of it. */
  state: "refused" | "withdrawn" | "hidden" | "received";
  reasonCode: string | null;
  at: Date;
  consultation: { slug: string; title: Localised };
};

/** The marker under a reference; null where nothing was refused, taken back, hidden or given in confidence. */
export async function publicMarker(reference: string): Promise<PublicMarker | null> {
  const row = await database().contribution.findFirst({
    where: {
      reference,
      OR: [
        { publication: "refused" },
        { submission: "withdrawn" },
        { submission: "submitted", protection: "confidential" },
        { submission: "submitted", hiddenAt: { not: null }, publication: { in: ["published", "published_redacted"] } },
      ],
    },
    select: {
      id: true,
      submission: true,
      publication: true,
      submittedAt: true,
      markerReason: true,
      updatedAt: true,
      hiddenAt: true,
      hidings: {
        where: { state: "under_review" },
        orderBy: { hiddenAt: "desc" },
        take: 1,
        select: { reasonCode: true },
      },
      consultation: { select: { slug: true, title: true } },
    },
  });
  if (row === null) return null;
  const state = stateOf(row);
  const last = await database().transition.findFirst({
    where: { subject: "contribution", subjectId: row.id, to: state },
    select: { at: true },
    orderBy: { at: "desc" },
  });
  return {
    id: row.id,
    reference,
    state,
    reasonCode: state === "hidden" ? (row.hidings[0]?.reasonCode ?? null) : row.markerReason,
    at: (state === "received" ? row.submittedAt : state === "hidden" ? row.hiddenAt : last?.at) ?? row.updatedAt,
    consultation: { slug: row.consultation.slug, title: readLocalised(row.consultation.title) },
  };
}

type StateRow = { submission: string; publication: string; hiddenAt: Date | null };

function stateOf({ submission, publication, hiddenAt }: StateRow): PublicMarker["state"] {
  if (submission === "withdrawn") return "withdrawn";
  if (publication === "refused") return "refused";
  return hiddenAt === null ? "received" : "hidden";
}
