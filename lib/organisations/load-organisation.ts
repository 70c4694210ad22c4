import type { Database, Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { type OrganisationSubject, organisationPolicy, representationPolicy } from "./policy";

const organisationColumns = {
  id: true,
  slug: true,
  name: true,
  status: true,
  revision: true,
  logoSha256: true,
  contactEmail: true,
  contactConfirmedAt: true,
} as const;

/**
 * The organisation with its row locked until the transaction ends: everything that changes it or who stands in it
 * comes one after the other. Refuses as not_found what the actor may not know exists.
 */
export async function lockOrganisation(tx: Transaction, actor: Actor, id: string) {
  const organisation = await lockAnyOrganisation(tx, id);
  if (organisation === null) throw notFound();
  const subject = await subjectFor(tx, actor, organisation);
  if (!organisationPolicy.read(actor, subject)) throw notFound();
  return { organisation, subject };
}

/** The same without asking who wants it, for commands that a link opens. */
export async function lockAnyOrganisation(tx: Transaction, id: string) {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM organisation WHERE id = ${id}::uuid FOR UPDATE`;
  return locked.length === 0 ? null : tx.organisation.findUnique({ where: { id }, select: organisationColumns });
}

export type LoadedOrganisation = NonNullable<Awaited<ReturnType<typeof lockAnyOrganisation>>>;

export async function subjectFor(
  db: Database,
  actor: Actor,
  organisation: Pick<OrganisationSubject, "id" | "status">,
): Promise<OrganisationSubject> {
  const own = await db.representation.findFirst({
    where: { organisationId: organisation.id, personId: actor.personId, status: "active" },
    select: { role: true },
  });
  return { id: organisation.id, status: organisation.status, ownRole: own?.role ?? null };
}

const representationColumns = {
  id: true,
  organisationId: true,
  personId: true,
  email: true,
  role: true,
  status: true,
  person: { select: { email: true, locale: true } },
} as const;

/** Somebody's standing, read after its organisation was locked; not_found when it is none of the actor's business. */
export async function lockRepresentation(tx: Transaction, actor: Actor, id: string) {
  const place = await tx.representation.findUnique({ where: { id }, select: { organisationId: true } });
  const organisation = place === null ? null : await lockAnyOrganisation(tx, place.organisationId);
  const representation = await tx.representation.findUnique({ where: { id }, select: representationColumns });
  if (organisation === null || representation === null) throw notFound();
  const subject = {
    personId: representation.personId,
    organisation: await subjectFor(tx, actor, organisation),
  };
  if (!representationPolicy.read(actor, subject)) throw notFound();
  return { organisation, representation, subject };
}

/** Only a verified organisation acts. */
export function requireStanding(organisation: { status: string }): void {
  if (organisation.status !== "verified") throw new DomainError("conflict", "organisations.errors.notVerified");
}
