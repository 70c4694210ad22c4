import { holdStanding } from "@/lib/contributions/load-contribution";
import { type Transaction, transaction } from "@/lib/db/client";
import { isLocale } from "@/lib/i18n/locales";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, type FieldRefusal, notFound } from "@/lib/kernel/errors";
import { lockChosen, placesIn, refuseUnlessWelcome, withoutTaken } from "./choose-places";
import { inTurn } from "./in-turn";
import { registrationPolicy } from "./policy";
import type { RegisterColleagues } from "./schema";
import { takeRegistrations } from "./take-registrations";

/**
 * A focal point registers several people on behalf of the organisation, each answered in a mail of their own. They
 * arrive in the order in which they were typed. All or nothing; who is registered already stays so.
 *
 * Refuses: not_found (no such event), forbidden (no focal point, not verified, the access rule), conflict (registration
 * is not open, quota used), invalid (nobody told, a name or address missing, one address twice).
 */
export function registerColleagues(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  { eventIds, attendance, people }: RegisterColleagues,
): Promise<{ registered: number }> {
  return inTurn(eventIds, () =>
    transaction(async (tx) => {
      const { organisation } = actor;
      if (organisation === null) throw notFound();
      await holdStanding(tx, actor);
      authorise(registrationPolicy.registerColleagues, actor, { organisationId: organisation.id });
      const { status, name: organisationName } = await tx.organisation.findUniqueOrThrow({
        where: { id: organisation.id },
        select: { status: true, name: true },
      });
      if (status !== "verified") throw new DomainError("forbidden", "registrations.errors.notVerified");
      const colleagues = checkPeople(people);
      const { events, now } = await lockChosen(tx, eventIds, actor.locale);
      let registered = 0;
      for (const { name, email, roleTitle } of colleagues) {
        const account = await accountOf(tx, email);
        const places = await withoutTaken(tx, placesIn(events, attendance), { personId: account.id, email }, now);
        const comer = { organisationId: organisation.id, email, locale: actor.locale };
        await refuseUnlessWelcome(tx, places, comer, now);
        if (places.length === 0) continue;
        const ids = await takeRegistrations(tx, jobs, {
          ...{ actor, at: now, places, byRepresentative: false },
          attendee: {
            ...{ personId: account.id, email, locale: account.locale ?? localeOf(actor), name },
            ...{ organisationId: organisation.id, affiliation: organisationName, roleTitle },
            ...{ badgeName: null, accessibility: null, answers: {}, listed: false },
          },
        });
        registered += ids.length;
      }
      return { registered };
    }),
  );
}

type Colleague = { name: string; email: string; roleTitle: string | null };

/** Rows with a name and an address each, no address twice. */
function checkPeople(people: RegisterColleagues["people"]): Colleague[] {
  const refusals: Record<string, FieldRefusal> = {};
  const addresses = new Set<string>();
  const checked = people.flatMap(({ name, email, roleTitle }, index) => {
    if (name === null) refusals[`people.${index}.name`] = { key: "registrations.errors.nameMissing" };
    if (email === "") refusals[`people.${index}.email`] = { key: "registrations.errors.email" };
    if (addresses.has(email)) refusals[`people.${index}.email`] = { key: "registrations.errors.twice" };
    addresses.add(email);
    return name === null ? [] : [{ name, email, roleTitle }];
  });
  if (people.length === 0) refusals["people.0.name"] = { key: "registrations.errors.nobody" };
  const count = Object.keys(refusals).length;
  if (count > 0) throw new DomainError("invalid", "errors.anotherLook", { values: { count }, fields: refusals });
  return checked;
}

/** The account with this address; who made the registration learns nothing of it. */
async function accountOf(tx: Transaction, email: string): Promise<{ id: string | null; locale: string | null }> {
  const found = await tx.person.findUnique({ where: { email }, select: { id: true, locale: true } });
  return found ?? { id: null, locale: null };
}

function localeOf({ locale }: Actor): string {
  return isLocale(locale) ? locale : "en";
}
