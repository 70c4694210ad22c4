import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** A registration as the policies see it. */
export type RegistrationSubject = {
  /** Of the event. */
  processId: string;
  /** Null for somebody without an account. */
  personId: string | null;
  /** Lower-cased address it was made for. */
  email: string;
  /** Null for a person alone. */
  organisationId: string | null;
};

type OnDesk = Pick<RegistrationSubject, "processId"> & {
  /** Whether the actor represents its organisation, whichever they act for now, or comes themselves. */
  isOwn: boolean;
};

/** One's own: by the account, or made by others for one's confirmed address before there was an account. */
const isOwnOf: Policy<RegistrationSubject> = (actor, { personId, email }) =>
  personId === null ? email === actor.email : personId === actor.personId;

/** A focal point, for those who come on behalf of the organisation. */
const speaksFor: Policy<Pick<RegistrationSubject, "organisationId">> = (actor, { organisationId }) =>
  organisationId !== null && actor.organisation?.id === organisationId && actor.organisation.role === "focal_point";

const organises: Policy<Pick<RegistrationSubject, "processId">> = (actor, { processId }) =>
  holdsOffice(actor, "organiser", processId);

/** Only a focal point registers others, and only for the organisation acted for. */
const registerColleagues: Policy<{ organisationId: string }> = speaksFor;

/** Organisers decide, but nobody about their own registration or that of their own organisation. */
const decide: Policy<OnDesk> = (actor, subject) => organises(actor, subject) && !subject.isOwn;

/** Taking back one's own or one's organisation's; organisers cancel by their own act, with a reason. */
const cancel: Policy<RegistrationSubject> = (actor, subject) => isOwnOf(actor, subject) || speaksFor(actor, subject);

export const registrationPolicy = {
  readOwn: isOwnOf,
  /** Whom the organisation registered, without what they told the organisers in private. */
  readOfOrganisation: speaksFor,
  change: isOwnOf,
  answerOffer: cancel,
  cancel,
  approveForOrganisation: speaksFor,
  registerColleagues,
  readDesk: organises,
  editForm: organises,
  decide,
};

/** Where-clause of one's own registrations; tested against `readOwn`, row by row. */
export function ownRegistrations({ personId, email }: Pick<Actor, "personId" | "email">) {
  return { OR: [{ personId }, { personId: null, email }] };
}
