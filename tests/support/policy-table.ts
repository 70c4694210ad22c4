import type { Actor, Office } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";

/** One process and one draft in it, and another of each that nobody here has to do with. */
export const ours = { processId: newId(), draftId: newId() };
export const foreign = { processId: newId(), draftId: newId() };

function person(
  given: { administrator?: boolean; offices?: Office[]; organisation?: Actor["organisation"] } = {},
): Actor {
  return {
    personId: newId(),
    email: "a@demo.example",
    name: null,
    locale: "en",
    sessionId: newId(),
    administrator: given.administrator ?? false,
    organisation: given.organisation ?? null,
    offices: given.offices ?? [],
  };
}

function office(role: Office["role"], at: { processId: string }, draftId: string | null = null): Actor {
  return person({ offices: [{ role, processId: at.processId, draftId }] });
}

const organisation = {
  id: newId(),
  slug: "demo",
  name: "Demo NGO",
  status: "verified",
  role: "focal_point",
  representationId: newId(),
} as const;

/** Everybody a policy is asked about, one per role; the tables name what each of them may. */
export const everybody = {
  "account holder": person(),
  "focal point": person({ organisation }),
  administrator: person({ administrator: true }),
  organiser: office("organiser", ours),
  moderator: office("moderator", ours),
  rapporteur: office("rapporteur", ours),
  "rapporteur of the draft": office("rapporteur", ours, ours.draftId),
  "rapporteur of another draft": office("rapporteur", ours, newId()),
  "organiser elsewhere": office("organiser", foreign),
  "moderator elsewhere": office("moderator", foreign),
} as const;

export type Somebody = keyof typeof everybody;

/** Those of everybody who may, by name. */
export function whoMay(policy: (actor: Actor) => boolean): Somebody[] {
  const names: Somebody[] = [
    "account holder",
    "focal point",
    "administrator",
    "organiser",
    "moderator",
    "rapporteur",
    "rapporteur of the draft",
    "rapporteur of another draft",
    "organiser elsewhere",
    "moderator elsewhere",
  ];
  return names.filter((name) => policy(everybody[name]));
}

/** Everybody who holds any office in our process. */
export const team: Somebody[] = [
  "organiser",
  "moderator",
  "rapporteur",
  "rapporteur of the draft",
  "rapporteur of another draft",
];
