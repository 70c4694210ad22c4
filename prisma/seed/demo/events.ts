import { Temporal } from "temporal-polyfill";
import { database } from "@/lib/db/client";
import { wholeDayInstants } from "@/lib/i18n/whole-days";
import { systemClock } from "@/lib/kernel/clock";
import type { Moment } from "../content/content-types";
import type { EventContent, HostContent } from "../content/event-types";
import { hour } from "./hours";

/** Publishes events and their sessions in their processes. What lies in the past is past from the beginning. */
export async function seedEvents(
  events: Readonly<Record<string, EventContent[]>>,
  processIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [process, list] of Object.entries(events)) {
    const processId = processIds.get(process) ?? "";
    for (const event of list) await seedEvent(event, processId, null);
  }
}

async function seedEvent(content: EventContent, processId: string, parentId: string | null): Promise<Date> {
  const hours = hoursOf(content);
  const { id } = await database().event.create({
    data: {
      processId,
      parentId,
      slug: content.slug,
      state: "published",
      publishedAt: systemClock.now(),
      kind: content.kind,
      mode: content.mode,
      zone: content.zone,
      title: content.title,
      summary: content.summary,
      description: content.description,
      edition: content.edition,
      city: content.city,
      ...hours,
      access: content.groups === undefined ? (content.access ?? "everyone") : "stakeholder_groups",
      stakeholderGroups: content.groups,
      registration: content.registration ?? "none",
      capacityOnSite: content.capacity?.onSite,
      capacityOnline: content.capacity?.online,
      consultationId: await consultationId(content.consultation),
      hosts: { create: await Promise.all(content.hosts.map(hostOf)) },
      areas: { create: await areasOf(processId, content.areas) },
    },
    select: { id: true },
  });
  const starts: Date[] = [];
  for (const session of content.sessions ?? []) starts.push(await seedEvent(session, processId, id));
  const [first] = starts.toSorted((a, b) => a.getTime() - b.getTime());
  const orderedAt = first ?? hours.orderedAt;
  await database().event.update({ where: { id }, data: { orderedAt }, select: { id: true } });
  return orderedAt;
}

function hoursOf({ zone, startsAt, endsAt, days, printed, moments }: EventContent) {
  if (days !== undefined && zone !== null) {
    const instants = wholeDayInstants(days.first, days.last, zone);
    return { ...instants, wholeDays: true, orderedAt: instants.startsAt };
  }
  if (moments !== undefined && zone !== null) {
    const [start, end] = [instantOf(moments.starts, zone), instantOf(moments.ends, zone)];
    return { startsAt: start, endsAt: end, orderedAt: start };
  }
  if (startsAt !== undefined) {
    const start = new Date(startsAt);
    return { startsAt: start, endsAt: endsAt === undefined ? null : new Date(endsAt), orderedAt: start };
  }
  if (printed === undefined) return { orderedAt: systemClock.now() };
  const [year = "", month = "01", day = "01"] = printed.start.slice(0, 10).split("-");
  const at = printed.start.slice(11) || "00:00";
  const orderedAt = new Date(`${year}-${month}-${day}T${at}:00Z`);
  return { printedStart: printed.start, printedEnd: printed.end, orderedAt };
}

function instantOf(moment: Moment, zone: string): Date {
  return new Date(Temporal.PlainDateTime.from(hour(moment, zone)).toZonedDateTime(zone).epochMilliseconds);
}

async function hostOf({ organisation, ...host }: HostContent, position: number) {
  if (organisation === undefined) return { ...host, position };
  const { id } = await database().organisation.findUniqueOrThrow({
    where: { slug: organisation },
    select: { id: true },
  });
  return { ...host, position, organisationId: id };
}

async function areasOf(processId: string, slugs: readonly string[]) {
  const areas = await database().area.findMany({
    where: { processId, slug: { in: [...slugs] } },
    select: { id: true },
  });
  return areas.map(({ id }) => ({ areaId: id }));
}

async function consultationId(slug: string | undefined): Promise<string | null> {
  if (slug === undefined) return null;
  const { id } = await database().consultation.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  return id;
}
