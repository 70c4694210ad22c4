import { holdStanding } from "@/lib/contributions/load-contribution";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { countsAsOverAt } from "@/lib/events/event-window";
import type { LoadedEvent } from "@/lib/events/load-event";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { checkAnswers } from "./check-answers";
import { refuseUnlessWelcome } from "./choose-places";
import { fillPlaces } from "./fill-places";
import { askedOf } from "./form-view";
import { holdsPlace, type RegistrationStateName } from "./lifecycle";
import { loadForm } from "./load-form";
import { lockRegistration } from "./load-registration";
import { mailFocalPoints } from "./mail-focal-points";
import { mailStep } from "./mail-registration";
import { type AttendanceName, attendancesOf, countFree } from "./places";
import { registrationPolicy } from "./policy";
import type { ChangeRegistration } from "./schema";
import { writeRegistration } from "./write-registration";

/**
 * Changes one's own registration. Where organisers approve, another way of taking part, affiliation or organisation
 * asks them again, and until then everything is kept; a badge name, needs or answers do not. Nobody gives up a place for
 * a way of taking part in which there is none. The number of arrival stays.
 *
 * Refuses: not_found, conflict (over, changed since it was seen, no place that way, quota used), forbidden (the access
 * rule, for another organisation), invalid (a question not answered).
 */
export function changeRegistration(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: ChangeRegistration,
): Promise<void> {
  return transaction(async (tx) => {
    const { id, seenRevision, attendance, comesFor, ...given } = input;
    const { event, registration } = await lockRegistration(tx, actor, { id, may: registrationPolicy.change });
    if (registration.revision !== seenRevision) throw new DomainError("conflict", "errors.changedMeanwhile");
    const now = await databaseNow(tx);
    refuseIfOver(event, now);
    await refuseWithoutPlace(tx, { event, registration, attendance, now });
    const organisation = await organisationAfter(tx, actor, { event, registration, comesFor, now });
    const told = checkAnswers(askedOf(await loadForm(tx, event), organisation?.stakeholderGroup ?? null), given);
    const affiliation = told.affiliation ?? organisation?.name ?? null;
    const organisationId = organisation?.id ?? null;
    const isOther = organisationId !== registration.organisationId;
    const matters = isOther || attendance !== registration.attendance || affiliation !== registration.affiliation;
    const data = {
      ...{ ...told, affiliation, attendance, organisationId, listed: given.listed },
      awaitsOrganiser: registration.awaitsOrganiser || (matters && event.approval),
      awaitsFocalPoint: isOther
        ? organisationId !== null && event.focalPointApproves && actor.organisation?.role !== "focal_point"
        : registration.awaitsFocalPoint,
    };
    const reason = matters ? "changed_again" : "changed_details";
    await writeRegistration(tx, { registration, event: "change", actor, at: now, data, reason });
    if (matters) await mailStep(tx, jobs, id, "changed");
    if (isOther && data.awaitsFocalPoint && organisationId !== null) {
      await mailFocalPoints(tx, jobs, { organisationId, name: registration.name, events: [event], at: now });
    }
    await fillPlaces(tx, { jobs }, event);
  });
}

function refuseIfOver(event: LoadedEvent, now: Date): void {
  const over = countsAsOverAt(event);
  if (event.state !== "published" || (over !== null && over <= now)) {
    throw new DomainError("conflict", "registrations.errors.eventOver");
  }
}

type Standing = {
  event: LoadedEvent;
  registration: {
    state: RegistrationStateName;
    offeredUntil: Date | null;
    attendance: AttendanceName;
    organisationId: string | null;
  };
  now: Date;
};

/** Who holds a place keeps it unless there is one where they want to go. */
async function refuseWithoutPlace(
  tx: Transaction,
  { event, registration, attendance, now }: Standing & { attendance: AttendanceName },
): Promise<void> {
  if (attendance === registration.attendance) return;
  if (!attendancesOf(event.mode).includes(attendance)) throw noPlace("registrations.errors.attendance");
  if (holdsPlace(registration, now) && (await countFree(tx, event, attendance, now)) === 0) {
    throw noPlace("registrations.errors.noneFree");
  }
}

function noPlace(key: string): DomainError {
  return new DomainError("conflict", key, { fields: { attendance: { key } } });
}

type Choice = Standing & { comesFor: ChangeRegistration["comesFor"] };

/** For whom they come from now on; another organisation must be one that may come and has places left. */
async function organisationAfter(tx: Transaction, actor: Actor, { event, registration, comesFor, now }: Choice) {
  const { organisationId: before } = registration;
  const after = { same: before, acting: actor.organisation?.id ?? null, nobody: null }[comesFor];
  const isOther = after !== before;
  if (isOther && after !== null) await holdStanding(tx, actor);
  const organisation =
    after === null
      ? null
      : await tx.organisation.findUniqueOrThrow({
          where: { id: after },
          select: { id: true, name: true, status: true, stakeholderGroup: true },
        });
  const welcome = isOther && organisation !== null && organisation.status !== "verified" ? null : organisation;
  if (isOther) {
    const comer = { organisationId: welcome?.id ?? null, email: actor.email, locale: actor.locale };
    await refuseUnlessWelcome(tx, [{ event, attendance: registration.attendance }], comer, now);
  }
  return welcome;
}
