import { countAttempt } from "@/lib/accounts/count-attempt";
import { type Transaction, transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { newToken } from "@/lib/kernel/ids";
import { answersOf } from "./answers";
import { beginRepresentation } from "./begin-representation";
import { createWithSlug } from "./create-with-slug";
import { registrations } from "./limits";
import { contactLinkMilliseconds, hashLinkToken } from "./link-token";
import { mailContactLink } from "./mail-organisation";
import { monthOf } from "./month-of";
import { organisationData } from "./organisation-data";
import { organisationPolicy } from "./policy";
import { keepDraft } from "./save-registration-draft";
import type { RegisterOrganisation } from "./schema";
import { type SimilarOrganisation, similarPublicOrganisations } from "./similar-organisations";

export type Registration =
  | { outcome: "registered"; id: string; slug: string; representationId: string }
  /** Nothing was registered; the answers were kept as the person's draft. */
  | { outcome: "similar"; organisations: SimilarOrganisation[] };

/**
 * Registers an organisation as pending; the person becomes its focal point, and a link goes to the contact address.
 * Where the directory has one of nearly this name, that is answered first, unless `isAnother` says it is none of
 * them. The same `key` sent again, also at the same moment, registers nothing more and answers the same.
 *
 * Refuses: too_many (registrations of one person), not_found (a key that somebody else has used).
 *
 * @param token secret part of the link to the contact address
 */
export async function registerOrganisation(
  deps: Deps,
  input: RegisterOrganisation,
  token = newToken(),
): Promise<Registration> {
  const { actor } = deps;
  await countAttempt(deps, registrations, actor.personId);
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${actor.personId}::uuid FOR UPDATE`;
    const done = await registeredBefore(tx, actor.personId, input.key);
    if (done !== null) return done;
    authorise(organisationPolicy.register, actor, undefined);
    const similar = input.isAnother ? [] : await similarPublicOrganisations(tx, input);
    if (similar.length > 0) {
      await keepDraft(tx, actor.personId, answersOf(input));
      return { outcome: "similar", organisations: similar };
    }
    return write(tx, deps, input, token);
  });
}

async function registeredBefore(tx: Transaction, personId: string, key: string): Promise<Registration | null> {
  const row = await tx.organisation.findUnique({
    where: { id: key },
    select: { id: true, slug: true, representations: { where: { personId }, select: { id: true }, take: 1 } },
  });
  if (row === null) return null;
  const [own] = row.representations;
  if (own === undefined) throw notFound();
  return { outcome: "registered", id: row.id, slug: row.slug, representationId: own.id };
}

async function write(
  tx: Transaction,
  { actor, clock, jobs }: Deps,
  input: RegisterOrganisation,
  token: string,
): Promise<Registration> {
  const at = clock.now();
  const { key: id, contactEmail } = input;
  const slug = await createWithSlug(tx, {
    ...organisationData(input, actor.locale),
    id,
    contactEmail,
    contactTokenHash: hashLinkToken(token),
    contactTokenExpiresAt: new Date(at.getTime() + contactLinkMilliseconds),
    asOf: monthOf(at),
    createdAt: at,
  });
  await recordTransition(tx, {
    subject: "organisation",
    subjectId: id,
    field: "status",
    from: null,
    to: "pending",
    actor,
    at,
  });
  const representationId = await beginRepresentation(tx, { actor, organisationId: id, role: "focal_point", at });
  await tx.registrationDraft.deleteMany({ where: { personId: actor.personId } });
  const organisation = { id, name: input.name };
  await mailContactLink(tx, jobs, { organisation, to: contactEmail, token, locale: actor.locale });
  return { outcome: "registered", id, slug, representationId };
}
