import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type QueueFilter, queueQuery, readQueueFilter } from "./queue-filter";

/** What the queue can be narrowed to, beside what is the same for everybody. */
export type QueueOptions = {
  consultations: { slug: string; title: Localised }[];
  /** Rounds of the consultation that is chosen. */
  rounds: { position: number; name: Localised }[];
};

const mostConsultations = 200;

/** The consultations of the processes that the actor moderates, the latest first, and the rounds of the chosen one. */
export async function queueOptions(actor: Actor, { consultation }: QueueFilter): Promise<QueueOptions> {
  const processIds = actor.offices.filter(({ role }) => role === "moderator").map(({ processId }) => processId);
  const mine = { processId: { in: processIds }, status: { not: "draft" as const } };
  const [consultations, rounds] = await Promise.all([
    database().consultation.findMany({
      where: mine,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      take: mostConsultations,
      select: { slug: true, title: true },
    }),
    consultation === null
      ? []
      : database().round.findMany({
          where: { consultation: { ...mine, slug: consultation } },
          orderBy: { position: "asc" },
          select: { position: true, name: true },
        }),
  ]);
  return {
    consultations: consultations.map(({ slug, title }) => ({ slug, title: readLocalised(title) })),
    rounds: rounds.map(({ position, name }) => ({ position, name: readLocalised(name) })),
  };
}

/** A filter that somebody keeps, with the address it stands for. */
export type KeptFilter = { id: string; name: string; query: string };

/** One's own kept filters, by name. */
export async function listKeptFilters(actor: Actor): Promise<KeptFilter[]> {
  const rows = await database().savedFilter.findMany({
    where: { personId: actor.personId },
    orderBy: { name: "asc" },
    select: { id: true, name: true, query: true },
  });
  return rows.map(({ id, name, query }) => ({
    ...{ id, name },
    query: queueQuery(readQueueFilter(typeof query === "object" && query !== null ? { ...query } : {})).toString(),
  }));
}
