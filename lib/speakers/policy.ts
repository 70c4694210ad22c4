import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import { anyOf } from "@/lib/kernel/any-of";
import type { Policy } from "@/lib/kernel/authorise";

/** An organisation that asks for the floor, or has asked, as the database has it now. */
export type AskerSubject = {
  organisationId: string;
  status: "pending" | "verified" | "rejected" | "suspended" | "merged";
};

/** The list of an event. */
export type ListSubject = { processId: string };

/** The words of a statement. */
export type StatementSubject = {
  processId: string;
  /** Organisation that asked for the floor. */
  organisationId: string;
  /** Those that were asked to be named with it, and did not decline. */
  partnerIds: readonly string[];
};

const actsFor = (actor: Actor, organisationId: string) => actor.organisation?.id === organisationId;

/** Everybody in a verified organisation may ask for the floor in its name. */
const ask: Policy<AskerSubject> = (actor, { organisationId, status }) =>
  actsFor(actor, organisationId) && status === "verified";

/** What was asked is taken back by everybody in the organisation, also when it is suspended. */
const withdraw: Policy<Pick<AskerSubject, "organisationId">> = (actor, { organisationId }) =>
  actsFor(actor, organisationId);

/** Only a focal point puts the name of an organisation beside others. */
const joinCoalition: Policy<AskerSubject> = (actor, subject) =>
  ask(actor, subject) && actor.organisation?.role === "focal_point";

/** Leaving stays possible for a suspended organisation. */
const leaveCoalition: Policy<Pick<AskerSubject, "organisationId">> = (actor, { organisationId }) =>
  actsFor(actor, organisationId) && actor.organisation?.role === "focal_point";

/** The organisers of the process lead the list for the chair. */
const chair: Policy<ListSubject> = (actor, { processId }) => holdsOffice(actor, "organiser", processId);

/** Before it is delivered its own side reads a statement, and those who lead the list. */
const readStatement: Policy<StatementSubject> = (actor, { processId, organisationId, partnerIds }) =>
  [organisationId, ...partnerIds].some((id) => actsFor(actor, id)) || chair(actor, { processId });

/** Moderators of the process read what was delivered. */
const moderate: Policy<ListSubject> = (actor, { processId }) => holdsOffice(actor, "moderator", processId);

/** Nobody decides on what an organisation of theirs says, alone or with others. */
const decide: Policy<ListSubject & { isOwn: boolean }> = (actor, subject) => moderate(actor, subject) && !subject.isOwn;

export const speakersPolicy = {
  ask,
  withdraw,
  joinCoalition,
  leaveCoalition,
  chair,
  handIn: withdraw,
  readStatement,
  moderate,
  decide,
};

/** The same line as `moderate`, for lists: statements outside it do not exist for this actor. */
export function moderatedStatements(actor: Pick<Actor, "offices">) {
  return anyOf(
    actor.offices
      .filter(({ role, draftId }) => role === "moderator" && draftId === null)
      .map(({ processId }) => ({ request: { event: { processId } } })),
  );
}
