import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, defaultPageSize, type Page, toPage } from "@/lib/kernel/pages";
import { type RegistrationStateName, registrationLifecycle, stateAt } from "./lifecycle";
import { type AttendanceName, liveAt } from "./places";
import { registrationPolicy } from "./policy";

const columns = {
  ...{ id: true, eventId: true, revision: true, state: true, attendance: true, offeredUntil: true, name: true },
  ...{ roleTitle: true, awaitsFocalPoint: true, awaitsOrganiser: true, createdAt: true },
  event: {
    select: { id: true, slug: true, title: true, startsAt: true, zone: true, wholeDays: true, quota: true },
  },
} as const;

/** Whom the organisation sends, as its focal point sees it: nothing that was told in private, no room, no link. */
export type OrganisationRegistration = {
  id: string;
  revision: number;
  state: RegistrationStateName;
  isOffered: boolean;
  offeredUntil: Date | null;
  attendance: AttendanceName;
  name: string;
  roleTitle: string | null;
  awaitsFocalPoint: boolean;
  awaitsOrganiser: boolean;
  event: {
    slug: string;
    title: Localised;
    startsAt: Date | null;
    zone: string | null;
    wholeDays: boolean;
    /** Null without a quota. */
    quota: { most: number; used: number } | null;
  };
  may: { approve: boolean; refuse: boolean };
};

/** The registrations on behalf of the organisation acted for, the newest first; null for who is no focal point. */
export async function listOrganisationRegistrations(
  actor: Actor,
  cursor: string | null,
  size = defaultPageSize,
): Promise<Page<OrganisationRegistration> | null> {
  const organisationId = actor.organisation?.id ?? null;
  if (organisationId === null || !registrationPolicy.readOfOrganisation(actor, { organisationId })) return null;
  const db = database();
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await db.registration.findMany({
    where: {
      organisationId,
      ...(after === null
        ? {}
        : { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: columns,
  });
  const now = await databaseNow(db);
  const page = toPage(rows, size, ({ id, createdAt }) => ({ key: createdAt.toISOString(), id }));
  const used = await db.registration.groupBy({
    by: ["eventId"],
    where: { organisationId, eventId: { in: page.items.map(({ eventId }) => eventId) }, ...liveAt(now) },
    _count: true,
  });
  return {
    next: page.next,
    items: page.items.map(({ event, eventId, createdAt: _createdAt, ...row }) => {
      const state = stateAt(row, now);
      const { slug, startsAt, zone, wholeDays, quota } = event;
      const count = used.find((one) => one.eventId === eventId)?._count ?? 0;
      return {
        ...row,
        ...{ state, isOffered: state === "waitlisted" && row.offeredUntil !== null },
        event: {
          ...{ slug, title: readLocalised(event.title), startsAt, zone, wholeDays },
          quota: quota === null ? null : { most: quota, used: count },
        },
        may: { approve: row.awaitsFocalPoint, refuse: registrationLifecycle.can("cancel", state) },
      };
    }),
  };
}
