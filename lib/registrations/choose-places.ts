import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { registrationStands } from "@/lib/events/event-window";
import { type LoadedEvent, lockEvent } from "@/lib/events/load-event";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { formOwner } from "./load-form";
import { type Comer, refusalOf } from "./may-come";
import { type AttendanceName, attendancesOf, countOfOrganisation, liveAt } from "./places";

/**
 * The events that were chosen, each locked until the transaction ends, in one order for everybody so that nobody waits
 * for one another.
 *
 * Refuses: not_found (no such event, not published), invalid (events that do not belong together), conflict
 * (registration is not open).
 */
export async function lockChosen(tx: Transaction, ids: readonly string[], locale: string) {
  const events: LoadedEvent[] = [];
  for (const id of ids.toSorted()) {
    const event = await lockEvent(tx, id);
    if (event === null || event.state === "draft" || event.kind === "series") throw notFound();
    events.push(event);
  }
  if (new Set(events.map(formOwner)).size !== 1) throw new DomainError("invalid", "registrations.errors.notTogether");
  // The clock is read after the last lock: who waited past the closing hour is late.
  const now = await databaseNow(tx);
  for (const event of events) {
    const stands = registrationStands(event, now);
    if (stands !== "open") throw refused("conflict", `registrations.errors.stands.${stands}`, { event, locale });
  }
  return { events: events.toSorted((a, b) => Number(a.startsAt) - Number(b.startsAt)), now };
}

type Place = { event: LoadedEvent; attendance: AttendanceName };

/** The way of coming that was chosen; where an event is held in one way only, that one. */
export function placesIn(events: readonly LoadedEvent[], chosen: AttendanceName): Place[] {
  return events.map((event) => {
    const ways = attendancesOf(event.mode);
    return { event, attendance: ways.includes(chosen) ? chosen : (ways[0] ?? chosen) };
  });
}

/** The places without those in which the person is registered already: by the account or by the address. */
export async function withoutTaken(
  tx: Transaction,
  places: readonly Place[],
  { personId, email }: { personId: string | null; email: string },
  now: Date,
): Promise<Place[]> {
  const taken = await tx.registration.findMany({
    where: {
      eventId: { in: places.map(({ event }) => event.id) },
      AND: [{ OR: [{ email }, ...(personId === null ? [] : [{ personId }])] }, liveAt(now)],
    },
    select: { eventId: true },
  });
  const known = new Set(taken.map(({ eventId }) => eventId));
  return places.filter(({ event }) => !known.has(event.id));
}

/** Refuses, naming the session: forbidden (the access rule says no), conflict (the quota of the organisation is used). */
export async function refuseUnlessWelcome(
  tx: Transaction,
  places: readonly Place[],
  comer: Comer & { locale: string },
  now: Date,
): Promise<void> {
  const { locale } = comer;
  for (const { event } of places) {
    const refusal = await refusalOf(tx, event, comer, now);
    if (refusal !== null) throw refused("forbidden", `registrations.errors.access.${refusal}`, { event, locale });
    await refuseBeyondQuota(tx, event, comer, now);
  }
}

/** Refuses: conflict (the organisation has all the places it may have). */
export async function refuseBeyondQuota(
  tx: Transaction,
  event: LoadedEvent,
  { organisationId, locale }: Pick<Comer, "organisationId"> & { locale: string },
  now: Date,
): Promise<void> {
  if (event.quota === null || organisationId === null) return;
  const used = await countOfOrganisation(tx, { eventId: event.id, organisationId }, now);
  if (used < event.quota) return;
  throw refused("conflict", "registrations.errors.quota", { event, locale }, { quota: event.quota });
}

function refused(
  code: "conflict" | "forbidden",
  key: string,
  { event, locale }: { event: LoadedEvent; locale: string },
  values: Record<string, number> = {},
): DomainError {
  return new DomainError(code, key, {
    values: { event: inLocale(readLocalised(event.title), locale).text, ...values },
  });
}
