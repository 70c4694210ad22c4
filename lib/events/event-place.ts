import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import { slugOf } from "@/lib/text/slug-of";
import { beside } from "./typed-hours";

/** Refuses an address that another event has, beside its field. */
export async function refuseTakenSlug(tx: Transaction, slug: string, ownId: string | null): Promise<void> {
  const taken = await tx.event.findUnique({ where: { slug }, select: { id: true } });
  if (taken === null || taken.id === ownId) return;
  const words = { key: "events.errors.slugTaken" };
  throw new DomainError("conflict", words.key, { fields: { slug: words } });
}

/** An address made of a title, with a number behind it where others have it. Refuses a title that holds nothing Latin. */
export async function freeSlug(tx: Transaction, title: string): Promise<string> {
  const base = slugOf(title);
  if (base === "") throw beside("slug", "events.errors.slugNeeded");
  const like = await tx.event.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  const taken = new Set(like.map(({ slug }) => slug));
  let number = 1;
  while (taken.has(number === 1 ? base : `${base}-${number}`)) number += 1;
  return number === 1 ? base : `${base}-${number}`;
}

/** An event among others: its kind, and the series that it is to belong to. */
export type Placed = { id: string | null; processId: string; kind: string; parentId: string | null };

/**
 * Refuses a series that is none, is of another process, or would lie three deep: a yearly event holds series, these
 * hold sessions.
 */
export async function refuseWrongSeries(tx: Transaction, { id, processId, kind, parentId }: Placed): Promise<void> {
  if (parentId === null) return;
  const parent = await tx.event.findUnique({
    where: { id: parentId },
    select: { id: true, kind: true, processId: true, parentId: true, state: true },
  });
  if (parent === null || parent.processId !== processId || parent.kind !== "series" || parent.id === id) {
    throw beside("parentId", "events.errors.series");
  }
  if (parent.state === "cancelled") throw beside("parentId", "events.errors.seriesCancelled");
  if (kind !== "series") return;
  const below = id === null ? 0 : await tx.event.count({ where: { parentId: id, kind: "series" } });
  if (parent.parentId !== null || below > 0) throw beside("parentId", "events.errors.seriesTooDeep");
}

/** Puts a series where its first session is in time, and the series above it; one without sessions stays where it is. */
export async function orderSeries(tx: Transaction, seriesId: string | null): Promise<void> {
  if (seriesId === null) return;
  const first = await tx.event.findFirst({
    where: { parentId: seriesId },
    orderBy: { orderedAt: "asc" },
    select: { orderedAt: true },
  });
  if (first === null) return;
  const { parentId } = await tx.event.update({
    where: { id: seriesId },
    data: { orderedAt: first.orderedAt },
    select: { parentId: true },
  });
  await orderSeries(tx, parentId);
}

type Room = { place: string | null; joinLink: string | null; joinWords: string | null };

/** Writes what only the confirmed may know; tells whether it differs from what stood there before. */
export async function writeRoom(tx: Transaction, eventId: string, { place, joinLink, joinWords }: Room) {
  const room = { place, joinLink, joinWords };
  const stood = await tx.eventRoom.findUnique({
    where: { eventId },
    select: { place: true, joinLink: true, joinWords: true },
  });
  await tx.eventRoom.upsert({ where: { eventId }, create: { eventId, ...room }, update: room });
  const before = stood ?? { place: null, joinLink: null, joinWords: null };
  return before.place !== place || before.joinLink !== joinLink || before.joinWords !== joinWords;
}

/** Says which areas an event is about; refuses areas of another process. */
export async function writeEventAreas(
  tx: Transaction,
  event: { id: string; processId: string },
  areaIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(areaIds)];
  const known = await tx.area.count({ where: { id: { in: wanted }, processId: event.processId } });
  if (known !== wanted.length) throw beside("areaIds", "events.errors.foreignArea");
  await tx.eventArea.deleteMany({ where: { eventId: event.id } });
  await tx.eventArea.createMany({ data: wanted.map((areaId) => ({ eventId: event.id, areaId })) });
}

/** Refuses a consultation of another process, beside its field. */
export async function refuseForeignConsultation(
  tx: Transaction,
  processId: string,
  consultationId: string | null,
): Promise<void> {
  if (consultationId === null) return;
  const known = await tx.consultation.count({ where: { id: consultationId, processId } });
  if (known === 0) throw beside("consultationId", "events.errors.foreignConsultation");
}
