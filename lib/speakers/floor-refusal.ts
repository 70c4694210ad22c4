import { admittedAt } from "@/lib/accreditations/is-accredited";
import type { Transaction } from "@/lib/db/client";
import type { StakeholderGroup } from "@/lib/db/generated/client";
import { type AccessRefusal, accessRefusal } from "@/lib/events/access-rule";
import type { LockedItem } from "./lock-list";

type Event = Pick<
  LockedItem["event"],
  "id" | "parentId" | "processId" | "access" | "stakeholderGroups" | "registration"
>;

type Organisation = { id: string; status: string; stakeholderGroup: StakeholderGroup | null };

/** Why an organisation cannot have the floor in an event; null when it can. */
export type FloorRefusal = AccessRefusal | "not_registered";

/**
 * Asks the rule of the event on who may come, for the organisation; and, where people register here, whether somebody
 * of it holds a place.
 */
export async function floorRefusal(
  db: Pick<Transaction, "accreditation" | "eventInvitation" | "registration">,
  event: Event,
  organisation: Organisation,
  now: Date,
): Promise<FloorRefusal | null> {
  const { id: organisationId } = organisation;
  const eventIds = [event.id, event.parentId].filter((id) => id !== null);
  const [accredited, invited] = await Promise.all([
    db.accreditation.count({ where: { organisationId, processId: event.processId, ...admittedAt(now) } }),
    db.eventInvitation.count({ where: { organisationId, eventId: { in: eventIds }, withdrawnAt: null } }),
  ]);
  const comer = { organisation, accredited: accredited > 0, invited: invited > 0 };
  const refusal = accessRefusal(event, comer);
  if (refusal !== null || event.registration !== "platform") return refusal;
  const places = await db.registration.count({
    where: { eventId: event.id, organisationId, state: { in: ["confirmed", "attended"] } },
  });
  return places === 0 ? "not_registered" : null;
}
