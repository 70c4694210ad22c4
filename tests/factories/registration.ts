import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { registerForEvents } from "@/lib/registrations/register-for-events";
import { registerSchema } from "@/lib/registrations/schema";
import { anActor, aPerson, depsOf } from "./actor";

/** A form as somebody sends it who only says who they are and how they come. */
export function aForm(eventIds: string[], given: Record<string, unknown> = {}) {
  return registerSchema.parse({ eventIds, attendance: "online", name: "Demo Person", ...given });
}

/** Somebody with an account and no organisation. */
export async function somebody(locale = "en"): Promise<Actor> {
  return anActor(await aPerson({ locale }));
}

/** Registers somebody; the row that came of it. */
export async function register(event: { id: string }, actor?: Actor, given: Record<string, unknown> = {}) {
  const who = actor ?? (await somebody());
  await registerForEvents(depsOf(who), aForm([event.id], given));
  const row = await rowOf(event, who);
  return { actor: who, id: row.id };
}

/** The latest registration of somebody for an event. */
export function rowOf(event: { id: string }, actor: { personId: string }) {
  return database().registration.findFirstOrThrow({
    where: { eventId: event.id, personId: actor.personId },
    orderBy: { arrival: "desc" },
  });
}

/** Mails of a kind to an address, the oldest first: their step and the places they tell of. */
export async function toldTo(recipient: string) {
  const mails = await database().mail.findMany({
    where: { recipient, template: "registration-told" },
    orderBy: { createdAt: "asc" },
    select: { values: true, secrets: true },
  });
  return mails.map(({ values, secrets }) => ({
    step: textOf(values, "step"),
    words: textOf(values, "words"),
    places: JSON.parse(textOf(secrets, "places")),
  }));
}

/** One value of a mail, as text. */
export function textOf(value: unknown, name: string): string {
  const found =
    typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name) : null;
  return String(found?.[1] ?? "");
}
