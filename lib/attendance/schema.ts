import { z } from "zod";
import { cleanLine } from "@/lib/text/clean-text";
import { emailField, lineField, tickField } from "@/lib/text/field-schema";

/** Most scans that a door sends at once. */
export const mostScans = 100;

/** Most people that a search at the door shows. */
export const mostFound = 30;

/**
 * A code as somebody typed it from a badge: letters of a number in three groups may come small and without hyphens. What
 * has another shape stays as it is, but for white space.
 */
export function readCode(typed: string): string {
  const code = cleanLine(typed).replaceAll(" ", "");
  const groups = /^([0-9a-z]{4})-?([0-9a-z]{4})-?([0-9a-z]{4})$/i.exec(code);
  return groups === null ? code : groups.slice(1).join("-").toUpperCase();
}

const code = z
  .string("attendance.errors.codeMissing")
  .max(200, "attendance.errors.codeTooLong")
  .transform(readCode)
  .refine((given) => given !== "", "attendance.errors.codeMissing");

/** Who stands at the door: by the code of their badge, or chosen from the list by name. */
const comer = z.union([z.strictObject({ code }), z.strictObject({ registrationId: z.uuid() })]);

const made = {
  /** Made on the device, so that what is sent twice settles once. */
  id: z.uuid(),
  /** By the clock of the device, corrected by what the server's clock was. */
  scannedAt: z.iso.datetime({ offset: true }).transform((hour) => new Date(hour)),
} as const;

/** A scan as a door sends it. */
export const scanSchema = z.strictObject({ ...made, comer });
export type Scan = z.output<typeof scanSchema>;

/** What a door sends when it has a network: each act is judged by itself. */
export const scansSchema = z.strictObject({ scans: z.array(z.unknown()).max(mostScans) });

export const settleScanSchema = scanSchema.extend({ eventId: z.uuid() });
export type SettleScan = z.output<typeof settleScanSchema>;

/** The form of the door without a script: a name chosen from the list, or a code typed. */
export const checkInSchema = z
  .strictObject({
    eventId: z.uuid(),
    scanId: z.uuid(),
    registrationId: z.uuid().optional(),
    code: code.optional(),
  })
  .refine((form) => (form.registrationId === undefined) !== (form.code === undefined), "attendance.errors.codeMissing")
  .transform(({ eventId, scanId, registrationId, code: typed = "" }) => ({
    eventId,
    id: scanId,
    comer: registrationId === undefined ? { code: typed } : { registrationId },
  }));

export const undoCheckInSchema = z.strictObject({ eventId: z.uuid(), registrationId: z.uuid() });
export type UndoCheckIn = z.output<typeof undoCheckInSchema>;

/** Somebody who comes without having registered. */
export const letWalkInSchema = z.strictObject({
  eventId: z.uuid(),
  /** Made with the page, so that a form that is sent twice makes one. */
  scanId: z.uuid(),
  name: z
    .string("attendance.errors.nameMissing")
    .max(200, "attendance.errors.tooLong")
    .transform(cleanLine)
    .refine((name) => name !== "", "attendance.errors.nameMissing"),
  /** Their organisation as told; one of the directory is found by its name. Null when none was told. */
  affiliation: lineField(200, "attendance.errors.tooLong"),
  /** Null when none was given. */
  email: z.union([z.literal("").transform(() => null), emailField("attendance.errors.email")]).default(null),
  attendance: z.enum(["on_site", "online"]),
  /** Whether they agreed to stand in the list of participants. */
  listed: tickField,
  /** Whether they are let in although the access rule of the event says no. */
  allTheSame: tickField,
});
export type LetWalkIn = z.output<typeof letWalkInSchema>;

/** What is told of somebody who comes without having registered, wherever the form lies. */
export const walkInWordsSchema = letWalkInSchema.omit({ eventId: true, scanId: true });

/** What is done at a door, as it is sent when there is a network. */
export const doorActSchema = z.union([
  scanSchema.extend({ kind: z.literal("scan").default("scan") }),
  walkInWordsSchema.extend({ ...made, kind: z.literal("walk_in") }),
  z.strictObject({
    ...made,
    kind: z.literal("take_back"),
    /** The scan that let somebody in, or, where it was made elsewhere, whom it let in. */
    whom: z.union([z.strictObject({ scanId: z.uuid() }), z.strictObject({ registrationId: z.uuid() })]),
  }),
]);
export type DoorAct = z.output<typeof doorActSchema>;

export const markAbsentSchema = z.strictObject({ eventId: z.uuid() });

export const setListingSchema = z.strictObject({ registrationId: z.uuid(), listed: tickField });
export type SetListing = z.output<typeof setListingSchema>;

export const issueCertificateSchema = z.strictObject({ registrationId: z.uuid() });

/** Registrations of which badges are made. */
export const badgeStates = ["confirmed", "attended", "waitlisted"] as const;
export type BadgeState = (typeof badgeStates)[number];

/**
 * What became of a scan. `in` and `again` are settled and written down; all others let nobody in and say what to do.
 */
export const scanOutcomes = [
  "in",
  "again",
  "unknown",
  "other_event",
  "pending",
  "waitlisted",
  "rejected",
  "cancelled",
  "event_cancelled",
] as const;
export type ScanOutcome = (typeof scanOutcomes)[number];

/** The same of everything that is done at a door: of walk-ins also why there is no place for them. */
export const doorOutcomes = [...scanOutcomes, "taken_back", "full", "registered", "no_access", "not_open"] as const;
export type DoorOutcome = (typeof doorOutcomes)[number];
