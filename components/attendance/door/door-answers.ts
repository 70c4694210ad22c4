import { z } from "zod";

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
  outcome: z.enum([
    "in",
    "again",
    "unknown",
    "other_event",
    "pending",
    "waitlisted",
    "rejected",
    "cancelled",
    "event_cancelled",
  ]),
  person: z.object({ registrationId: z.uuid(), name: z.string(), affiliation: z.string().nullable() }).nullable(),
  since: hour,
});
/** What became of a scan. */
export type Verdict = z.output<typeof verdict>;

export const scansAnswer = doorAnswer.extend({ settled: z.array(verdict) });

/** A scan that waits on the device until there is a network. */
export const waitingScan = z.object({
  id: z.uuid(),
  eventId: z.uuid(),
  comer: z.union([z.strictObject({ code: z.string() }), z.strictObject({ registrationId: z.uuid() })]),
  scannedAt: z.iso.datetime(),
});
export type WaitingScan = z.output<typeof waitingScan>;

/** The list of one event on the device. */
export const keptList = z.object({
  eventId: z.uuid(),
  people: z.array(person),
  /** Milliseconds by which the server's clock was ahead of the device's. */
  ahead: z.number(),
  /** When the device forgets it. */
  until: z.iso.datetime(),
});
export type KeptList = z.output<typeof keptList>;
