import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { openlyBy } from "@/lib/protection/public-author";

/** An organisation whose name stands under a published input. */
export type PublicSignatory = {
  slug: string;
  name: string;
  stakeholderGroup: string | null;
  /** SHA-256 of the logo that stands beside the name; null for the name alone. */
  logoSha256: string | null;
  /** Whether the organisation has been suspended since it gave its name. */
  isSuspended: boolean;
};

/** Names under a published input: those that stand, and notes of those that were taken back since everybody saw them. */
export type PublicSignatories = {
  /** As far as the page of the contribution does not say it: null for the name alone. */
  lead: Pick<PublicSignatory, "logoSha256" | "isSuspended">;
  standing: PublicSignatory[];
  withdrawn: { slug: string; name: string; at: Date }[];
};

/**
 * Names under a published input: only those confirmed for exactly its text, in the order of the lead. Null where the
 * input is not to be seen, or nobody signed it beside its lead.
 */
export async function publicSignatories(contributionId: string, now: Date): Promise<PublicSignatories | null> {
  const row = await database().input.findFirst({
    where: { contributionId, contribution: { ...openlyBy, ...publishedBy(now) } },
    select: {
      textSha256: true,
      leadShowsLogo: true,
      contribution: {
        select: {
          organisation: { select: { logoSha256: true, status: true } },
          publishedAt: true,
          embargoUntil: true,
          round: { select: { visibility: true, closesAt: true } },
        },
      },
      signatures: {
        where: { state: { in: ["confirmed", "withdrawn"] }, NOT: { confirmedSha256: null } },
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: {
          state: true,
          confirmedSha256: true,
          endedAt: true,
          showLogo: true,
          organisation: { select: { slug: true, name: true, stakeholderGroup: true, logoSha256: true, status: true } },
        },
      },
    },
  });
  if (row === null) return null;
  const ofThisText = row.signatures.filter(({ confirmedSha256 }) => confirmedSha256 === row.textSha256);
  const seenFrom = seenSince(row.contribution);
  const standing = ofThisText.flatMap(({ state, organisation, showLogo }) => {
    if (state !== "confirmed" || organisation === null) return [];
    const { slug, name, stakeholderGroup } = organisation;
    return [{ slug, name, stakeholderGroup, ...besideName(organisation, showLogo) }];
  });
  const withdrawn = ofThisText.flatMap(({ state, endedAt, organisation }) =>
    state === "withdrawn" && organisation !== null && endedAt !== null && endedAt >= seenFrom
      ? [{ slug: organisation.slug, name: organisation.name, at: endedAt }]
      : [],
  );
  if (standing.length + withdrawn.length === 0) return null;
  return { lead: besideName(row.contribution.organisation, row.leadShowsLogo), standing, withdrawn };
}

/** What stands beside a name. A suspended organisation shows no logo. */
function besideName(organisation: { logoSha256: string | null; status: string } | null, showLogo: boolean) {
  const isSuspended = organisation?.status === "suspended";
  return { isSuspended, logoSha256: showLogo && !isSuspended ? (organisation?.logoSha256 ?? null) : null };
}

/** Most inputs that the page of an organisation lists as signed; the latest stand first. */
const mostSigned = 50;

/** Published inputs of others under which one of these organisations has its name, the latest first. */
export async function signedContributionIds(organisationIds: string[], now: Date): Promise<string[]> {
  const rows = await database().coSignature.findMany({
    where: {
      organisationId: { in: organisationIds },
      state: "confirmed",
      input: { contribution: { ...openlyBy, ...publishedBy(now) } },
    },
    orderBy: { input: { contribution: { publishedAt: "desc" } } },
    take: mostSigned,
    select: { contributionId: true },
  });
  return rows.map(({ contributionId }) => contributionId);
}

type Published = {
  publishedAt: Date | null;
  embargoUntil: Date | null;
  round: { visibility: "as_moderated" | "after_closing"; closesAt: Date };
};

/** Since when everybody has seen it: a name that was taken back before was never public, and no note speaks of it. */
function seenSince({ publishedAt, embargoUntil, round }: Published): Date {
  const instants = [
    publishedAt?.getTime() ?? 0,
    embargoUntil?.getTime() ?? 0,
    round.visibility === "after_closing" ? round.closesAt.getTime() : 0,
  ];
  return new Date(Math.max(...instants));
}
