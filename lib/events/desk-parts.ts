import { toLocalHour } from "@/lib/consultations/local-hour";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { readLocalised } from "@/lib/kernel/localised";
import { settingColumns } from "./load-event";
import { eventPolicy } from "./policy";

const head = {
  id: true,
  title: true,
  kind: true,
  state: true,
  revision: true,
  zone: true,
  processId: true,
  parentId: true,
} as const;

/** What a page about a part of an event is headed with; for its organisers, while it is not cancelled. */
async function headOf(actor: Actor, eventId: string) {
  const row = await database().event.findUnique({ where: { id: eventId }, select: head });
  if (row === null || row.state === "cancelled" || !eventPolicy.edit(actor, row)) throw notFound();
  return { ...row, title: readLocalised(row.title) };
}

const local = (at: Date | null, zone: string | null) => (at === null || zone === null ? "" : toLocalHour(at, zone));

export type EventAccessForDesk = Awaited<ReturnType<typeof getEventAccess>>;

/** Who may come to an event and how they register, as its form shows it. */
export async function getEventAccess(actor: Actor, eventId: string) {
  const event = await headOf(actor, eventId);
  const settings = await database().event.findUniqueOrThrow({
    where: { id: eventId },
    select: settingColumns,
  });
  return {
    ...event,
    ...settings,
    opensLocal: local(settings.registrationOpensAt, event.zone),
    closesLocal: local(settings.registrationClosesAt, event.zone),
  };
}

/** Who holds an event, in their order. */
export async function getEventHosts(actor: Actor, eventId: string) {
  const event = await headOf(actor, eventId);
  const hosts = await database().eventHost.findMany({
    where: { eventId },
    orderBy: { position: "asc" },
    select: { id: true, role: true, country: true, name: true, organisation: { select: { name: true, slug: true } } },
  });
  return { ...event, hosts };
}

export type EventAgendaForDesk = Awaited<ReturnType<typeof getEventAgenda>>;

/** The agenda of an event, and the drafts of its process that an item can be about. */
export async function getEventAgenda(actor: Actor, eventId: string) {
  const event = await headOf(actor, eventId);
  const [items, drafts] = await Promise.all([
    database().agendaItem.findMany({
      where: { eventId },
      orderBy: { position: "asc" },
      select: {
        id: true,
        number: true,
        title: true,
        description: true,
        startsAt: true,
        minutes: true,
        draftId: true,
        revision: true,
      },
    }),
    database().draft.findMany({
      where: { consultation: { processId: event.processId } },
      orderBy: { createdAt: "desc" },
      take: 200,
      select: { id: true, title: true },
    }),
  ]);
  return {
    ...event,
    items: items.map((item) => ({
      ...item,
      title: readLocalised(item.title),
      description: readLocalised(item.description),
      startsLocal: local(item.startsAt, event.zone),
    })),
    drafts: drafts.map((draft) => ({ ...draft, title: readLocalised(draft.title) })),
  };
}

/** Most invitations that a page shows. */
const mostShown = 2_000;

/** Who is invited to an event now, the latest first. */
export async function getEventInvitations(actor: Actor, eventId: string) {
  const event = await headOf(actor, eventId);
  const [access, invited] = await Promise.all([
    database().event.findUniqueOrThrow({ where: { id: eventId }, select: { access: true } }),
    database().eventInvitation.findMany({
      where: { eventId, withdrawnAt: null },
      orderBy: [{ invitedAt: "desc" }, { id: "desc" }],
      take: mostShown,
      select: { id: true, email: true, invitedAt: true, organisation: { select: { name: true } } },
    }),
  ]);
  return { ...event, ...access, invited };
}
