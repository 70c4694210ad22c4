import { QueueList } from "@/components/moderation/queue-list";
import { timeLeft } from "@/lib/consultations/window";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { countWaiting, listQueue } from "@/lib/moderation/queries";

const mostCounted = 1_000;

/** The part of the queue that stands beside a case: what waits, how long, and where j and k lead. */
export async function readQueue(actor: Actor, cursor: string | null) {
  const [{ items, next }, waiting] = await Promise.all([
    listQueue(actor, { cursor }),
    countWaiting(actor, mostCounted),
  ]);
  const now = systemClock.now();
  return { items: items.map((item) => ({ ...item, age: timeLeft(item.submittedAt, now) })), next, waiting, cursor };
}

export type Queue = Awaited<ReturnType<typeof readQueue>>;

export function Queue({ locale, queue, current }: { locale: string; queue: Queue; current: string | null }) {
  const { items, next, waiting, cursor } = queue;
  const address = `/${locale}/desk/moderation`;
  return (
    <QueueList
      locale={locale}
      items={items}
      waiting={waiting}
      mostCounted={mostCounted}
      current={current}
      cursor={cursor}
      moreHref={next === null ? null : `${address}?cursor=${next}`}
      firstHref={cursor === null ? null : address}
    />
  );
}
