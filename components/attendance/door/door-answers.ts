import { z } from "zod";
import { doorOutcomes } from "@/lib/attendance/schema";

const hour = z.iso.datetime().nullable();

const states = ["pending", "confirmed", "waitlisted", "rejected", "cancelled", "attended", "absent"] as const;

const counts = z.array(
  z.object({ attendance: z.enum(["on_site", "online"]), expected: z.number().int(), in: z.number().int() }),
);
export type Counts = z.output<typeof counts>;

const person = z.object({
  id: z.uuid(),
  name: z.string(),
  affiliation: z.string().nullable(),
  attendance: z.enum(["on_site", "online"]),
  state: z.enum(states),
  walkIn: z.boolean(),
  since: hour,
  codeHash: z.string(),
});
/** One who registered, as the device keeps them. */
export type Person = z.output<typeof person>;

const twice = z.object({
  firstScanId: z.uuid(),
  againScanId: z.uuid(),
  name: z.string(),
  since: z.iso.datetime(),
  at: z.iso.datetime(),
});
export type Twice = z.output<typeof twice>;

/** What the server says of a door: its own hour, the figures, who came to two doors, and the list where it was asked for. */
export const doorAnswer = z.object({
  now: z.iso.datetime(),
  counts,
  twice: z.array(twice),
  people: z.array(person).optional(),
});
export type DoorAnswer = z.output<typeof doorAnswer>;

const verdict = z.object({
  id: z.uuid(),
  outcome: z.enum(doorOutcomes),
  person: z
    .object({
      /** Null for a walk-in that the server has not heard of yet. */
      registrationId: z.uuid().nullable(),
      name: z.string(),
      affiliation: z.string().nullable(),
    })
    .nullable(),
  since: hour,
});
/** What became of an act. */
export type Verdict = z.output<typeof verdict>;

export const scansAnswer = doorAnswer.extend({ settled: z.array(verdict) });

const made = {
  id: z.uuid(),
  eventId: z.uuid(),
  scannedAt: z.iso.datetime(),
  /** Why the server did not take it; somebody at the door has then to say what becomes of it. Null while it waits. */
  refused: z.enum(doorOutcomes).nullable().default(null),
};

const walkIn = z.object({
  ...made,
  kind: z.literal("walk_in"),
  name: z.string(),
  affiliation: z.string(),
  email: z.string(),
  attendance: z.enum(["on_site", "online"]),
  listed: z.boolean(),
  allTheSame: z.boolean(),
});
/** Somebody who came without having registered, as the device keeps them until they are settled. */
export type WaitingWalkIn = z.output<typeof walkIn>;

/** What was done at the door and waits on the device until there is a network. */
export const waitingAct = z.union([
  z.object({
    ...made,
    kind: z.literal("scan").default("scan"),
    comer: z.union([z.strictObject({ code: z.string() }), z.strictObject({ registrationId: z.uuid() })]),
  }),
  walkIn,
  z.object({
    ...made,
    kind: z.literal("take_back"),
    whom: z.union([z.strictObject({ scanId: z.uuid() }), z.strictObject({ registrationId: z.uuid() })]),
  }),
]);
export type WaitingAct = z.output<typeof waitingAct>;

const doorEvent = z.object({
  title: z.string(),
  /** IANA zone in which hours are shown. */
  zone: z.string(),
  ways: z.array(z.enum(["on_site", "online"])),
});
/** The event as its door shows it. */
export type DoorFacts = z.output<typeof doorEvent>;

/** The list of one event on the device. */
export const keptList = z.object({
  eventId: z.uuid(),
  event: doorEvent,
  counts,
  people: z.array(person),
  /** Milliseconds by which the server's clock was ahead of the device's. */
  ahead: z.number(),
  /** When the device forgets it. */
  until: z.iso.datetime(),
});
export type KeptList = z.output<typeof keptList>;
