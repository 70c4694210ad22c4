import type { Actor } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

type Standing = { id: string; status: "pending" | "verified" | "rejected" | "suspended" | "merged" };

/** An input as far as it matters who asks others to sign it. */
export type LedSubject = { authorId: string; organisationId: string | null; organisation: Standing | null };

/** A name that is asked for or given, as far as it matters who may. */
export type SignatorySubject = {
  /** Null while an invitation by e-mail was not taken up. */
  organisation: Standing | null;
  /** Whether the organisation confirmed the text once: what it has signed is its own to read. */
  hasConfirmed: boolean;
};

const isFocalPoint = (actor: Actor) => actor.organisation?.role === "focal_point";

const leads = (actor: Actor, { organisationId }: LedSubject) =>
  organisationId !== null && actor.organisation?.id === organisationId;

/** Everybody in the leading organisation sees who stands where. */
const readLed: Policy<LedSubject> = (actor, subject) => leads(actor, subject);

/** The author, or a focal point of the lead, says who is to be asked. */
const invite: Policy<LedSubject> = (actor, subject) =>
  leads(actor, subject) &&
  subject.organisation?.status === "verified" &&
  (subject.authorId === actor.personId || isFocalPoint(actor));

/** Showing an unpublished text to others is an act of the organisation: its focal point's. */
const open: Policy<LedSubject> = (actor, subject) => invite(actor, subject) && isFocalPoint(actor);

const signsFor = (actor: Actor, { organisation }: SignatorySubject) =>
  organisation !== null && actor.organisation?.id === organisation.id;

/** Everybody in an organisation that was asked reads the text; one that is not verified, only what it signed before. */
const read: Policy<SignatorySubject> = (actor, subject) =>
  signsFor(actor, subject) && (subject.organisation?.status === "verified" || subject.hasConfirmed);

/** Only a focal point of a verified organisation gives its name, refuses it, or asks for a change. */
const answer: Policy<SignatorySubject> = (actor, subject) =>
  signsFor(actor, subject) && subject.organisation?.status === "verified" && isFocalPoint(actor);

/** Taking a name back stays possible for a suspended organisation: the name is still its own. */
const withdraw: Policy<SignatorySubject> = (actor, subject) => signsFor(actor, subject) && isFocalPoint(actor);

/** A link to an address is taken up by a focal point for the verified organisation they act for. */
const takeUp: Policy = (actor) => isFocalPoint(actor) && actor.organisation?.status === "verified";

/** Who may do what with names under a joint input. */
export const signaturePolicy = { readLed, invite, open, read, answer, withdraw, takeUp };
