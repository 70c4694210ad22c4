import type { Transaction } from "@/lib/db/client";
import { recordTransitions } from "@/lib/db/transitions";
import type { LoadedEvent } from "@/lib/events/load-event";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { newTrackingNumber } from "@/lib/kernel/ids";
import { fillPlaces } from "./fill-places";
import type { Answers } from "./form-view";
import { mailFocalPoints } from "./mail-focal-points";
import { mailRequest } from "./mail-registration";
import type { AttendanceName } from "./places";

/** The one who comes, as they were told. */
export type Attendee = {
  personId: string | null;
  email: string;
  locale: string;
  name: string;
  organisationId: string | null;
  affiliation: string | null;
  roleTitle: string | null;
  badgeName: string | null;
  accessibility: string | null;
  answers: Answers;
  listed: boolean;
};

type Asked = {
  actor: Actor;
  at: Date;
  /** Locked, checked, and without a registration of the attendee that stands. */
  places: readonly { event: LoadedEvent; attendance: AttendanceName }[];
  attendee: Attendee;
  /** Whether a representative comes for the organisation, whom its focal point may have to approve. */
  byRepresentative: boolean;
};

/**
 * Asks for the places of one person, gives those that are free, and answers in one mail.
 * @returns the registrations.
 */
export async function takeRegistrations(tx: Transaction, jobs: Jobs, asked: Asked): Promise<string[]> {
  const { actor, at, attendee } = asked;
  const request = await tx.registrationRequest.create({
    data: { registeredById: actor.personId, at },
    select: { id: true },
  });
  const ids: string[] = [];
  for (const { event, attendance } of asked.places) {
    const { arrivals: arrival } = await tx.event.update({
      where: { id: event.id },
      data: { arrivals: { increment: 1 } },
      select: { arrivals: true },
    });
    const awaitsFocalPoint = asked.byRepresentative && event.focalPointApproves;
    const state = awaitsFocalPoint || event.approval ? ("pending" as const) : ("waitlisted" as const);
    const { id } = await tx.registration.create({
      data: {
        ...{ ...attendee, requestId: request.id, eventId: event.id, state, attendance, arrival },
        ...{ awaitsFocalPoint, awaitsOrganiser: event.approval, code: newTrackingNumber(), createdAt: at },
      },
      select: { id: true },
    });
    ids.push(id);
    const what = { subject: "registration" as const, subjectId: id, field: "state" };
    await recordTransitions(tx, [{ ...what, from: null, to: state, actor, at }]);
    await fillPlaces(tx, { jobs, fresh: new Set([id]) }, event);
  }
  if (ids.length > 0) await mailRequest(tx, jobs, request.id);
  const waiting = asked.byRepresentative
    ? asked.places.flatMap(({ event }) => (event.focalPointApproves ? [event] : []))
    : [];
  const { organisationId, name } = attendee;
  if (organisationId !== null) await mailFocalPoints(tx, jobs, { organisationId, name, events: waiting, at });
  return ids;
}
