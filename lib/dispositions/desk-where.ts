import { publishedBy } from "@/lib/contributions/published-by";
import type { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/kernel/ids";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { openlyBy } from "@/lib/protection/public-author";
import { type DeskFilter, filterStances } from "./schema";

/** Published contributions of a version that match the filter; what is on no list matches nothing. */
export function deskWhere(versionId: string, filter: DeskFilter, now: Date): Prisma.ContributionWhereInput {
  const { paragraph, organisation, group, stance, state, assignee, tag } = filter;
  const and: Prisma.ContributionWhereInput[] = [{ versionId }, publishedBy(now)];
  if (paragraph !== null) {
    const named = { OR: [{ anchor: paragraph.toLowerCase() }, { number: paragraph }] };
    and.push({ targets: { some: { paragraph: { versionId, ...named } } } });
  }
  if (organisation !== null) and.push({ ...openlyBy, organisation: { slug: organisation } });
  if (group !== null) {
    const known = stakeholderGroups.filter((name) => name === group);
    and.push({ ...openlyBy, organisation: { stakeholderGroup: { in: known } } });
  }
  if (stance === "none") and.push({ stance: null });
  else if (stance !== null) and.push({ stance: { in: filterStances.filter((known) => known === stance) } });
  if (state !== null) and.push({ disposition: state });
  if (assignee === "none") and.push({ OR: [{ answer: { is: null } }, { answer: { is: { assigneeId: null } } }] });
  else if (assignee !== null) and.push(isId(assignee) ? { answer: { is: { assigneeId: assignee } } } : nothing);
  if (tag !== null) and.push({ answer: { is: { tags: { has: tag } } } });
  return { AND: and };
}

const nothing: Prisma.ContributionWhereInput = { id: { in: [] } };
