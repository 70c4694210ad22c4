import { holdStanding } from "@/lib/contributions/load-contribution";
import { type Transaction, transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { checkAnswers } from "./check-answers";
import { lockChosen, placesIn, refuseUnlessWelcome, withoutTaken } from "./choose-places";
import { askedOf } from "./form-view";
import { inTurn } from "./in-turn";
import { loadForm } from "./load-form";
import type { Register } from "./schema";
import { takeRegistrations } from "./take-registrations";

/**
 * Registers the actor for an event, or for one, several or all sessions of a series, in one act that is answered in one
 * mail. All or nothing: where one session refuses, none is registered. What the actor is registered for already stays
 * as it is, so that sending twice registers once.
 *
 * Refuses: not_found (no such event), conflict (registration is not open, quota used), forbidden (the access rule),
 * invalid (a question not answered, sessions of different series).
 */
export function registerForEvents(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: Register,
): Promise<{ registered: number }> {
  return inTurn(input.eventIds, () =>
    transaction(async (tx) => {
      const organisation = await loadActing(tx, actor);
      const { events, now } = await lockChosen(tx, input.eventIds, actor.locale);
      const [first] = events;
      if (first === undefined) return { registered: 0 };
      const chosen = placesIn(events, input.attendance);
      const places = await withoutTaken(tx, chosen, actor, now);
      if (places.length === 0) return { registered: 0 };
      const comer = { organisationId: organisation?.id ?? null, email: actor.email, locale: actor.locale };
      await refuseUnlessWelcome(tx, places, comer, now);
      const told = checkAnswers(askedOf(await loadForm(tx, first), organisation?.stakeholderGroup ?? null), input);
      // An organisation that is not verified takes no places: the person then comes alone.
      const isVerified = organisation?.status === "verified";
      const ids = await takeRegistrations(tx, jobs, {
        ...{ actor, at: now, places },
        attendee: {
          ...{ personId: actor.personId, email: actor.email, locale: actor.locale, name: input.name },
          organisationId: isVerified ? organisation.id : null,
          ...told,
          affiliation: told.affiliation ?? organisation?.name ?? null,
          listed: input.listed,
        },
        byRepresentative: isVerified && actor.organisation?.role !== "focal_point",
      });
      return { registered: ids.length };
    }),
  );
}

/** The organisation acted for, as the database has it now; null for who acts for none. */
async function loadActing(tx: Transaction, actor: Actor) {
  if (actor.organisation === null) return null;
  await holdStanding(tx, actor);
  return tx.organisation.findUniqueOrThrow({
    where: { id: actor.organisation.id },
    select: { id: true, name: true, status: true, stakeholderGroup: true },
  });
}
