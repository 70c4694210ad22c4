import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { hashLinkToken } from "./link-token";
import { subjectFor } from "./load-organisation";
import { readInFull } from "./organisation-in-full";
import { inOrder } from "./parts-in-order";
import { organisationPolicy, partPolicy, representationPolicy, visibleTo } from "./policy";
import { type RegistrationAnswers, registrationDraftSchema } from "./schema";
import { type SimilarOrganisation, similarPublicOrganisations } from "./similar-organisations";

/** How many organisations wait for an administrator: pending, with a confirmed contact address. */
export function countPendingOrganisations(): Promise<number> {
  return database().organisation.count({ where: { status: "pending", contactConfirmedAt: { not: null } } });
}

/** What the person has typed into the registration form so far; null when they have not begun. */
export async function getRegistrationDraft(
  actor: Actor,
): Promise<{ answers: RegistrationAnswers; savedAt: Date } | null> {
  const row = await database().registrationDraft.findUnique({
    where: { personId: actor.personId },
    select: { answers: true, updatedAt: true },
  });
  const answers = registrationDraftSchema.safeParse(row?.answers);
  return row === null || !answers.success ? null : { answers: answers.data, savedAt: row.updatedAt };
}

/** Organisations of the directory that a registration may be about. */
export function findSimilar(answers: RegistrationAnswers): Promise<SimilarOrganisation[]> {
  const told = (field: string) => (typeof answers[field] === "string" ? answers[field].trim() : "");
  if (told("name") === "") return Promise.resolve([]);
  return similarPublicOrganisations(database(), { name: told("name"), acronym: told("acronym") || null });
}

/**
 * The organisation that the actor acts for, or one that was rejected and that they can correct; null when there is
 * neither. With what they may do there.
 */
export async function getOwnOrganisation(actor: Actor) {
  const where = actor.organisation === null ? { status: "rejected" as const } : { id: actor.organisation.id };
  const own = { representations: { some: { personId: actor.personId, status: "active" as const } } };
  const organisation = await readInFull({ AND: [where, own, visibleTo(actor)] });
  if (organisation === null) return null;
  const subject = await subjectFor(database(), actor, organisation);
  const isStanding = organisation.status === "verified";
  const isEditable = isStanding || organisation.status === "pending";
  return {
    ...organisation,
    ownRole: subject.ownRole,
    may: {
      edit: organisationPolicy.edit(actor, subject) && isEditable,
      resubmit: organisationPolicy.resubmit(actor, subject) && organisation.status === "rejected",
      invite: organisationPolicy.invite(actor, subject) && isStanding,
      manage: representationPolicy.manage(actor, { personId: null, organisation: subject }),
    },
  };
}

export type OwnOrganisation = NonNullable<Awaited<ReturnType<typeof getOwnOrganisation>>>;

/** The parts of the organisation that the actor speaks for, in their order, with what may be done; null for nobody else. */
export async function listOwnParts(actor: Actor) {
  const { organisation } = actor;
  if (organisation === null) return null;
  const whole = await subjectFor(database(), actor, organisation);
  if (!partPolicy.arrange(actor, whole)) return null;
  const parts = await inOrder(database(), organisation.id);
  return parts.map(({ isSpokenFor, ...part }) => ({
    ...part,
    mayName: partPolicy.name(actor, { whole, isSpokenFor }),
  }));
}

export type OwnPart = NonNullable<Awaited<ReturnType<typeof listOwnParts>>>[number];

export type RepresentationLine = Awaited<ReturnType<typeof listRepresentatives>>[number];

/** Who stands in an organisation now or was invited, focal points first. */
export async function listRepresentatives(actor: Actor, organisationId: string) {
  const organisation = await database().organisation.findFirst({
    where: { AND: [{ id: organisationId }, visibleTo(actor)] },
    select: { id: true, status: true },
  });
  if (organisation === null) throw notFound();
  const subject = await subjectFor(database(), actor, organisation);
  const rows = await database().representation.findMany({
    where: { organisationId, status: { in: ["active", "invited", "requested"] } },
    orderBy: [{ status: "asc" }, { role: "desc" }, { createdAt: "asc" }],
    take: 500,
    select: {
      id: true,
      email: true,
      role: true,
      status: true,
      personId: true,
      createdAt: true,
      startedAt: true,
      tokenExpiresAt: true,
      person: { select: { name: true } },
    },
  });
  const focalPoints = rows.filter((row) => row.status === "active" && row.role === "focal_point").length;
  return rows.map(({ person, personId, ...row }) => ({
    ...row,
    name: person?.name ?? null,
    isOwn: personId === actor.personId,
    /** The one person left who speaks for it: they can neither leave nor be ended. */
    isLastFocalPoint: row.status === "active" && row.role === "focal_point" && focalPoints === 1,
    mayEnd: row.status === "active" && representationPolicy.end(actor, { personId, organisation: subject }),
  }));
}

/** What a link to a contact address is about; null when it is good no longer. */
export function getContactLink(
  token: string,
  now: Date,
): Promise<{ name: string; contactEmail: string | null } | null> {
  return database().organisation.findFirst({
    where: { contactTokenHash: hashLinkToken(token), contactTokenExpiresAt: { gt: now } },
    select: { name: true, contactEmail: true },
  });
}

/** What an invitation says, for whoever holds its link; null when there is none to answer. The address stays unsaid. */
export async function getInvitation(actor: Actor | null, token: string, now: Date) {
  const row = await database().representation.findUnique({
    where: { tokenHash: hashLinkToken(token) },
    select: {
      email: true,
      role: true,
      status: true,
      tokenExpiresAt: true,
      organisation: { select: { name: true, slug: true, status: true } },
      invitedBy: { select: { name: true, email: true } },
    },
  });
  if (row === null || row.status !== "invited" || row.tokenExpiresAt === null || row.tokenExpiresAt <= now) return null;
  return {
    role: row.role,
    organisation: row.organisation,
    inviter: row.invitedBy?.name ?? row.invitedBy?.email ?? null,
    expiresAt: row.tokenExpiresAt,
    isForActor: actor !== null && actor.email === row.email,
  };
}
