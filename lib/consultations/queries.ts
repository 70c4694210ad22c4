import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeCursor, defaultPageSize, type Page, toPage } from "@/lib/kernel/pages";
import { toLocalHour } from "./local-hour";
import { consultationPolicy, deskConsultations } from "./policy";
import {
  consultationWindow,
  isOpen,
  type RoundDates,
  type RoundState,
  roundWindow,
  type TimeLeft,
  timeLeft,
} from "./window";

export type DeskConsultation = {
  id: string;
  slug: string;
  title: Localised;
  process: Localised;
  status: "draft" | "published" | "outcome_published" | "archived";
  round: { state: RoundState; left: TimeLeft | null; opensAt: Date; closesAt: Date; zone: string } | null;
};

/** The consultations of a person's processes, newest first. */
export async function listDeskConsultations(
  actor: Actor,
  cursor: string | null,
  size = defaultPageSize,
): Promise<Page<DeskConsultation>> {
  authorise(consultationPolicy.list, actor, undefined);
  const after = cursor === null ? null : decodeCursor(cursor);
  const [rows, now] = await Promise.all([
    database().consultation.findMany({
      where: { AND: [deskConsultations(actor), after === null ? {} : { id: { lt: after.id } }] },
      orderBy: { id: "desc" },
      take: size + 1,
      select: {
        id: true,
        slug: true,
        title: true,
        status: true,
        process: { select: { name: true } },
        rounds: { select: { opensAt: true, closesAt: true, zone: true } },
      },
    }),
    databaseNow(database()),
  ]);
  const page = toPage(rows, size, (row) => ({ key: "", id: row.id }));
  return {
    ...page,
    items: page.items.map(({ rounds, ...row }) => {
      const current = consultationWindow(rounds, now);
      return {
        ...row,
        title: readLocalised(row.title),
        process: readLocalised(row.process.name),
        round:
          current === null
            ? null
            : { ...current.round, state: current.state, left: leftOf(current, current.round, now) },
      };
    }),
  };
}

function leftOf({ state }: { state: RoundState }, round: RoundDates, now: Date): TimeLeft | null {
  if (state === "closed") return null;
  return timeLeft(now, state === "not_yet_open" ? round.opensAt : round.closesAt);
}

function stateOf(round: RoundDates, now: Date): { state: RoundState; left: TimeLeft | null } {
  const window = roundWindow(round, now);
  return { state: window.state, left: leftOf(window, round, now) };
}

export type ConsultationForDesk = Awaited<ReturnType<typeof getConsultationForDesk>>;

/** One consultation with all that its desk pages and its preview show, and what the reader may do there. */
export async function getConsultationForDesk(actor: Actor, slug: string) {
  const row = await database().consultation.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      status: true,
      revision: true,
      title: true,
      summary: true,
      background: true,
      conditions: true,
      contact: true,
      decideWithinDays: true,
      processId: true,
      publishedAt: true,
      process: {
        select: {
          slug: true,
          name: true,
          status: true,
          areas: { orderBy: { position: "asc" }, select: { id: true, name: true } },
          stages: { orderBy: { position: "asc" }, select: { id: true, name: true } },
        },
      },
      areas: { select: { areaId: true } },
      rounds: { orderBy: { position: "asc" } },
      drafts: {
        orderBy: { createdAt: "asc" },
        select: {
          id: true,
          slug: true,
          symbol: true,
          title: true,
          versions: {
            orderBy: { position: "asc" },
            select: { id: true, slug: true, label: true, status: true, language: true },
          },
        },
      },
    },
  });
  if (row === null || !consultationPolicy.seeOnDesk(actor, row)) throw notFound();
  const now = await databaseNow(database());
  return {
    ...row,
    title: readLocalised(row.title),
    summary: readLocalised(row.summary),
    background: readLocalised(row.background),
    conditions: readLocalised(row.conditions),
    process: {
      ...row.process,
      name: readLocalised(row.process.name),
      areas: row.process.areas.map((area) => ({ id: area.id, name: readLocalised(area.name) })),
      stages: row.process.stages.map((stage) => ({ id: stage.id, name: readLocalised(stage.name) })),
    },
    areaIds: row.areas.map((area) => area.areaId),
    rounds: row.rounds.map((round) => ({
      ...round,
      name: readLocalised(round.name),
      agendaItem: readLocalised(round.agendaItem),
      opensLocal: toLocalHour(round.opensAt, round.zone),
      closesLocal: toLocalHour(round.closesAt, round.zone),
      ...stateOf(round, now),
      /** Its terms stand: people answer to them. */
      fixed: row.status !== "draft" && (isOpen(round, now) || now.getTime() >= round.closesAt.getTime()),
    })),
    drafts: row.drafts.map((draft) => ({
      ...draft,
      title: readLocalised(draft.title),
      versions: draft.versions.map((version) => ({ ...version, label: readLocalised(version.label) })),
    })),
    now,
    may: {
      edit: consultationPolicy.edit(actor, row),
      publish: consultationPolicy.publish(actor, row) && row.status === "draft",
    },
  };
}

/** The readable address of a consultation, for the way back after an act. */
export async function getConsultationAddress(actor: Actor, consultationId: string): Promise<string> {
  const row = await database().consultation.findUnique({
    where: { id: consultationId },
    select: { slug: true, processId: true },
  });
  if (row === null || !consultationPolicy.seeOnDesk(actor, row)) throw notFound();
  return row.slug;
}

/** The same, by one of its rounds. */
export async function getRoundAddress(actor: Actor, roundId: string): Promise<string> {
  const row = await database().round.findUnique({ where: { id: roundId }, select: { consultationId: true } });
  if (row === null) throw notFound();
  return getConsultationAddress(actor, row.consultationId);
}
