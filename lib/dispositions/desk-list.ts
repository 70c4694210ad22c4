import { openingWords } from "@/lib/contributions/opening-words";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { decodeInstantCursor, encodeCursor, type Page, toPage } from "@/lib/kernel/pages";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { deskWhere } from "./desk-where";
import { subjectsOf } from "./load-answered";
import { type DeskVersion, loadDeskVersion } from "./load-desk-version";
import { dispositionPolicy } from "./policy";
import { type Progress, progressOf } from "./queries";
import type { DeskFilter, DispositionStateName } from "./schema";

/** A published contribution as a row of the desk's list. */
export type DeskRow = {
  id: string;
  reference: string;
  /** Revision of its sheet; 0 for one not begun. */
  revision: number;
  state: DispositionStateName;
  stance: "keep" | "change" | "delete" | "add" | null;
  /** Null for a person who speaks for themselves. */
  organisation: string | null;
  paragraphs: { number: string | null }[];
  language: string;
  opening: string;
  assignee: string | null;
  tags: string[];
  /** Whether it is the actor's own, or of an organisation of theirs: shown, never theirs to answer. */
  isOwn: boolean;
};

export type DeskList = {
  version: DeskVersion;
  progress: Progress;
  /** How many match the filter. */
  matching: number;
  page: Page<DeskRow>;
};

/** The published contributions of a version that match, the first published first. */
export async function readDeskList(
  actor: Actor,
  versionId: string,
  { filter, cursor }: { filter: DeskFilter; cursor: string | null },
  size = 50,
): Promise<DeskList> {
  const db = database();
  const version = await loadDeskVersion(db, actor, versionId);
  const where = deskWhere(versionId, filter, await databaseNow(db));
  const [progress, matching, page] = await Promise.all([
    progressOf([versionId]),
    db.contribution.count({ where }),
    readRows(actor, where, cursor, size),
  ]);
  return { version, progress: progress.get(versionId) ?? { total: 0, answered: 0 }, matching, page };
}

const rowColumns = {
  id: true,
  reference: true,
  publishedAt: true,
  authorId: true,
  organisationId: true,
  disposition: true,
  stance: true,
  language: true,
  bodyText: true,
  ...publicAuthorSelect,
  consultation: { select: { processId: true } },
  version: { select: { draftId: true } },
  targets: { select: { paragraph: { select: { number: true } } }, orderBy: { paragraph: { position: "asc" } } },
  answer: { select: { revision: true, tags: true, assignee: { select: { name: true, email: true } } } },
} as const;

async function readRows(
  actor: Actor,
  where: ReturnType<typeof deskWhere>,
  cursor: string | null,
  size: number,
): Promise<Page<DeskRow>> {
  const db = database();
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await db.contribution.findMany({
    where:
      after === null
        ? where
        : {
            AND: [
              where,
              // The index starts here; the alternatives alone would let it start from the oldest.
              { publishedAt: { gte: after.at } },
              { OR: [{ publishedAt: { gt: after.at } }, { publishedAt: after.at, id: { gt: after.id } }] },
            ],
          },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: size + 1,
    select: rowColumns,
  });
  const subjects = await subjectsOf(db, actor, rows);
  const page = toPage(rows, size, keyOf);
  return {
    next: page.next,
    items: page.items.map((row) => {
      const subject = subjects.get(row.id);
      return {
        id: row.id,
        reference: row.reference ?? "",
        revision: row.answer?.revision ?? 0,
        state: row.disposition,
        stance: row.stance,
        organisation: publicAuthor(row)?.name ?? null,
        paragraphs: row.targets.map(({ paragraph }) => paragraph),
        language: row.language,
        opening: openingWords(row.bodyText, 160),
        assignee: row.answer?.assignee?.name ?? row.answer?.assignee?.email ?? null,
        tags: row.answer?.tags ?? [],
        isOwn: subject === undefined || !dispositionPolicy.decide(rapporteurLike(actor, subject), subject),
      };
    }),
  };
}

/** Whether a row is somebody's own does not depend on their office: asked as if they held it. */
function rapporteurLike(actor: Actor, { processId }: { processId: string }): Actor {
  return { ...actor, offices: [{ role: "rapporteur", processId, draftId: null }] };
}

const keyOf = (row: { id: string; publishedAt: Date | null }) => ({
  key: (row.publishedAt ?? new Date(0)).toISOString(),
  id: row.id,
});

/**
 * Where a rapporteur goes on after this contribution: the next that matches and that they may answer, without an
 * answer unless the filter asks for another state; else the first such; null when none is left.
 */
export async function findNextToAnswer(
  actor: Actor,
  versionId: string,
  filter: DeskFilter,
  afterId: string | null,
): Promise<string | null> {
  const db = database();
  await loadDeskVersion(db, actor, versionId);
  const where = deskWhere(versionId, { ...filter, state: filter.state ?? "pending" }, await databaseNow(db));
  const from =
    afterId === null
      ? null
      : await db.contribution.findUnique({ where: { id: afterId }, select: { id: true, publishedAt: true } });
  const find = async (cursor: string | null) => {
    const { items } = await readRows(actor, where, cursor, 50);
    return items.find((row) => !row.isOwn && row.id !== afterId)?.id ?? null;
  };
  const later = from === null ? null : await find(encodeCursor(keyOf(from)));
  return later ?? find(null);
}
