import type { Transaction } from "@/lib/db/client";

/** The public documents on which an event is shown: its own, its series', those of its process, consultation and hosts. */
export async function eventTags(tx: Pick<Transaction, "event">, eventId: string): Promise<string[]> {
  const event = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      processId: true,
      consultationId: true,
      parentId: true,
      parent: { select: { parentId: true } },
      hosts: { select: { organisationId: true } },
    },
  });
  const above = [event.parentId, event.parent?.parentId ?? null].filter((id) => id !== null);
  const hosts = event.hosts.flatMap(({ organisationId }) => organisationId ?? []);
  return [
    "home",
    "events",
    "search",
    ...[eventId, ...above].map((id) => `event:${id}`),
    `process:${event.processId}`,
    ...(event.consultationId === null ? [] : [`consultation:${event.consultationId}`]),
    ...hosts.map((id) => `organisation:${id}`),
  ];
}
