import { holdStanding } from "@/lib/contributions/load-contribution";
import { type Transaction, transaction } from "@/lib/db/client";
import { isLocale } from "@/lib/i18n/locales";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, type FieldRefusal, notFound } from "@/lib/kernel/errors";
import { readAnswered, refuseAny } from "./check-answers";
import { lockChosen, placesIn, refuseUnlessWelcome, withoutTaken } from "./choose-places";
import { type Answers, askedOfColleagues, type FormField } from "./form-view";
import { inTurn } from "./in-turn";
import { loadForm } from "./load-form";
import { registrationPolicy } from "./policy";
import type { RegisterColleagues } from "./schema";
import { takeRegistrations } from "./take-registrations";

/**
 * A focal point registers several people on behalf of the organisation, each answered in a mail of their own. They
 * arrive in the order in which they were typed. All or nothing; who is registered already stays so. What the form says
 * must be answered is answered for each, but for needs, which each tells the organisers alone.
 *
 * Refuses: not_found (no such event), forbidden (no focal point, not verified, the access rule), conflict (registration
 * is not open, quota used), invalid (nobody told, a name, an address or an answer missing, one address twice).
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
      const {
        status,
        name: organisationName,
        stakeholderGroup,
      } = await tx.organisation.findUniqueOrThrow({
        where: { id: organisation.id },
        select: { status: true, name: true, stakeholderGroup: true },
      });
      if (status !== "verified") throw new DomainError("forbidden", "registrations.errors.notVerified");
      const { events, now } = await lockChosen(tx, eventIds, actor.locale);
      const [first] = events;
      if (first === undefined) return { registered: 0 };
      const colleagues = checkPeople(people, askedOfColleagues(await loadForm(tx, first), stakeholderGroup));
      let registered = 0;
      for (const { name, email, ...told } of colleagues) {
        const account = await accountOf(tx, email);
        const places = await withoutTaken(tx, placesIn(events, attendance), { personId: account.id, email }, now);
        const comer = { organisationId: organisation.id, email, locale: actor.locale };
        await refuseUnlessWelcome(tx, places, comer, now);
        if (places.length === 0) continue;
        const ids = await takeRegistrations(tx, jobs, {
          ...{ actor, at: now, places, byRepresentative: false },
          attendee: {
            ...{ personId: account.id, email, locale: account.locale ?? localeOf(actor), name },
            ...{ organisationId: organisation.id, affiliation: organisationName, accessibility: null, listed: false },
            ...told,
          },
        });
        registered += ids.length;
      }
      return { registered };
    }),
  );
}

type Colleague = {
  name: string;
  email: string;
  roleTitle: string | null;
  badgeName: string | null;
  answers: Answers;
};

/** Rows with a name, an address and what is asked of each, no address twice. */
function checkPeople(people: RegisterColleagues["people"], asked: readonly FormField[]): Colleague[] {
  const refusals: Record<string, FieldRefusal> = {};
  const addresses = new Set<string>();
  const checked = people.flatMap(({ name, email, ...given }, index) => {
    // A row that was left empty keeps its place, so that what is wrong with another stands beside it.
    if (name === null && email === "") return [];
    if (name === null) refusals[`people.${index}.name`] = { key: "registrations.errors.nameMissing" };
    if (email === "") refusals[`people.${index}.email`] = { key: "registrations.errors.email" };
    if (addresses.has(email)) refusals[`people.${index}.email`] = { key: "registrations.errors.twice" };
    addresses.add(email);
    const { kept, refusals: missing } = readAnswered(asked, { ...given, affiliation: null, accessibility: null });
    for (const [field, refusal] of Object.entries(missing)) refusals[`people.${index}.${field}`] = refusal;
    const { roleTitle, badgeName, answers } = kept;
    return name === null ? [] : [{ name, email, roleTitle, badgeName, answers }];
  });
  if (addresses.size === 0) refusals["people.0.name"] = { key: "registrations.errors.nobody" };
  refuseAny(refusals);
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
