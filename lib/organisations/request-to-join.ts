import { countAttempt } from "@/lib/accounts/count-attempt";
import { transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { queueMail } from "@/lib/notifications/queue-mail";
import { letters } from "./limits";
import { pagePath } from "./link-token";
import { lockAnyOrganisation } from "./load-organisation";
import { focalPointsOf } from "./mail-organisation";
import { organisationPolicy } from "./policy";
import type { OrganisationId } from "./schema";

/**
 * Asks the focal points of a public organisation to be let in; they are told by mail.
 * Refuses: not_found (not in the directory), conflict (asked or invited already, acts for it already, nobody speaks
 * for it on the platform yet), too_many.
 */
export async function requestToJoin(deps: Deps, { id }: OrganisationId): Promise<{ name: string }> {
  const { actor, clock, jobs } = deps;
  await countAttempt(deps, letters, actor.personId);
  return transaction(async (tx) => {
    const organisation = await lockAnyOrganisation(tx, id);
    if (organisation === null || organisation.status !== "verified") throw notFound();
    authorise(organisationPolicy.register, actor, undefined);
    const open = await tx.representation.count({
      where: {
        organisationId: id,
        status: { in: ["invited", "requested", "active"] },
        OR: [{ personId: actor.personId }, { email: actor.email }],
      },
    });
    if (open > 0) throw new DomainError("conflict", "organisations.errors.askedAlready");
    const focalPoints = await focalPointsOf(tx, id);
    if (focalPoints.length === 0) throw new DomainError("conflict", "organisations.errors.nobodyToAsk");
    const at = clock.now();
    const request = await tx.representation.create({
      data: { organisationId: id, personId: actor.personId, email: actor.email, status: "requested", createdAt: at },
      select: { id: true },
    });
    await recordTransition(tx, {
      subject: "representation",
      subjectId: request.id,
      field: "status",
      from: null,
      to: "requested",
      actor,
      at,
    });
    for (const { to, locale } of focalPoints) {
      const values = {
        organisation: organisation.name,
        person: actor.name ?? actor.email,
        path: pagePath(locale, "/organisation"),
      };
      await queueMail(tx, jobs, { to, template: "representation-requested", locale, values });
    }
    return { name: organisation.name };
  });
}
