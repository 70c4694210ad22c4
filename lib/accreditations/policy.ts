import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** An organisation that applies or has applied, as the database has it now. */
export type ApplicantSubject = {
  organisationId: string;
  status: "pending" | "verified" | "rejected" | "suspended" | "merged";
};

/** An application on the desk of a process. */
export type AccreditationSubject = {
  processId: string;
  /** Whether the actor represents the applicant, whichever organisation they act for now. */
  isOwnOrganisation: boolean;
};

const actsFor = (actor: Actor, { organisationId }: ApplicantSubject) => actor.organisation?.id === organisationId;

/** Everybody in the organisation reads its application. */
const readOwn: Policy<ApplicantSubject> = actsFor;

/** Only a focal point speaks for an organisation, and only a verified one applies. */
const apply: Policy<ApplicantSubject> = (actor, subject) =>
  actsFor(actor, subject) && subject.status === "verified" && actor.organisation?.role === "focal_point";

/** Taking back stays possible when the organisation is suspended. */
const withdraw: Policy<ApplicantSubject> = (actor, subject) =>
  actsFor(actor, subject) && actor.organisation?.role === "focal_point";

/** The team of the process reads applications. */
const read: Policy<Pick<AccreditationSubject, "processId">> = (actor, { processId }) =>
  holdsOffice(actor, "organiser", processId);

/** Organisers decide, but nothing about their own organisation. */
const decide: Policy<AccreditationSubject> = (actor, subject) => read(actor, subject) && !subject.isOwnOrganisation;

export const accreditationPolicy = {
  readOwn,
  apply,
  withdraw,
  read,
  setRules: read,
  ask: decide,
  check: decide,
  circulate: decide,
  object: decide,
};
