import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { publishedConsultation } from "./published-consultation";

/** A round as everybody may see it. */
export type PublicRound = {
  id: string;
  name: Localised;
  opensAt: Date;
  closesAt: Date;
  /** Hours at which it was to close before it was extended, each with why it was, the oldest first. */
  extensions: { oldClosesAt: Date; reason: Localised }[];
  zone: string;
  eligibility: string;
  stakeholderGroups: string[];
  languages: string[];
  maxWords: number | null;
  visibility: string;
  acceptsComments: boolean;
  acceptsInputs: boolean;
  allowsJoint: boolean;
  /** The session that it is for; null for none. */
  stage: { position: number; name: Localised } | null;
  agendaItem: Localised;
};

/** How many have spoken, counting what is published only. */
export type Voices = { contributions: number; organisations: number };

/** A consultation as a line of a list. */
export type PublicConsultationLine = {
  id: string;
  slug: string;
  title: Localised;
  summary: Localised;
  process: { slug: string; name: Localised };
  rounds: PublicRound[];
  voices: Voices;
};

export type PublicConsultation = PublicConsultationLine & {
  background: Localised;
  conditions: Localised;
  contact: string | null;
  publishedAt: Date | null;
  areas: { slug: string; name: Localised }[];
  drafts: PublicDraftEntry[];
};

/** A document of a consultation with its published versions, newest first. */
export type PublicDraftEntry = {
  id: string;
  slug: string;
  symbol: string | null;
  title: Localised;
  versions: {
    id: string;
    slug: string;
    label: Localised;
    title: string;
    language: string;
    status: string;
    publishedAt: Date | null;
    translationOfId: string | null;
    paragraphs: number;
  }[];
};

const shownRound = {
  id: true,
  name: true,
  opensAt: true,
  closesAt: true,
  extensions: { select: { oldClosesAt: true, reason: true }, orderBy: { extendedAt: "asc" as const } },
  zone: true,
  eligibility: true,
  stakeholderGroups: true,
  languages: true,
  maxWords: true,
  visibility: true,
  acceptsComments: true,
  acceptsInputs: true,
  allowsJoint: true,
  stage: { select: { position: true, name: true } },
  agendaItem: true,
} as const;

const shownLine = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  publishedAt: true,
  process: { select: { slug: true, name: true } },
  rounds: { select: shownRound, orderBy: { position: "asc" as const } },
} as const;

/** Published consultations with a round that has not closed, the next to close first. */
export async function openConsultations(now: Date, most = 20): Promise<PublicConsultationLine[]> {
  const rows = await database().round.findMany({
    where: {
      opensAt: { lte: now },
      closesAt: { gt: now },
      consultation: { ...publishedConsultation() },
    },
    select: { consultation: { select: shownLine } },
    orderBy: [{ closesAt: "asc" }, { id: "asc" }],
    take: most,
  });
  return withVoices(
    rows.map((row) => row.consultation),
    now,
  );
}

/** Published consultations, newest first. */
export async function publicConsultations(
  scope: { processId?: string },
  now: Date,
  size: number,
  cursor?: string,
): Promise<Page<PublicConsultationLine>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const rows = await database().consultation.findMany({
    where: {
      ...scope,
      ...publishedConsultation(),
      ...(after === null
        ? {}
        : {
            publishedAt: { lte: after.at },
            OR: [{ publishedAt: { lt: after.at } }, { publishedAt: after.at, id: { lt: after.id } }],
          }),
    },
    select: shownLine,
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: size + 1,
  });
  const page = toPage(rows, size, (row) => ({ key: row.publishedAt?.toISOString() ?? "", id: row.id }));
  return { items: await withVoices(page.items, now), next: page.next };
}

/** One published consultation, or null where there is none to show. */
export async function publicConsultation(slug: string, now: Date): Promise<PublicConsultation | null> {
  const row = await database().consultation.findFirst({
    where: { slug, ...publishedConsultation() },
    select: {
      ...shownLine,
      background: true,
      conditions: true,
      contact: true,
      areas: { select: { area: { select: { slug: true, name: true, position: true } } } },
      drafts: {
        where: { versions: { some: { status: { not: "draft" } } } },
        orderBy: { createdAt: "asc" },
        select: {
          id: true,
          slug: true,
          symbol: true,
          title: true,
          versions: {
            where: { status: { not: "draft" } },
            orderBy: { position: "desc" },
            select: {
              id: true,
              slug: true,
              label: true,
              title: true,
              language: true,
              status: true,
              publishedAt: true,
              translationOfId: true,
            },
          },
        },
      },
    },
  });
  if (row === null) return null;
  const [line] = await withVoices([row], now);
  if (line === undefined) return null;
  const paragraphs = await countParagraphs(row.drafts.flatMap((draft) => draft.versions.map((version) => version.id)));
  return {
    ...line,
    background: readLocalised(row.background),
    conditions: readLocalised(row.conditions),
    contact: row.contact,
    publishedAt: row.publishedAt,
    areas: row.areas
      .map(({ area }) => area)
      .toSorted((a, b) => a.position - b.position)
      .map((area) => ({ slug: area.slug, name: readLocalised(area.name) })),
    drafts: row.drafts.map((draft) => ({
      ...draft,
      title: readLocalised(draft.title),
      versions: draft.versions.map((version) => ({
        ...version,
        label: readLocalised(version.label),
        paragraphs: paragraphs.get(version.id) ?? 0,
      })),
    })),
  };
}

/** Top paragraphs of each version, for many versions in one query. */
async function countParagraphs(versionIds: string[]): Promise<Map<string, number>> {
  const rows = await database().paragraph.groupBy({
    by: ["versionId"],
    where: { versionId: { in: versionIds }, kind: "paragraph", depth: 0 },
    _count: true,
  });
  return new Map(rows.map((row) => [row.versionId, row._count]));
}

type LineRow = {
  id: string;
  slug: string;
  title: unknown;
  summary: unknown;
  process: { slug: string; name: unknown };
  rounds: (Omit<PublicRound, "name" | "stage" | "agendaItem" | "extensions"> & {
    extensions: { oldClosesAt: Date; reason: unknown }[];
    name: unknown;
    stage: { position: number; name: unknown } | null;
    agendaItem: unknown;
  })[];
};

async function withVoices(rows: LineRow[], now: Date): Promise<PublicConsultationLine[]> {
  const voices = await countVoices(
    rows.map((row) => row.id),
    now,
  );
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: readLocalised(row.title),
    summary: readLocalised(row.summary),
    process: { slug: row.process.slug, name: readLocalised(row.process.name) },
    rounds: row.rounds.map(({ stage, ...round }) => ({
      ...round,
      name: readLocalised(round.name),
      stage: stage === null ? null : { position: stage.position, name: readLocalised(stage.name) },
      agendaItem: readLocalised(round.agendaItem),
      extensions: round.extensions.map(({ oldClosesAt, reason }) => ({ oldClosesAt, reason: readLocalised(reason) })),
    })),
    voices: voices.get(row.id) ?? { contributions: 0, organisations: 0 },
  }));
}

/** Published contributions and the organisations behind them, for many consultations in one query. */
async function countVoices(consultationIds: string[], now: Date): Promise<Map<string, Voices>> {
  if (consultationIds.length === 0) return new Map();
  // Asked of one index alone (contribution_voices), and distinct without sorting.
  const rows = await database().$queryRaw<{ id: string; contributions: number; organisations: number }[]>`
    SELECT id, sum(contributions)::int AS contributions, count(organisation)::int AS organisations
    FROM (
      SELECT k."consultationId" AS id, CASE WHEN k.protection = 'none' THEN k."organisationId" END AS organisation,
        count(*) AS contributions
      FROM contribution k JOIN round r ON r.id = k."roundId"
      WHERE k."consultationId" = ANY(${consultationIds}::uuid[]) AND ${publishedSql(now)}
      GROUP BY 1, 2
    ) voice GROUP BY 1`;
  return new Map(rows.map(({ id, ...voices }) => [id, voices]));
}

/** How many published consultations there are. */
export function countPublicConsultations(scope: { processId?: string }): Promise<number> {
  return database().consultation.count({ where: { ...scope, ...publishedConsultation() } });
}
