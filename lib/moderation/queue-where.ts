import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { openlyBy } from "@/lib/protection/public-author";
import { moderationPolicy, visibleTo } from "./policy";
import type { QueueFilter } from "./queue-filter";

/** What waits for somebody who moderates, as far as it matches the filter at this hour. */
export function queueWhere(actor: Actor, filter: QueueFilter, now: Date): Prisma.ContributionWhereInput {
  if (!moderationPolicy.openQueue(actor, undefined)) return { id: { in: [] } };
  const { consultation, round, kind, group, language, hint, claimed, due, proposed } = filter;
  const and: Prisma.ContributionWhereInput[] = [{ submission: "submitted", publication: "pending" }, visibleTo(actor)];
  if (consultation !== null) and.push({ consultation: { slug: consultation } });
  if (round !== null) and.push({ round: { position: Number(round) } });
  if (kind !== null) and.push({ kind });
  // A protected name belongs to no group: a filter would tell what is kept from the moderator.
  if (group !== null) and.push({ ...openlyBy, organisation: { stakeholderGroup: group } });
  if (language !== null) and.push({ language });
  if (hint !== null) and.push({ hints: { some: { kind: hint } } });
  if (claimed === "mine") and.push({ claim: { is: { moderatorId: actor.personId, until: { gt: now } } } });
  if (claimed === "nobody") and.push({ OR: [{ claim: { is: null } }, { claim: { is: { until: { lte: now } } } }] });
  if (due !== null) and.push({ decideBy: { lt: now } });
  if (proposed !== null) and.push({ proposals: { some: { state: "waiting" } } });
  return { AND: and };
}
