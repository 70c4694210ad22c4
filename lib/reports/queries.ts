import { openingWords } from "@/lib/contributions/opening-words";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decidableAmong, moderatedBy, moderatedColumns } from "@/lib/moderation/decidable";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";

/** Contributions shown at once; the rest follow as these are settled. */
const mostShown = 50;
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

/** Open reports before this actor by contribution, those that wait longest first, and how many contributions there are. */
export async function listReported(actor: Actor): Promise<ReportedContribution[]> {
  const db = database();
  const groups = await db.report.groupBy({
    by: ["contributionId"],
    where: { state: "open", contribution: { ...moderatedBy(actor), submission: "submitted" } },
    _count: { _all: true },
    _min: { reportedAt: true },
    _max: { reportedAt: true },
    orderBy: { _min: { reportedAt: "asc" } },
    take: mostShown,
  });
  const ids = groups.map(({ contributionId }) => contributionId);
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
  return groups.flatMap(({ contributionId, _count, _max }) => {
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
}

/** What is out of sight in the processes that the actor moderates, and waits for somebody to look again. */
export async function listHidden(actor: Actor): Promise<HiddenContribution[]> {
  const rows = await database().hiding.findMany({
    where: { state: "under_review", contribution: { ...moderatedBy(actor), submission: "submitted" } },
    orderBy: [{ hiddenAt: "asc" }, { id: "asc" }],
    take: mostShown,
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
  const concerned = await findConcerned(
    actor,
    rows.map(({ contributionId }) => contributionId),
  );
  const reasons = await reasonsOf(rows.map(({ reasonCode }) => reasonCode));
  return rows.flatMap(({ id, contributionId, reasonCode, hiddenBy, hiddenById, words, hiddenAt }) => {
    const found = concerned.get(contributionId);
    if (found === undefined) return [];
    const isOwnHiding = hiddenById === actor.personId;
    const reason = reasons.get(reasonCode) ?? {};
    return [{ ...found, hidingId: id, reason, words, hiddenBy: hiddenBy.name, hiddenAt, isOwnHiding }];
  });
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
