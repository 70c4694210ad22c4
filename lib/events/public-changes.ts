import { database } from "@/lib/db/client";
import { chainsOf, type NetChange, netChanges } from "./change-chain";
import { publishedEvent } from "./published-event";

/** What was changed of a published event at one time, as everybody may know it. */
export type PublicChange = { id: string; at: Date; changes: NetChange[] };

/** More than any event was moved; the earliest of what is beyond are left out. */
const mostRows = 200;

/** The changes of hour, place and mode since an event was published, the latest first; never of its room or link. */
export async function publicChanges(eventId: string): Promise<PublicChange[]> {
  const rows = await database().eventChange.findMany({
    where: { eventId, kind: { not: "cancelled" }, event: publishedEvent() },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: mostRows,
    select: { id: true, kind: true, before: true, after: true, at: true },
  });
  const inOrder = rows.toReversed().flatMap(({ kind, ...row }) => (kind === "cancelled" ? [] : [{ ...row, kind }]));
  return chainsOf(inOrder)
    .flatMap((chain) => {
      const last = chain.at(-1);
      const changes = netChanges(chain);
      return last === undefined || changes.length === 0 ? [] : [{ id: last.id, at: last.at, changes }];
    })
    .toReversed();
}
