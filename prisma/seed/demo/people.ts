import { database } from "@/lib/db/client";
import { type Deps, jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { saidGenders } from "../content/people";

/** Those who run the demonstration. */
export type Staff = { administrator: string; organiser: string; moderator: string; rapporteur: string };

const names = {
  "admin@demo.example": "Demo administrator",
  "organiser@demo.example": "Demo organiser",
  "moderator@demo.example": "Demo moderator",
  "rapporteur@demo.example": "Demo rapporteur",
  "newcomer@demo.example": "Demo newcomer",
} as const;

/** Makes the people without an organisation and answers the ids of those with an office. */
export async function seedStaff(): Promise<Staff> {
  const ids = new Map<string, string>();
  for (const [email, name] of Object.entries(names)) {
    ids.set(email, await seedPerson(email, name, email === "admin@demo.example"));
  }
  const idOf = (email: keyof typeof names) => ids.get(email) ?? "";
  return {
    administrator: idOf("admin@demo.example"),
    organiser: idOf("organiser@demo.example"),
    moderator: idOf("moderator@demo.example"),
    rapporteur: idOf("rapporteur@demo.example"),
  };
}

export async function seedPerson(email: string, name: string, administrator = false): Promise<string> {
  const now = systemClock.now();
  // Somebody may have been made an administrator before the first start.
  const person = await database().person.upsert({
    where: { email },
    create: { email, name, administrator, gender: saidGenders[email] ?? null, emailVerifiedAt: now, createdAt: now },
    update: { name, ...(administrator ? { administrator } : {}) },
    select: { id: true },
  });
  return person.id;
}

/** Acts as a person of the demonstration does, for the organisation named. */
export async function actAs(personId: string, organisationSlug?: string): Promise<Deps> {
  const person = await database().person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      id: true,
      email: true,
      name: true,
      locale: true,
      administrator: true,
      processRoles: { where: { endedAt: null }, select: { role: true, processId: true, draftId: true } },
      representations: {
        where: { status: "active", organisation: { slug: organisationSlug ?? "" } },
        select: { id: true, role: true, organisation: { select: { id: true, slug: true, name: true, status: true } } },
      },
    },
  });
  const [representation] = person.representations;
  const actor: Actor = {
    personId: person.id,
    email: person.email,
    name: person.name,
    locale: person.locale,
    sessionId: newId(),
    administrator: person.administrator,
    offices: person.processRoles,
    door: "command",
    organisation:
      representation === undefined
        ? null
        : { ...representation.organisation, role: representation.role, representationId: representation.id },
  };
  return { actor, clock: systemClock, jobs };
}
