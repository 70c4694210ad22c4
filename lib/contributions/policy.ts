import type { Actor } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** The organisation a contribution speaks for, as the database has it now; the actor's own copy may be a moment old. */
export type SpeakingOrganisation = {
  id: string;
  status: "pending" | "verified" | "rejected" | "suspended" | "merged";
  stakeholderGroup: string | null;
};

/** A round, and for whom somebody wants to answer in it (null: for nobody but themselves). */
export type AnswerSubject = {
  eligibility: "verified_organisations" | "stakeholder_groups" | "accredited_organisations" | "everyone";
  stakeholderGroups: readonly string[];
  organisation: SpeakingOrganisation | null;
  /** Whether it is accredited to the process; left out where the round does not ask. */
  isAccredited?: boolean;
};

/** Whose a contribution is. */
export type OwnedSubject = {
  authorId: string;
  organisationId: string | null;
  organisation: Pick<SpeakingOrganisation, "id" | "status"> | null;
};

/** Writes for the organisation they act for now, or for themselves while they act for none. */
const actsForIt: Policy<OwnedSubject> = (actor, subject) =>
  subject.organisationId === null
    ? subject.authorId === actor.personId && actor.organisation === null
    : actor.organisation?.id === subject.organisationId;

const isStanding = (organisation: Pick<SpeakingOrganisation, "status"> | null) =>
  organisation === null || organisation.status === "verified";

const isFocalPoint = (actor: Actor) => actor.organisation?.role === "focal_point";

/** A verified organisation's representatives answer where it is eligible; a person alone only where everyone may. */
const answer: Policy<AnswerSubject> = (actor, { eligibility, stakeholderGroups, organisation, isAccredited }) => {
  if (organisation === null) return actor.organisation === null && eligibility === "everyone";
  if (actor.organisation?.id !== organisation.id || organisation.status !== "verified") return false;
  if (eligibility === "accredited_organisations") return isAccredited === true;
  if (eligibility !== "stakeholder_groups") return true;
  return organisation.stakeholderGroup !== null && stakeholderGroups.includes(organisation.stakeholderGroup);
};

/** Everybody in the organisation reads what it has written; what a person wrote alone is theirs to read always. */
const readOwn: Policy<OwnedSubject> = (actor, subject) =>
  subject.organisationId === null
    ? subject.authorId === actor.personId
    : actor.organisation?.id === subject.organisationId;

/** The author, or a focal point of the organisation, writes on. */
const edit: Policy<OwnedSubject> = (actor, subject) =>
  actsForIt(actor, subject) &&
  isStanding(subject.organisation) &&
  (subject.authorId === actor.personId || isFocalPoint(actor));

/** Handing over needs a focal point to hand over to; a person alone has none. */
const handOver: Policy<OwnedSubject> = (actor, subject) => subject.organisationId !== null && edit(actor, subject);

/** Only a focal point speaks for an organisation; a person alone speaks for themselves. */
const submit: Policy<OwnedSubject> = (actor, subject) =>
  actsForIt(actor, subject) &&
  isStanding(subject.organisation) &&
  (subject.organisationId === null || isFocalPoint(actor));

/** Whoever could submit what was handed over may send it back to who wrote it instead. */
const handBack: Policy<OwnedSubject> = (actor, subject) => subject.organisationId !== null && submit(actor, subject);

/** Taking back stays possible when the organisation is suspended: its words are still its own. */
const withdraw: Policy<OwnedSubject> = (actor, subject) =>
  actsForIt(actor, subject) && (subject.organisationId === null || isFocalPoint(actor));

/** Who may do what with a contribution of their own side. Moderation has a policy of its own. */
export const contributionPolicy = {
  answer,
  readOwn,
  edit,
  handOver,
  handBack,
  deleteDraft: edit,
  submit,
  withdraw,
};

/** The same line as `readOwn`, for lists: rows outside it do not exist for this actor. */
export function visibleTo(actor: Actor) {
  const own = { organisationId: null, authorId: actor.personId };
  return actor.organisation === null ? { OR: [own] } : { OR: [own, { organisationId: actor.organisation.id }] };
}
