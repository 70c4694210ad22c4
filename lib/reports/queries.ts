import { openingWords } from "@/lib/contributions/opening-words";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { decidableAmong, moderatedBy, moderatedColumns } from "@/lib/moderation/decidable";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";

/** Reports read out for one contribution; more say the same. */
const mostRead = 20;

/** What the desk shows of a contribution that is reported or hidden. */
type Concerned = {
  contributionId: string;
  reference: string;
  organisation: string | null;
  consultation: Localised;
  zone: string;
  opening: string;
  language: string;
  mayDecide: boolean;
};

export type ReadReport = { id: string; reason: Localised; words: string | null; language: string; reportedAt: Date };

/** Open reports on one contribution. */
export type ReportedContribution = Concerned & { count: number; until: Date; reports: ReadReport[] };

/** Something out of sight that nobody has looked at again yet. */
export type HiddenContribution = Concerned & {
  hidingId: string;
  reason: Localised;
  words: string;
  hiddenBy: string | null;
  hiddenAt: Date;
  /** Somebody else has to look. */
  isOwnHiding: boolean;
};

const concernedColumns = {
  ...moderatedColumns,
  reference: true,
  bodyText: true,
  language: true,
  ...publicAuthorSelect,
  consultation: { select: { processId: true, title: true } },
  round: { select: { zone: true } },
} as const;

/** Open reports before this actor by contribution, those that wait longest first. */
export async function listReported(
  actor: Actor,
  cursor: string | null,
  size = 25,
): Promise<Page<ReportedContribution>> {
  const db = database();
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const groups = await db.report.groupBy({
    by: ["contributionId"],
    where: { state: "open", contribution: { ...moderatedBy(actor), submission: "submitted" } },
    _count: { _all: true },
    _min: { reportedAt: true },
    _max: { reportedAt: true },
    ...(after === null
      ? {}
      : {
          having: {
            OR: [
              { reportedAt: { _min: { gt: after.at } } },
              { reportedAt: { _min: { equals: after.at } }, contributionId: { gt: after.id } },
            ],
          },
        }),
    orderBy: [{ _min: { reportedAt: "asc" } }, { contributionId: "asc" }],
    take: size + 1,
  });
  const { items: page, next } = toPage(groups, size, ({ contributionId, _min }) => ({
    ...{ key: _min.reportedAt?.toISOString() ?? "", id: contributionId },
  }));
  const ids = page.map(({ contributionId }) => contributionId);
  const [concerned, reports] = await Promise.all([
    findConcerned(actor, ids),
    db.$queryRaw<
      {
        id: string;
        contributionId: string;
        reasonCode: string;
        words: string | null;
        language: string;
        reportedAt: Date;
      }[]
    >`
      SELECT r.id, r."contributionId", r."reasonCode", r.words, r.language, r."reportedAt"
      FROM unnest(${ids}::uuid[]) c (id) CROSS JOIN LATERAL (
        SELECT * FROM report WHERE "contributionId" = c.id AND state = 'open' ORDER BY "reportedAt", id LIMIT ${mostRead}
      ) r`,
  ]);
  const reasons = await reasonsOf(reports.map(({ reasonCode }) => reasonCode));
  const items = page.flatMap(({ contributionId, _count, _max }) => {
    const found = concerned.get(contributionId);
    if (found === undefined) return [];
    const mine = reports.filter((report) => report.contributionId === contributionId);
    return [
      {
        ...found,
        count: _count._all,
        until: _max.reportedAt ?? new Date(0),
        reports: mine.map(({ id, reasonCode, words, language, reportedAt }) => ({
          ...{ id, words, language, reportedAt },
          reason: reasons.get(reasonCode) ?? {},
        })),
      },
    ];
  });
  return { items, next };
}

/** What is out of sight in the processes that the actor moderates, and waits for somebody to look again. */
export async function listHidden(actor: Actor, cursor: string | null, size = 25): Promise<Page<HiddenContribution>> {
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const found = await database().hiding.findMany({
    where: {
      state: "under_review",
      contribution: { ...moderatedBy(actor), submission: "submitted" },
      ...(after === null
        ? {}
        : {
            hiddenAt: { gte: after.at },
            OR: [{ hiddenAt: { gt: after.at } }, { hiddenAt: after.at, id: { gt: after.id } }],
          }),
    },
    orderBy: [{ hiddenAt: "asc" }, { id: "asc" }],
    take: size + 1,
    select: {
      id: true,
      contributionId: true,
      reasonCode: true,
      words: true,
      hiddenAt: true,
      hiddenById: true,
      hiddenBy: { select: { name: true } },
    },
  });
  const { items: rows, next } = toPage(found, size, ({ id, hiddenAt }) => ({ key: hiddenAt.toISOString(), id }));
  const concerned = await findConcerned(
    actor,
    rows.map(({ contributionId }) => contributionId),
  );
  const reasons = await reasonsOf(rows.map(({ reasonCode }) => reasonCode));
  const items = rows.flatMap(({ id, contributionId, reasonCode, hiddenBy, hiddenById, words, hiddenAt }) => {
    const one = concerned.get(contributionId);
    if (one === undefined) return [];
    const isOwnHiding = hiddenById === actor.personId;
    const reason = reasons.get(reasonCode) ?? {};
    return [{ ...one, hidingId: id, reason, words, hiddenBy: hiddenBy.name, hiddenAt, isOwnHiding }];
  });
  return { items, next };
}

/** How many contributions wait for this moderator because of reports, or because they are out of sight. */
export async function countReported(actor: Actor): Promise<number> {
  const contribution = { ...moderatedBy(actor), submission: "submitted" as const };
  const [reported, hidden] = await Promise.all([
    database().report.groupBy({ by: ["contributionId"], where: { state: "open", contribution } }),
    database().hiding.count({ where: { state: "under_review", contribution } }),
  ]);
  return reported.length + hidden;
}

async function findConcerned(actor: Actor, ids: string[]): Promise<Map<string, Concerned>> {
  const db = database();
  const rows = await db.contribution.findMany({ where: { id: { in: ids } }, select: concernedColumns });
  const decidable = await decidableAmong(db, actor, rows);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        contributionId: row.id,
        reference: row.reference ?? "",
        organisation: publicAuthor(row)?.name ?? null,
        consultation: readLocalised(row.consultation.title),
        zone: row.round.zone,
        opening: openingWords(row.bodyText, 240),
        language: row.language,
        mayDecide: decidable.has(row.id),
      },
    ]),
  );
}

async function reasonsOf(codes: string[]): Promise<Map<string, Localised>> {
  const rows = await database().moderationReason.findMany({
    where: { code: { in: codes } },
    select: { code: true, words: true },
  });
  return new Map(rows.map(({ code, words }) => [code, readLocalised(words)]));
}
