import { isAccreditedTo } from "@/lib/accreditations/is-accredited";
import type { Transaction } from "@/lib/db/client";
import { type AccessRefusal, accessRefusal } from "@/lib/events/access-rule";
import type { LoadedEvent } from "@/lib/events/load-event";

type Ruled = Pick<LoadedEvent, "id" | "parentId" | "processId" | "access" | "stakeholderGroups">;

/** Who would come: for an organisation or none, and by which address, lower-cased. */
export type Comer = { organisationId: string | null; email: string };

type Db = Pick<Transaction, "accreditation" | "eventInvitation" | "organisation">;

/** Why somebody may not come to an event at this instant; null when they may. What the rule does not ask is not read. */
export async function refusalOf(db: Db, event: Ruled, comer: Comer, now: Date): Promise<AccessRefusal | null> {
  const { organisationId } = comer;
  if (event.access === "everyone") return null;
  const organisation =
    organisationId === null
      ? null
      : await db.organisation.findUnique({
          where: { id: organisationId },
          select: { status: true, stakeholderGroup: true },
        });
  const accredited =
    organisationId !== null &&
    event.access === "accredited_organisations" &&
    (await isAccreditedTo(db, { processId: event.processId, organisationId }, now));
  return accessRefusal(event, { organisation, accredited, invited: await isInvited(db, event, comer) });
}

/** Whether the organisation or the address was invited to the event or its series. */
async function isInvited(db: Db, event: Ruled, { organisationId, email }: Comer): Promise<boolean> {
  const found = await db.eventInvitation.count({
    where: {
      eventId: { in: [event.id, ...(event.parentId === null ? [] : [event.parentId])] },
      withdrawnAt: null,
      OR: [{ email }, ...(organisationId === null ? [] : [{ organisationId }])],
    },
  });
  return found > 0;
}
