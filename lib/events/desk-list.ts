import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, defaultPageSize, toPage } from "@/lib/kernel/pages";
import { assumedMs, eventPhase } from "./event-window";
import { deskEvents } from "./policy";

/** Which events are listed: those to come and running, earliest first; those over, latest first; those whose zone nobody knows. */
export const deskPhases = ["coming", "over", "unknown"] as const;
export type DeskPhase = (typeof deskPhases)[number];

type Asked = { phase: DeskPhase; processId: string | null; cursor: string | null };

export type EventOnDesk = Awaited<ReturnType<typeof listDeskEvents>>["items"][number];

/** The events and series that a person organises, by time. */
export async function listDeskEvents(actor: Actor, { phase, processId, cursor }: Asked, size = defaultPageSize) {
  const now = await databaseNow(database());
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const order = phase === "over" ? "desc" : "asc";
  const beyond = order === "asc" ? ("gt" as const) : ("lt" as const);
  const rows = await database().event.findMany({
    where: {
      AND: [
        deskEvents(actor),
        processId === null ? {} : { processId },
        inPhase(phase, now),
        after === null
          ? {}
          : {
              OR: [{ orderedAt: { [beyond]: after.at } }, { orderedAt: after.at, id: { [beyond]: after.id } }],
            },
      ],
    },
    orderBy: [{ orderedAt: order }, { id: order }],
    take: size + 1,
    select: {
      id: true,
      title: true,
      kind: true,
      state: true,
      zone: true,
      wholeDays: true,
      startsAt: true,
      endsAt: true,
      printedStart: true,
      printedEnd: true,
      orderedAt: true,
      process: { select: { name: true } },
      parent: { select: { id: true, title: true } },
      _count: { select: { sessions: true } },
    },
  });
  const page = toPage(rows, size, (row) => ({ key: row.orderedAt.toISOString(), id: row.id }));
  return {
    ...page,
    items: page.items.map(({ _count, ...row }) => ({
      ...row,
      title: readLocalised(row.title),
      process: readLocalised(row.process.name),
      parent: row.parent === null ? null : { id: row.parent.id, title: readLocalised(row.parent.title) },
      sessions: _count.sessions,
      phase: eventPhase(row, now),
    })),
  };
}

/** The same as `eventPhase` says of each; a series is not over while one of its sessions is not, or while it has none. */
function inPhase(phase: DeskPhase, now: Date): Prisma.EventWhereInput {
  if (phase === "unknown") return { zone: null };
  const assumed = new Date(now.getTime() - assumedMs);
  const lasts: Prisma.EventWhereInput[] = [{ endsAt: { gt: now } }, { endsAt: null, startsAt: { gt: assumed } }];
  const sessionLasts: Prisma.EventWhereInput = { OR: [...lasts, { sessions: { some: { OR: lasts } } }] };
  const coming: Prisma.EventWhereInput[] = [
    ...lasts,
    { kind: "series", startsAt: null, sessions: { none: {} } },
    { kind: "series", sessions: { some: sessionLasts } },
  ];
  // Not the opposite of the above: where an instant is missing, that is neither true nor false.
  const ended: Prisma.EventWhereInput[] = [{ endsAt: { lte: now } }, { endsAt: null, startsAt: { lte: assumed } }];
  const over: Prisma.EventWhereInput[] = [
    { kind: { not: "series" }, OR: ended },
    { kind: "series", OR: [...ended, { startsAt: null, sessions: { some: {} } }], sessions: { none: sessionLasts } },
  ];
  return { zone: { not: null }, OR: phase === "over" ? over : coming };
}

/** How many events to come, or running, a person organises; null for whoever organises nothing. */
export async function countDeskEvents(actor: Actor): Promise<number | null> {
  const mine = deskEvents(actor);
  if (mine.processId.in.length === 0) return null;
  const now = await databaseNow(database());
  return database().event.count({ where: { AND: [mine, inPhase("coming", now), { state: { not: "cancelled" } }] } });
}
