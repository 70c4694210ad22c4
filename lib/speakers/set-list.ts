import { readLocalHour } from "@/lib/consultations/local-hour";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { listStands } from "./list-window";
import { type LockedItem, lockItemForChair, type OnList } from "./lock-list";
import { refuseUnlessSeen } from "./lock-request";
import type { SetList } from "./schema";
import { writeList } from "./write-list";

/**
 * Sets how the list of speakers of an agenda item works: whether there is one, when it opens and closes by itself, the
 * rule of order and the time limits. A limit counts for who is called from then on.
 *
 * Refuses: not_found (nobody who leads the list), conflict (changed since it was seen, requests stand on a list that
 * shall not be), invalid (an hour that the zone does not have, a closing hour before the opening or in the past).
 */
export function setList({ actor: given }: Pick<Deps, "actor">, input: SetList): Promise<OnList> {
  return transaction(async (tx) => {
    const { item, actor } = await lockItemForChair(tx, given, input.itemId);
    refuseUnlessSeen(item, input.seenRevision);
    if (input.list === "none" && item.requests > 0) {
      throw new DomainError("conflict", "speakers.errors.requestsStand");
    }
    const { list, order, secondsEach, secondsCoalition, secondsReply } = input;
    const listOpensAt = hourOf(item, "opensAt", input.opensAt);
    const listClosesAt = hourOf(item, "closesAt", input.closesAt);
    if (listOpensAt !== null && listClosesAt !== null && listClosesAt <= listOpensAt) {
      throw refused("closesAt", "speakers.errors.closesBefore");
    }
    const at = await databaseNow(tx);
    const stands = listStands({ list, listOpensAt, listClosesAt }, at);
    if ((list === "announced" || list === "open") && stands === "closed") {
      throw refused("closesAt", "speakers.errors.closesInThePast");
    }
    const data = { list, order, listOpensAt, listClosesAt, secondsEach, secondsCoalition, secondsReply };
    await writeList(tx, { item, actor, at, data });
    return { eventId: item.eventId, itemId: item.id };
  });
}

function hourOf({ event }: LockedItem, field: string, local: string | null): Date | null {
  if (local === null) return null;
  if (event.zone === null) throw refused(field, "speakers.errors.zoneUnknown");
  const hour = readLocalHour(local, event.zone);
  if (hour.kind === "exact") return hour.instant;
  throw refused(field, hour.kind === "unreadable" ? "speakers.errors.hour" : `speakers.errors.${hour.kind}Hour`);
}

function refused(field: string, key: string): DomainError {
  return new DomainError("invalid", "speakers.errors.notSet", { fields: { [field]: { key } } });
}
