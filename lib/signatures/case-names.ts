import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { readModerationCase } from "@/lib/moderation/case-query";

/** A name under a joint input, as its moderator reads it. */
export type CaseName = {
  slug: string;
  name: string;
  stakeholderGroup: string | null;
  isLead: boolean;
  isSuspended: boolean;
};

const columns = { slug: true, name: true, stakeholderGroup: true, status: true } as const;

/**
 * Whose names would stand under an input if it were published now, its lead first; none where nobody signed it beside
 * its lead. Refuses as `readModerationCase` does, for the names too are not everybody's yet.
 */
export async function listCaseNames(actor: Actor, contributionId: string): Promise<CaseName[]> {
  const { isProtected } = await readModerationCase(actor, contributionId);
  const row = isProtected
    ? null
    : await database().input.findUnique({
        where: { contributionId },
        select: {
          textSha256: true,
          contribution: { select: { organisation: { select: columns } } },
          signatures: {
            where: { state: "confirmed" },
            orderBy: [{ position: "asc" }, { id: "asc" }],
            select: { confirmedSha256: true, organisation: { select: columns } },
          },
        },
      });
  const signed = row?.signatures.filter(({ confirmedSha256 }) => confirmedSha256 === row.textSha256) ?? [];
  if (row === null || signed.length === 0) return [];
  const names = [row.contribution.organisation, ...signed.map(({ organisation }) => organisation)];
  return names.flatMap((organisation, index) => {
    if (organisation === null) return [];
    const { status, ...named } = organisation;
    return [{ ...named, isLead: index === 0, isSuspended: status === "suspended" }];
  });
}
