import { consultationWindow } from "@/lib/consultations/window";
import { database } from "@/lib/db/client";
import { readLocalised } from "@/lib/kernel/localised";
import type { FormSource } from "./form-source";

/** The text that a form is about, or null where there is none that anybody may read. */
export async function publicFormSource(versionId: string, now: Date): Promise<FormSource | null> {
  const row = await database().draftVersion.findFirst({
    where: {
      id: versionId,
      status: { not: "draft" },
      draft: {
        consultation: {
          status: { in: ["published", "outcome_published", "archived"] },
          process: { status: "published" },
        },
      },
    },
    select: {
      id: true,
      slug: true,
      title: true,
      label: true,
      language: true,
      publishedAt: true,
      draft: {
        select: {
          slug: true,
          symbol: true,
          consultation: {
            select: { slug: true, rounds: { select: { opensAt: true, closesAt: true, zone: true } } },
          },
        },
      },
      paragraphs: {
        orderBy: { position: "asc" },
        select: { id: true, kind: true, depth: true, number: true, anchor: true, text: true },
      },
    },
  });
  if (row === null) return null;
  const { id, draft, label, ...version } = row;
  const round = consultationWindow(draft.consultation.rounds, now)?.round ?? null;
  return {
    ...version,
    versionId: id,
    label: readLocalised(label),
    draft: { slug: draft.slug, symbol: draft.symbol },
    consultation: { slug: draft.consultation.slug },
    round: round === null ? null : { closesAt: round.closesAt, zone: round.zone },
  };
}
