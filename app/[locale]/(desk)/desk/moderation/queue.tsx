import { QueueList } from "@/components/moderation/queue-list";
import { timeLeft } from "@/lib/consultations/window";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { countWaiting, listQueue } from "@/lib/moderation/queries";
import { countConditions, type QueueFilter, queueQuery, readQueueFilter } from "@/lib/moderation/queue-filter";
import { readInstantCursor } from "@/lib/web/read-query";

const mostCounted = 1_000;

type Query = Record<string, string | string[] | undefined>;

/** The part of the queue that stands beside a case: what waits and matches, how long, and the addresses that keep the filter. */
export async function readQueue(actor: Actor, query: Query) {
  const filter = readQueueFilter(query);
  const cursor = readInstantCursor(query) ?? null;
  const [{ items, next }, waiting] = await Promise.all([
    listQueue(actor, { cursor, filter }),
    countWaiting(actor, filter, mostCounted),
  ]);
  const now = systemClock.now();
  return {
    filter,
    cursor,
    next,
    waiting,
    items: items.map((item) => ({
      ...item,
      age: timeLeft(item.submittedAt, now),
      due: item.decideBy === null ? null : dueAt(item.decideBy, now),
    })),
  };
}

function dueAt(decideBy: Date, now: Date) {
  const isOver = decideBy < now;
  return { isOver, ...(isOver ? timeLeft(decideBy, now) : timeLeft(now, decideBy)) };
}

export type Queue = Awaited<ReturnType<typeof readQueue>>;

/** What stands behind an address so that filter and part of the list stay: with its question mark, or empty. */
export function queueSuffix(filter: QueueFilter, cursor: string | null): string {
  const query = queueQuery(filter);
  if (cursor !== null) query.set("cursor", cursor);
  return query.size === 0 ? "" : `?${query}`;
}

export function Queue({ locale, queue, current }: { locale: string; queue: Queue; current: string | null }) {
  const { items, next, waiting, filter, cursor } = queue;
  const address = `/${locale}/desk/moderation`;
  return (
    <QueueList
      locale={locale}
      items={items}
      waiting={waiting}
      mostCounted={mostCounted}
      conditions={countConditions(filter)}
      current={current}
      query={queueSuffix(filter, cursor)}
      fromOldest={cursor === null && filter.order === null}
      deskHref={`${address}${queueSuffix(filter, null)}#case`}
      moreHref={next === null ? null : `${address}${queueSuffix(filter, next)}`}
      firstHref={cursor === null ? null : `${address}${queueSuffix(filter, null)}`}
    />
  );
}
