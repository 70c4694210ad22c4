import { sql } from "@/lib/db/sql";

/**
 * The one place that decides which name the public sees behind a contribution. Every read for others than its own side
 * selects `publicAuthorSelect` and shows `publicAuthor(row)`; lists by organisation or group take `openlyBy`.
 */

/** Who stands under a published text. */
export type PublicAuthor = {
  /** Address of the organisation's page; null for a pseudonym, which has none. */
  slug: string | null;
  name: string;
  acronym: string | null;
  /** Null when not stated, and always for a pseudonym. */
  stakeholderGroup: string | null;
  /** ISO 3166-1 alpha-2; null when not stated, and always for a pseudonym. */
  country: string | null;
};

/** The columns that the decision needs. */
export const publicAuthorSelect = {
  protection: true,
  pseudonym: true,
  organisation: { select: { slug: true, name: true, acronym: true, stakeholderGroup: true, country: true } },
} as const;

/** What those columns hold. */
export type AuthorRow = {
  protection: "none" | "pseudonym" | "confidential";
  pseudonym: string | null;
  organisation: (PublicAuthor & { slug: string }) | null;
};

/**
 * The name under a text: of the organisation, or the pseudonym. Null is "a person": somebody who answered for
 * themselves, and everything whose name is protected and has no pseudonym.
 */
export function publicAuthor({ protection, pseudonym, organisation }: AuthorRow): PublicAuthor | null {
  if (protection === "none") return organisation;
  if (protection === "confidential" || pseudonym === null) return null;
  return { slug: null, name: pseudonym, acronym: null, stakeholderGroup: null, country: null };
}

/** Contributions that may be found by who wrote them: a protected one belongs to no organisation, group or country. */
export const openlyBy = { protection: "none" as const };

/** The same in SQL: `o` is the organisation that stands openly behind the contribution `k`, and null for all others. */
export const openAuthorJoin = sql`LEFT JOIN organisation o ON o.id = k."organisationId" AND k.protection = 'none'`;
