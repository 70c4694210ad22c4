import { countAttempt } from "@/lib/accounts/count-attempt";
import { type Transaction, transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { newToken } from "@/lib/kernel/ids";
import { queueMail } from "@/lib/notifications/queue-mail";
import { letters } from "./limits";
import { hashLinkToken, invitationMilliseconds, pagePath } from "./link-token";
import { lockOrganisation, requireStanding } from "./load-organisation";
import { organisationPolicy } from "./policy";
import type { InviteRepresentative } from "./schema";

/**
 * A focal point of a verified organisation invites somebody by e-mail. Inviting the same address again sends a new
 * link with the new role; the link before is good no longer.
 *
 * Refuses: conflict beside the address when its person acts for the organisation already or has asked to join;
 * too_many. Invites nobody else's organisation: not_found.
 *
 * @param token secret part of the link
 */
export async function inviteRepresentative(
  deps: Deps,
  input: InviteRepresentative,
  token = newToken(),
): Promise<{ id: string }> {
  const { actor, jobs } = deps;
  await countAttempt(deps, letters, actor.personId);
  return transaction(async (tx) => {
    const { organisation, subject } = await lockOrganisation(tx, actor, input.organisationId);
    authorise(organisationPolicy.invite, actor, subject);
    requireStanding(organisation);
    const open = await findOpen(tx, input);
    const id = await writeInvitation(tx, deps, { ...input, open, tokenHash: hashLinkToken(token) });
    const { email, role } = input;
    const locale = await languageOf(tx, email, actor.locale);
    const inviter = actor.name ?? actor.email;
    const values = { organisation: organisation.name, inviter, role, path: pagePath(locale, `/invitations/${token}`) };
    await queueMail(tx, jobs, { to: email, template: "representation-invited", locale, values });
    return { id };
  });
}

/** An invitation that still stands; whoever is in, or wants in, is not invited. */
async function findOpen(tx: Transaction, { organisationId, email }: InviteRepresentative) {
  const open = await tx.representation.findFirst({
    where: {
      organisationId,
      status: { in: ["invited", "requested", "active"] },
      OR: [{ email }, { person: { email } }],
    },
    select: { id: true, status: true },
    orderBy: { createdAt: "desc" },
  });
  if (open === null || open.status === "invited") return open;
  const key = open.status === "active" ? "organisations.errors.actsAlready" : "organisations.errors.hasAsked";
  throw new DomainError("conflict", key, { fields: { email: { key } } });
}

type Invitation = InviteRepresentative & { open: { id: string } | null; tokenHash: string };

async function writeInvitation(tx: Transaction, { actor, clock }: Deps, invitation: Invitation): Promise<string> {
  const { open, organisationId, email, role, tokenHash } = invitation;
  const at = clock.now();
  const link = {
    role,
    tokenHash,
    tokenExpiresAt: new Date(at.getTime() + invitationMilliseconds),
    invitedById: actor.personId,
  };
  if (open !== null) {
    await tx.representation.update({
      where: { id: open.id },
      data: { ...link, createdAt: at, revision: { increment: 1 } },
      select: { id: true },
    });
    return open.id;
  }
  const { id } = await tx.representation.create({
    data: { ...link, organisationId, email, status: "invited", createdAt: at },
    select: { id: true },
  });
  await recordTransition(tx, {
    subject: "representation",
    subjectId: id,
    field: "status",
    from: null,
    to: "invited",
    actor,
    at,
  });
  return id;
}

async function languageOf(tx: Transaction, email: string, otherwise: string): Promise<string> {
  const person = await tx.person.findUnique({ where: { email }, select: { locale: true } });
  return person?.locale ?? otherwise;
}
