import type { Actor } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";
import type { OrganisationStatusName, RepresentationRoleName } from "./schema";

/** What a policy needs to know of an organisation. */
export type OrganisationSubject = {
  id: string;
  status: OrganisationStatusName;
  /** The actor's role in it as it stands in the database now; null when they have none. */
  ownRole: RepresentationRoleName | null;
};

/** A person's standing in an organisation, as far as it matters who may change it. */
export type RepresentationSubject = { personId: string | null; organisation: OrganisationSubject };

/** Nobody can act for a rejected organisation, so its people are known by their standing alone. */
const actsFor = (actor: Actor, organisation: OrganisationSubject) =>
  organisation.ownRole !== null && (actor.organisation?.id === organisation.id || organisation.status === "rejected");

const isFocalPoint = (actor: Actor, organisation: OrganisationSubject) =>
  actsFor(actor, organisation) && organisation.ownRole === "focal_point";

/** Anybody with an account. */
const register: Policy = () => true;

/** Everything that is known of it, unpublished facts included. */
const read: Policy<OrganisationSubject> = (actor, organisation) => actor.administrator || actsFor(actor, organisation);

const edit: Policy<OrganisationSubject> = isFocalPoint;

/** Administrators decide on organisations, but not on one of their own. */
const decide: Policy<OrganisationSubject> = (actor, organisation) =>
  actor.administrator && organisation.ownRole === null;

/** Focal points put the parts of their organisation in an order. */
const arrange: Policy<OrganisationSubject> = isFocalPoint;

/** They name a part for which nobody speaks; where somebody does, it names itself. */
const name: Policy<{ whole: OrganisationSubject; isSpokenFor: boolean }> = (actor, { whole, isSpokenFor }) =>
  isFocalPoint(actor, whole) && !isSpokenFor;

/** The directory's import and the list of those who wait. */
const administer: Policy = (actor) => actor.administrator;

/** Whoever may read the organisation sees who stands in it; everybody sees their own standing. */
const readRepresentation: Policy<RepresentationSubject> = (actor, { personId, organisation }) =>
  personId === actor.personId || read(actor, organisation);

const manage: Policy<RepresentationSubject> = (actor, { organisation }) => isFocalPoint(actor, organisation);

/** Focal points end the standing of others, and everybody their own. */
const end: Policy<RepresentationSubject> = (actor, subject) =>
  subject.personId === actor.personId || manage(actor, subject);

export const organisationPolicy = { register, read, edit, resubmit: edit, invite: edit, decide, administer };

/** What those who speak for a whole may do with its parts. */
export const partPolicy = { arrange, name };

export const representationPolicy = { read: readRepresentation, manage, end };

/** The same line as `read`, for lists: organisations outside it do not exist for this actor. */
export function visibleTo(actor: Actor) {
  if (actor.administrator) return {};
  const own = { representations: { some: { personId: actor.personId, status: "active" as const } } };
  const acting = actor.organisation === null ? [] : [{ id: actor.organisation.id, ...own }];
  return { OR: [...acting, { status: "rejected" as const, ...own }] };
}
