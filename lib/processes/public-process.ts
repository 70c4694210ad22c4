import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** What everybody may read of a process, wherever it is listed or shown. */
export type ProcessFacts = {
  slug: string;
  name: Localised;
  mandate: Localised;
  areas: { slug: string; name: Localised }[];
  /** Days without an hour, as YYYY-MM-DD. */
  stages: { position: number; name: Localised; startsOn: string; endsOn: string | null }[];
  predecessor: ProcessLink | null;
  successor: ProcessLink | null;
};

export type ProcessLink = { slug: string; name: Localised };

const link = { select: { slug: true, name: true, status: true } } as const;

/** The columns of these facts. */
export const factColumns = {
  slug: true,
  name: true,
  mandate: true,
  areas: { select: { slug: true, name: true }, orderBy: { position: "asc" } },
  stages: { select: { position: true, name: true, startsOn: true, endsOn: true }, orderBy: { position: "asc" } },
  predecessor: link,
  successor: link,
} as const;

type LinkRow = { slug: string; name: unknown; status: string } | null;

type Row = {
  slug: string;
  name: unknown;
  mandate: unknown;
  areas: { slug: string; name: unknown }[];
  stages: { position: number; name: unknown; startsOn: Date; endsOn: Date | null }[];
  predecessor: LinkRow;
  successor: LinkRow;
};

export function toProcessFacts({ slug, name, mandate, areas, stages, predecessor, successor }: Row): ProcessFacts {
  return {
    slug,
    name: readLocalised(name),
    mandate: readLocalised(mandate),
    areas: areas.map((area) => ({ slug: area.slug, name: readLocalised(area.name) })),
    stages: stages.map((stage) => ({
      position: stage.position,
      name: readLocalised(stage.name),
      startsOn: stage.startsOn.toISOString().slice(0, 10),
      endsOn: stage.endsOn?.toISOString().slice(0, 10) ?? null,
    })),
    predecessor: published(predecessor),
    successor: published(successor),
  };
}

/** A neighbour that is not published is as if it were not there. */
function published(row: LinkRow): ProcessLink | null {
  return row?.status === "published" ? { slug: row.slug, name: readLocalised(row.name) } : null;
}
