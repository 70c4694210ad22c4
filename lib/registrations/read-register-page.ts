import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { databaseNow } from "@/lib/db/now";
import type { AccessRefusal } from "@/lib/events/access-rule";
import { countsAsOverAt, type RegistrationStands, registrationStands } from "@/lib/events/event-window";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { askedOf, askedOfColleagues, type FormField } from "./form-view";
import { type RegistrationStateName, stateAt } from "./lifecycle";
import { loadForm } from "./load-form";
import { refusalOf } from "./may-come";
import { type AttendanceName, attendancesOf, capacityFor, freeOf, liveAt, takenAt } from "./places";
import { ownRegistrations } from "./policy";

const columns = {
  ...{ id: true, slug: true, parentId: true, processId: true, kind: true, mode: true, state: true, title: true },
  ...{ zone: true, wholeDays: true, startsAt: true, endsAt: true, access: true, stakeholderGroups: true },
  ...{ registration: true, registrationOpensAt: true, registrationClosesAt: true, registrationLink: true },
  ...{ approval: true, focalPointApproves: true, quota: true, capacityOnSite: true, capacityOnline: true },
  consultation: { select: { slug: true, status: true } },
  process: { select: { slug: true, takesApplications: true, status: true } },
} as const;

/** A session, or the one event, as somebody sees it before they register. */
export type SessionToChoose = {
  id: string;
  slug: string;
  title: Localised;
  zone: string | null;
  wholeDays: boolean;
  startsAt: Date | null;
  stands: RegistrationStands;
  opensAt: Date | null;
  closesAt: Date | null;
  /** Null when the person may come. */
  refusal: AccessRefusal | null;
  ways: readonly { attendance: AttendanceName; free: number | null }[];
  /** What the organisation may still ask for; null without a quota or an organisation. */
  quotaLeft: number | null;
  /** One's own registration that stands; null when there is none. */
  own: { id: string; state: RegistrationStateName } | null;
  approval: boolean;
  focalPointApproves: boolean;
};

export type RegisterPage = {
  event: { slug: string; title: Localised; isSeries: boolean; link: string | null };
  /** In order of time, those that are over left out. */
  sessions: SessionToChoose[];
  fields: FormField[];
  /** What a focal point answers for each whom they register. */
  colleagueFields: FormField[];
  organisation: { name: string; isVerified: boolean; isFocalPoint: boolean } | null;
  /** Where one can write instead, and apply for accreditation; null where there is no such way. */
  ways: { written: string; apply: string | null };
};

/** What the page of registration shows. Refuses: not_found (no such event, a draft). */
export async function readRegisterPage(actor: Actor, slug: string): Promise<RegisterPage> {
  const db = database();
  const event = await db.event.findFirst({ where: { slug, state: { not: "draft" } }, select: columns });
  if (event === null) throw notFound();
  const now = await databaseNow(db);
  const isSeries = event.kind === "series";
  const rows = isSeries
    ? await db.event.findMany({
        where: { parentId: event.id, state: { not: "draft" }, kind: { not: "series" } },
        orderBy: [{ orderedAt: "asc" }, { id: "asc" }],
        take: 100,
        select: columns,
      })
    : [event];
  const organisation = await readOrganisation(actor);
  const shown = rows.filter((row) => !isSeries || !isOver(row, now));
  const sessions = await toSessions(actor, shown, now);
  const owner = isSeries ? { id: event.id, parentId: null } : event;
  const { consultation, process } = event;
  const form = await loadForm(db, owner);
  const group = organisation?.stakeholderGroup ?? null;
  return {
    event: {
      ...{ slug, title: readLocalised(event.title), isSeries },
      link: event.registration === "link" ? event.registrationLink : null,
    },
    sessions,
    fields: askedOf(form, group),
    colleagueFields: askedOfColleagues(form, group),
    organisation:
      organisation === null
        ? null
        : {
            ...{ name: organisation.name, isVerified: organisation.status === "verified" },
            isFocalPoint: actor.organisation?.role === "focal_point",
          },
    ways: {
      written:
        consultation !== null && consultation.status !== "draft"
          ? `/consultations/${consultation.slug}`
          : `/processes/${process.slug}`,
      apply: process.takesApplications ? `/organisation/accreditation/${process.slug}` : null,
    },
  };
}

function readOrganisation({ organisation }: Actor) {
  if (organisation === null) return null;
  return database().organisation.findUnique({
    where: { id: organisation.id },
    select: { name: true, status: true, stakeholderGroup: true },
  });
}

type Row = Prisma.EventGetPayload<{ select: typeof columns }>;

function isOver(row: Row, now: Date): boolean {
  const over = countsAsOverAt(row);
  return over !== null && over <= now;
}

async function toSessions(actor: Actor, rows: readonly Row[], now: Date): Promise<SessionToChoose[]> {
  const db = database();
  const organisationId = actor.organisation?.id ?? null;
  const eventId = { in: rows.map(({ id }) => id) };
  const [own, taken, used] = await Promise.all([
    db.registration.findMany({
      where: { eventId, AND: [ownRegistrations(actor), liveAt(now)] },
      select: { id: true, eventId: true, state: true, offeredUntil: true },
    }),
    db.registration.groupBy({ by: ["eventId", "attendance"], where: { eventId, ...takenAt(now) }, _count: true }),
    organisationId === null
      ? []
      : db.registration.groupBy({ by: ["eventId"], where: { eventId, organisationId, ...liveAt(now) }, _count: true }),
  ]);
  const sessions: SessionToChoose[] = [];
  for (const row of rows) {
    const { id, slug, zone, wholeDays, startsAt, approval, focalPointApproves, quota } = row;
    const mine = own.find((registration) => registration.eventId === id);
    const ofOrganisation = used.find((count) => count.eventId === id)?._count ?? 0;
    sessions.push({
      ...{ id, slug, title: readLocalised(row.title), zone, wholeDays, startsAt, approval, focalPointApproves },
      stands: registrationStands(row, now),
      opensAt: row.registrationOpensAt,
      closesAt: row.registrationClosesAt ?? startsAt,
      refusal: await refusalOf(db, row, { organisationId, email: actor.email }, now),
      ways: attendancesOf(row.mode).map((attendance) => {
        const held = taken.find((count) => count.eventId === id && count.attendance === attendance)?._count ?? 0;
        return { attendance, free: freeOf(capacityFor(row, attendance), held) };
      }),
      quotaLeft: quota === null || organisationId === null ? null : Math.max(0, quota - ofOrganisation),
      own: mine === undefined ? null : { id: mine.id, state: stateAt(mine, now) },
    });
  }
  return sessions;
}
