import { publishedConsultation } from "@/lib/consultations/published-consultation";
import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { PositionScope } from "./rows";

/** A consultation or a process whose positions are shown. */
export type PositionsPlace = {
  scope: PositionScope;
  slug: string;
  title: Localised;
  /** Path below the locale. */
  path: string;
  rounds: { opensAt: Date; closesAt: Date; zone: string }[];
};

const consultationColumns = {
  id: true,
  rounds: { select: { opensAt: true, closesAt: true, zone: true }, orderBy: { position: "asc" } },
} as const;

/** One published consultation by its address, or null. */
export async function consultationPlace(slug: string): Promise<PositionsPlace | null> {
  const row = await database().consultation.findFirst({
    where: { slug, ...publishedConsultation() },
    select: { ...consultationColumns, slug: true, title: true, processId: true },
  });
  if (row === null) return null;
  return {
    scope: { processId: row.processId, consultationId: row.id, consultationIds: [row.id] },
    ...{ slug: row.slug, title: readLocalised(row.title), path: `/consultations/${row.slug}`, rounds: row.rounds },
  };
}

/** One published process with all its published consultations, or null. */
export async function processPlace(slug: string): Promise<PositionsPlace | null> {
  const row = await database().process.findFirst({
    where: { slug, status: "published" },
    select: {
      ...{ id: true, slug: true, name: true },
      consultations: { where: publishedConsultation(), select: consultationColumns, orderBy: { createdAt: "asc" } },
    },
  });
  if (row === null) return null;
  const consultationIds = row.consultations.map(({ id }) => id);
  return {
    scope: { processId: row.id, consultationId: null, consultationIds },
    ...{ slug: row.slug, title: readLocalised(row.name), path: `/processes/${row.slug}` },
    rounds: row.consultations.flatMap(({ rounds }) => rounds),
  };
}
