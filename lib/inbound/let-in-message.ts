import { type Transaction, transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { lockWaiting } from "./load-waiting";
import { normalName } from "./named-organisation";
import type { LetInMessage } from "./schema";
import { takeMessage } from "./take-message";
import { takeMessageLater } from "./take-message-later";

/**
 * An organiser passes a waiting message on to a verified organisation. It becomes drafts of a focal point, who alone
 * decides whether the organisation says it; nothing is submitted by it.
 * Refuses: not_found, conflict (decided meanwhile), invalid (no such organisation, no focal point).
 */
export async function letInMessage(deps: Deps, input: LetInMessage): Promise<void> {
  await transaction(async (tx) => {
    const { id } = await lockWaiting(tx, deps.actor, input.messageId, input.seenRevision);
    const { organisationId, personId } = await findFocalPoint(tx, input.organisation);
    await tx.inboundMessage.update({
      where: { id },
      data: { refusal: null, personId, organisationId, decidedById: deps.actor.personId, revision: { increment: 1 } },
      select: { id: true },
    });
    await deps.jobs.enqueue(tx, takeMessageLater, { messageId: id });
  });
  await takeMessage(deps, { messageId: input.messageId });
}

async function findFocalPoint(tx: Transaction, named: string) {
  const candidates = await tx.organisation.findMany({
    where: {
      status: "verified",
      OR: [
        { name: { equals: named, mode: "insensitive" } },
        { acronym: { equals: named, mode: "insensitive" } },
        { slug: named.toLowerCase() },
      ],
    },
    take: 3,
    select: {
      id: true,
      name: true,
      representations: {
        where: { role: "focal_point", status: "active", person: { emailVerifiedAt: { not: null } } },
        orderBy: { createdAt: "asc" },
        take: 1,
        select: { personId: true },
      },
    },
  });
  const exact = candidates.filter(({ name }) => normalName(name) === normalName(named));
  const [organisation, second] = exact.length > 0 ? exact : candidates;
  if (organisation === undefined || second !== undefined) throw beside("inbound.errors.organisationUnknown");
  const personId = organisation.representations[0]?.personId ?? null;
  if (personId === null) throw beside("inbound.errors.noFocalPoint");
  return { organisationId: organisation.id, personId };
}

function beside(key: string): DomainError {
  return new DomainError("invalid", key, { fields: { organisation: { key } } });
}
