import { database } from "@/lib/db/client";
import { publishedEvent } from "@/lib/events/published-event";
import { readLocalised } from "@/lib/kernel/localised";
import { type TimelineEntry, timeOfEvent } from "./timeline";

/** Stages and dated events of published processes, past ones too, each with the name of its process; the newest of very many. */
export async function milestonesOf(processIds: readonly string[], most = 100): Promise<TimelineEntry[]> {
  const within = { id: { in: [...processIds] } };
  const process = { select: { slug: true, name: true } };
  const [stages, events] = await Promise.all([
    database().processStage.findMany({
      where: { process: { ...within, status: "published" } },
      orderBy: { startsOn: "desc" },
      take: most,
      select: { position: true, name: true, startsOn: true, endsOn: true, process },
    }),
    database().event.findMany({
      where: {
        ...{ AND: [publishedEvent(), { processId: within.id }] },
        ...{ state: "published", kind: { not: "series" } },
      },
      orderBy: { orderedAt: "desc" },
      take: most,
      select: { slug: true, title: true, startsAt: true, endsAt: true, printedStart: true, process },
    }),
  ]);
  return [
    ...stages.map(({ position, name, startsOn, endsOn, process: { slug, name: of } }): TimelineEntry => {
      const last = (endsOn ?? startsOn).toISOString().slice(0, 10);
      return {
        ...{ kind: "stage", title: readLocalised(name), of: readLocalised(of), from: startsOn },
        ...{ printed: null, to: new Date(`${last}T23:59:59Z`), path: `/processes/${slug}/stages/${position}` },
      };
    }),
    ...events.flatMap(({ slug, title, process: { name: of }, ...hours }): TimelineEntry[] => {
      const time = timeOfEvent(hours);
      if (time === null) return [];
      return [{ kind: "event", title: readLocalised(title), of: readLocalised(of), ...time, path: `/events/${slug}` }];
    }),
  ]
    .toSorted((one, other) => other.from.getTime() - one.from.getTime())
    .slice(0, most);
}
