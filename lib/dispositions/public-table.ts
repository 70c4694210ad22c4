import { commented } from "@/lib/contributions/of-comment";
import { publishedBy } from "@/lib/contributions/published-by";
import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { openAuthorJoin, type PublicAuthor, publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { publishedDispositionsOf } from "./public";
import type { PublicAnswerFilter } from "./public-filter";
import type { PublishedAnswer } from "./published-answer";
import { type AnswerState, answerStates } from "./schema";

/** A row of the public table: a published contribution with the answer as it was last published. */
export type PublicAnswer = {
  reference: string;
  kind: "comment" | "input";
  stance: "keep" | "change" | "delete" | "add" | null;
  /** Null for a person who answered a round that is open to everyone; without an address for a pseudonym. */
  organisation: Pick<PublicAuthor, "slug" | "name"> | null;
  draft: { slug: string; symbol: string | null };
  version: { slug: string; label: Localised };
  paragraphs: { id: string; anchor: string; number: string | null }[];
  answer: PublishedAnswer;
};

type Found = { id: string; publishedAt: Date };

/**
 * Answered contributions of a consultation, in the order in which they were published. Only the latest published
 * answer counts, and only while its contribution is public.
 */
export async function publicAnswers(
  consultationId: string,
  filter: PublicAnswerFilter,
  now: Date,
  size: number,
  cursor?: string,
): Promise<Page<PublicAnswer>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const [draft, version] = versionOf(filter);
  const found = await database().$queryRaw<Found[]>`
    SELECT k.id::text AS id, k."publishedAt"
    FROM contribution k
      JOIN round r ON r.id = k."roundId"
      JOIN draft_version v ON v.id = k."versionId" AND v.status <> 'draft'
      JOIN draft d ON d.id = v."draftId"
      ${openAuthorJoin}
      JOIN LATERAL (
        SELECT q.state FROM published_disposition q WHERE q."contributionId" = k.id
        ORDER BY q."publishedAt" DESC, q.id DESC LIMIT 1) l ON true
    WHERE k."consultationId" = ${consultationId}::uuid AND ${publishedSql(now)}
      AND (${filter.version}::text IS NULL OR (d.slug = ${draft} AND v.slug = ${version}))
      AND (${filter.organisation}::text IS NULL OR o.slug = ${filter.organisation})
      AND (${filter.state}::text[] IS NULL OR l.state::text = ANY(${filter.state}::text[]))
      AND (${filter.paragraph}::text IS NULL OR EXISTS (
        SELECT 1 FROM contribution_target t JOIN paragraph p ON p.id = t."paragraphId"
        WHERE t."contributionId" = k.id
          AND (p.number = ${filter.paragraph} OR p.anchor = lower(${filter.paragraph}))))
      AND (${after?.at ?? null}::timestamptz IS NULL
        OR (k."publishedAt", k.id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ORDER BY k."publishedAt", k.id
    LIMIT ${size + 1}`;
  const page = toPage(found, size, (row) => ({ key: row.publishedAt.toISOString(), id: row.id }));
  return {
    next: page.next,
    items: await rowsOf(
      page.items.map(({ id }) => id),
      now,
    ),
  };
}

/** How many answers there are of each state; what narrows the states themselves is left aside. */
export async function countPublicAnswers(
  consultationId: string,
  filter: PublicAnswerFilter,
  now: Date,
): Promise<{ state: AnswerState; count: number }[]> {
  const [draft, version] = versionOf(filter);
  const counts = await database().$queryRaw<{ state: string; count: number }[]>`
    SELECT l.state::text AS state, count(*)::int AS count
    FROM contribution k
      JOIN round r ON r.id = k."roundId"
      JOIN draft_version v ON v.id = k."versionId" AND v.status <> 'draft'
      JOIN draft d ON d.id = v."draftId"
      ${openAuthorJoin}
      JOIN LATERAL (
        SELECT q.state FROM published_disposition q WHERE q."contributionId" = k.id
        ORDER BY q."publishedAt" DESC, q.id DESC LIMIT 1) l ON true
    WHERE k."consultationId" = ${consultationId}::uuid AND ${publishedSql(now)}
      AND (${filter.version}::text IS NULL OR (d.slug = ${draft} AND v.slug = ${version}))
      AND (${filter.organisation}::text IS NULL OR o.slug = ${filter.organisation})
      AND (${filter.paragraph}::text IS NULL OR EXISTS (
        SELECT 1 FROM contribution_target t JOIN paragraph p ON p.id = t."paragraphId"
        WHERE t."contributionId" = k.id
          AND (p.number = ${filter.paragraph} OR p.anchor = lower(${filter.paragraph}))))
    GROUP BY l.state`;
  return answerStates.map((state) => ({ state, count: counts.find((row) => row.state === state)?.count ?? 0 }));
}

/** Versions and organisations with published answers, for the filters of the table. */
export async function answeredScopes(consultationId: string, now: Date) {
  const db = database();
  const [versions, organisations] = await Promise.all([
    db.draftVersion.findMany({
      where: {
        status: { not: "draft" },
        draft: { consultationId },
        dispositionPublications: { some: {} },
      },
      orderBy: { publishedAt: "desc" },
      select: { slug: true, label: true, draft: { select: { slug: true, title: true } } },
      take: 100,
    }),
    db.$queryRaw<{ slug: string; name: string }[]>`
      SELECT DISTINCT o.slug, o.name
      FROM contribution k
        JOIN round r ON r.id = k."roundId"
        ${openAuthorJoin}
      WHERE o.id IS NOT NULL AND k."consultationId" = ${consultationId}::uuid AND ${publishedSql(now)}
        AND EXISTS (SELECT 1 FROM published_disposition q WHERE q."contributionId" = k.id)
      ORDER BY o.name, o.slug LIMIT 500`,
  ]);
  return {
    versions: versions.map(({ slug, label, draft }) => ({
      value: `${draft.slug}:${slug}`,
      label: readLocalised(label),
      draft: readLocalised(draft.title),
    })),
    organisations,
  };
}

/** Whether a consultation has a table of answers to show. */
export async function hasPublicAnswers(consultationId: string): Promise<boolean> {
  const found = await database().dispositionPublication.findFirst({
    where: { version: { status: { not: "draft" }, draft: { consultationId } } },
    select: { id: true },
  });
  return found !== null;
}

function versionOf({ version }: PublicAnswerFilter): [string, string] {
  const [draft = "", slug = ""] = (version ?? "").split(":");
  return [draft, slug];
}

/** Read once more through the one rule of what is public. */
async function rowsOf(ids: string[], now: Date): Promise<PublicAnswer[]> {
  const [rows, answers] = await Promise.all([
    database().contribution.findMany({
      where: { id: { in: ids }, ...publishedBy(now) },
      select: {
        id: true,
        reference: true,
        kind: true,
        stance: true,
        ...publicAuthorSelect,
        version: { select: { slug: true, label: true, draft: { select: { slug: true, symbol: true } } } },
        targets: {
          select: { paragraph: { select: { id: true, anchor: true, number: true } } },
          orderBy: { paragraph: { position: "asc" } },
        },
      },
    }),
    publishedDispositionsOf(ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const answer = answers.get(id);
    if (row === undefined || answer === undefined) return [];
    const { targets, version, reference, kind, stance } = commented(row);
    const author = publicAuthor(row);
    return [
      {
        kind,
        stance,
        organisation: author === null ? null : { slug: author.slug, name: author.name },
        answer,
        reference: reference ?? "",
        draft: version.draft,
        version: { slug: version.slug, label: readLocalised(version.label) },
        paragraphs: targets.map(({ paragraph }) => paragraph),
      },
    ];
  });
}
