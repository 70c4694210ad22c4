import { z } from "zod";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { seenRevisionField, tickField } from "@/lib/text/field-schema";
import { httpsField } from "./schema";

const numberBetween = (least: number, most: number, refusal: string) =>
  z.coerce.number(refusal).int(refusal).min(least, refusal).max(most, refusal);

const orNoLimit = (least: number, most: number, refusal: string) =>
  z.preprocess((value) => (value === "" ? null : value), numberBetween(least, most, refusal).nullable().default(null));

/** Local date and hour in the zone of the event, as "2026-11-30T18:00"; empty means null. */
const localHour = z.preprocess(
  (value) => (value === "" ? null : value),
  z
    .string("events.errors.localHour")
    .trim()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, "events.errors.localHour")
    .nullable()
    .default(null),
);

/** Who may come, how they register, and how many. */
export const setEventAccessSchema = z.strictObject({
  eventId: z.uuid(),
  seenRevision: seenRevisionField,
  access: z.enum(
    ["everyone", "verified_organisations", "accredited_organisations", "stakeholder_groups", "invited"],
    "events.errors.access",
  ),
  /** They count only where access is by group. */
  stakeholderGroups: z.array(z.enum(stakeholderGroups)).max(20).default([]),
  registration: z.enum(["platform", "link", "none"], "events.errors.registration"),
  /** They count only where people register elsewhere. */
  registrationLink: httpsField("events.errors.registrationLink"),
  opensAt: localHour,
  closesAt: localHour,
  approval: tickField,
  focalPointApproves: tickField,
  /** Most places of one organisation. */
  quota: orNoLimit(1, 10_000, "events.errors.quota"),
  capacityOnSite: orNoLimit(1, 100_000, "events.errors.capacity"),
  capacityOnline: orNoLimit(1, 100_000, "events.errors.capacity"),
  /** Hours to accept an offered place; 0 gives it at once. */
  acceptWithinHours: numberBetween(0, 720, "events.errors.acceptWithinHours").default(24),
  participantList: z.enum(["hidden", "participants", "everyone"], "events.errors.participantList"),
});
export type SetEventAccess = z.output<typeof setEventAccessSchema>;
