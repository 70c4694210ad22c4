import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** A process as everybody may see it. */
export type PublicProcess = {
  id: string;
  slug: string;
  name: Localised;
  mandate: Localised;
  /** Whether organisations may apply for accreditation now. */
  takesApplications: boolean;
  areas: { slug: string; name: Localised }[];
  /** Days without an hour, as YYYY-MM-DD. */
  stages: { position: number; name: Localised; startsOn: string; endsOn: string | null }[];
  predecessor: ProcessLink | null;
  successor: ProcessLink | null;
};

export type ProcessLink = { slug: string; name: Localised };

/** One published process, or null where there is none to show. */
export async function publicProcess(slug: string): Promise<PublicProcess | null> {
  const link = { select: { slug: true, name: true, status: true } } as const;
  const row = await database().process.findFirst({
    where: { slug, status: "published" },
    select: {
      id: true,
      slug: true,
      name: true,
      mandate: true,
      takesApplications: true,
      areas: { select: { slug: true, name: true }, orderBy: { position: "asc" } },
      stages: { select: { position: true, name: true, startsOn: true, endsOn: true }, orderBy: { position: "asc" } },
      predecessor: link,
      successor: link,
    },
  });
  if (row === null) return null;
  return {
    id: row.id,
    slug: row.slug,
    name: readLocalised(row.name),
    mandate: readLocalised(row.mandate),
    takesApplications: row.takesApplications,
    areas: row.areas.map((area) => ({ slug: area.slug, name: readLocalised(area.name) })),
    stages: row.stages.map((stage) => ({
      position: stage.position,
      name: readLocalised(stage.name),
      startsOn: stage.startsOn.toISOString().slice(0, 10),
      endsOn: stage.endsOn?.toISOString().slice(0, 10) ?? null,
    })),
    predecessor: published(row.predecessor),
    successor: published(row.successor),
  };
}

function published(row: { slug: string; name: unknown; status: string } | null): ProcessLink | null {
  return row?.status === "published" ? { slug: row.slug, name: readLocalised(row.name) } : null;
}
