import { saidOnNorm } from "@/lib/answers/said-on-norm";
import { publishedBy } from "@/lib/contributions/published-by";
import { type PublicContributionLine, publishedContributions } from "@/lib/contributions/published-list";
import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { saidOnTopic } from "@/lib/documents/said-on-topic";
import { isTopic } from "@/lib/organisations/topics";
import { openlyBy } from "@/lib/protection/public-author";
import { filterJson, passesFilter } from "@/lib/search/contribution-facets";
import { readTerms } from "@/lib/search/read-terms";
import { readSearchSubject } from "@/lib/search/search-subject";
import { termsSql } from "@/lib/search/terms-sql";
import { normNames } from "@/lib/templates/norm-names";
import { newestTranslations } from "./found-translations";
import { readTranslations, type TranslationLine } from "./read-translations";
import type { FollowSubject } from "./schema";

/** The newest public contributions of what can be followed, at most so many, for a feed. */
export async function newestOf(followed: FollowSubject, now: Date, most: number): Promise<PublicContributionLine[]> {
  const norm = normNames.find((known) => followed.kind === "topic" && known === followed.subject);
  if (norm !== undefined) return (await saidOnNorm(norm, {}, now, most)).items;
  if (followed.kind === "topic" && isTopic(followed.subject)) {
    return (await saidOnTopic(followed.subject, now, most)).items;
  }
  const ids =
    followed.kind === "search" ? await bySearch(followed.subject, now, most) : await within(followed, now, most);
  return ids.length === 0 ? [] : (await publishedContributions({ id: { in: ids } }, now, most)).items;
}

/** A translation with the instant since which everybody may read it. */
export type NewestTranslation = TranslationLine & { at: Date };

/** The newest translations that a followed search finds where it does not find their originals; of all else there are none. */
export async function newestTranslated(
  { kind, subject }: FollowSubject,
  now: Date,
  most: number,
): Promise<NewestTranslation[]> {
  if (kind !== "search") return [];
  const { words, filter } = readSearchSubject(subject);
  const terms = readTerms(words);
  if (terms === null) return [];
  const found = await database().$queryRaw<{ id: string; at: Date }[]>(
    newestTranslations({ terms, filter, most }, now),
  );
  const lines = await readTranslations(
    found.map(({ id }) => id),
    now,
  );
  const byId = new Map(lines.map((line) => [line.id, line]));
  return found.flatMap(({ id, at }) => {
    const line = byId.get(id);
    return line === undefined ? [] : [{ ...line, at }];
  });
}

async function within({ kind, subject }: FollowSubject, now: Date, most: number): Promise<string[]> {
  const rows = await database().contribution.findMany({
    where: { AND: [publishedBy(now), scopeOf(kind, subject)] },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: most,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Where contributions of a subject stand; a search has no place. */
function scopeOf(kind: FollowSubject["kind"], subject: string) {
  switch (kind) {
    case "process":
      return { consultation: { processId: subject } };
    case "consultation":
      return { consultationId: subject };
    case "document":
      return { version: { draftId: subject } };
    case "paragraph":
      return { targets: { some: { paragraph: { lineageId: subject } } } };
    case "organisation":
      return { organisationId: subject, ...openlyBy };
    case "topic":
      return { input: { parts: { some: { areaId: subject } } } };
    case "search":
      return { id: { in: [] } };
  }
}

/** Of a search that was narrowed, those among its newest matches that pass. */
const mostLookedAt = 1_000;

async function bySearch(subject: string, now: Date, most: number): Promise<string[]> {
  const { words, filter } = readSearchSubject(subject);
  const terms = readTerms(words);
  if (terms === null) return [];
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT n.id::text AS id FROM (
      SELECT k.id, k."publishedAt" AS at FROM contribution k JOIN round r ON r.id = k."roundId"
      WHERE k.search @@ ${termsSql(terms)} AND ${publishedSql(now)}
      ORDER BY k."publishedAt" DESC, k.id DESC LIMIT ${mostLookedAt}
    ) n
    WHERE ${passesFilter(sql`n.id`, filterJson(filter))}
    ORDER BY n.at DESC, n.id DESC LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
