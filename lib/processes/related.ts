import { database } from "@/lib/db/client";
import { publishedEvent } from "@/lib/events/published-event";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { ProcessRelationKindName } from "./schema";
import type { Session } from "./sessions";

export type RelatedProcess = { id: string; slug: string; name: Localised };

/** From one process to another, by their addresses; `precedes` is said by the processes themselves. */
export type PublicRelation = {
  kind: ProcessRelationKindName | "precedes";
  from: RelatedProcess;
  to: RelatedProcess;
  words: Localised;
};

/** A published process, those it is related to, and how. */
export type RelatedProcesses = { process: RelatedProcess; others: RelatedProcess[]; relations: PublicRelation[] };

const link = { id: true, slug: true, name: true, status: true } as const;

/** The published processes that a published process is related to; null where there is none to show. */
export async function relatedProcesses(slug: string): Promise<RelatedProcesses | null> {
  const row = await database().process.findFirst({
    where: { slug, status: "published" },
    select: { ...link, predecessor: { select: link }, successor: { select: link } },
  });
  if (row === null) return null;
  const process = toRelated(row);
  const stored = await database().processRelation.findMany({
    where: {
      OR: [{ fromId: row.id }, { toId: row.id }],
      from: { status: "published" },
      to: { status: "published" },
    },
    orderBy: { createdAt: "asc" },
    select: { kind: true, words: true, from: { select: link }, to: { select: link } },
  });
  const precedes = (from: typeof row.successor, to: typeof row.successor): PublicRelation[] =>
    from?.status === "published" && to?.status === "published"
      ? [{ kind: "precedes", from: toRelated(from), to: toRelated(to), words: {} }]
      : [];
  const relations = [
    ...precedes(row.predecessor, row),
    ...precedes(row, row.successor),
    ...stored.map(({ kind, words, from, to }): PublicRelation => {
      return { kind, words: readLocalised(words), from: toRelated(from), to: toRelated(to) };
    }),
  ];
  const others = new Map(
    relations.flatMap(({ from, to }) => [from, to].filter(({ id }) => id !== row.id).map((one) => [one.id, one])),
  );
  return { process, others: [...others.values()], relations };
}

function toRelated({ id, slug, name }: { id: string; slug: string; name: unknown }): RelatedProcess {
  return { id, slug, name: readLocalised(name) };
}

/** Stages and published events of processes from a day on, in order of time; what has no day yet is not among them. */
export async function sessionsOf(processIds: readonly string[], from: string, most = 500): Promise<Session[]> {
  const since = new Date(`${from}T00:00:00Z`);
  const within = { id: { in: [...processIds] } };
  const process = { select: { slug: true, name: true } };
  const [stages, events] = await Promise.all([
    database().processStage.findMany({
      where: { process: { ...within, status: "published" }, endsOn: { gte: since } },
      orderBy: { startsOn: "asc" },
      take: most,
      select: { position: true, name: true, startsOn: true, endsOn: true, process },
    }),
    database().event.findMany({
      where: {
        ...{ AND: [publishedEvent(), { processId: within.id }] },
        ...{ state: "published", kind: { not: "series" }, startsAt: { gte: since } },
      },
      orderBy: { startsAt: "asc" },
      take: most,
      select: { slug: true, title: true, zone: true, startsAt: true, endsAt: true, process },
    }),
  ]);
  return [
    ...stages.map(({ position, name, startsOn, endsOn, process: { slug, name: of } }): Session => {
      const day = startsOn.toISOString().slice(0, 10);
      return {
        ...{ kind: "stage", title: readLocalised(name), process: { slug, name: readLocalised(of) } },
        ...{ from: day, to: endsOn?.toISOString().slice(0, 10) ?? day, path: `/processes/${slug}/stages/${position}` },
      };
    }),
    ...events.flatMap(({ slug, title, zone, startsAt, endsAt, process: { slug: of, name } }): Session[] => {
      if (startsAt === null) return [];
      const day = dayIn(startsAt, zone);
      return [
        {
          ...{ kind: "event", title: readLocalised(title), process: { slug: of, name: readLocalised(name) } },
          ...{ from: day, to: endsAt === null ? day : dayIn(endsAt, zone), path: `/events/${slug}` },
        },
      ];
    }),
  ].toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

/** The day where something is held; in UTC while nobody knows the zone. */
function dayIn(instant: Date, zone: string | null): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone ?? "UTC" }).format(instant);
}

/** Inputs of other processes that stand before this one, by their ids. Whether they may be read is asked by whoever shows them. */
export async function referredInputIds(processId: string, most = 1000): Promise<string[]> {
  const rows = await database().inputReferral.findMany({
    where: { processId, withdrawnAt: null },
    orderBy: [{ referredAt: "desc" }, { id: "desc" }],
    take: most,
    select: { contributionId: true },
  });
  return rows.map(({ contributionId }) => contributionId);
}

/** The published processes to which a contribution was referred. */
export async function referredTo(contributionId: string): Promise<RelatedProcess[]> {
  const rows = await database().inputReferral.findMany({
    where: { contributionId, withdrawnAt: null, process: { status: "published" } },
    orderBy: { referredAt: "asc" },
    take: 20,
    select: { process: { select: link } },
  });
  return rows.map(({ process }) => toRelated(process));
}
