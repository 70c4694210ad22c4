import { publishedBy } from "@/lib/contributions/published-by";
import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { subjectsOf } from "@/lib/dispositions/load-answered";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeCursor, encodeCursor } from "@/lib/kernel/pages";
import { ownOrganisations } from "@/lib/moderation/load-moderated";
import { isCertain } from "./certain";
import { type DeskPlacement, deskColumns, toDeskPlacement } from "./desk-placement";
import { loadPlacedVersion } from "./load-placed-version";
import { notOwn, type PlacedDraft, placementPolicy } from "./policy";
import { certainScore, type PlacementPart, placementStates } from "./schema";

export type { DeskPlacement } from "./desk-placement";

/** How far the placements of a version have come. */
export type PlacementProgress = {
  total: number;
  confirmed: number;
  /** Not confirmed yet, and certain enough to be confirmed together. */
  certain: number;
  /** Not confirmed yet, and worth a second look. */
  doubtful: number;
};

/** The version as the head of the page names it, and how far it has come. */
export type PlacedVersion = {
  id: string;
  slug: string;
  status: string;
  label: Localised;
  draft: { id: string; title: Localised };
  /** Whether there is something to place comments by. */
  lineageConfirmed: boolean;
  hasPrevious: boolean;
  progress: PlacementProgress;
  /** Of the certain ones, those that this actor may confirm. */
  confirmable: number;
  /** The hour of this read; what is proposed later is not what the person saw. */
  readAt: Date;
};

/** One version with its progress. Refuses as not_found where the actor has no office. */
export async function getPlacedVersion(actor: Actor, versionId: string): Promise<PlacedVersion> {
  const db = database();
  const version = await loadPlacedVersion(db, actor, versionId);
  const now = await databaseNow(db);
  const own = notOwn(actor, await ownOrganisations(db, actor));
  const confirmable = await db.placement.count({
    where: { versionId, confirmedAt: null, ...isCertain, contribution: { AND: [publishedBy(now), own] } },
  });
  return {
    id: version.id,
    slug: version.slug,
    status: version.status,
    label: readLocalised(version.label),
    draft: { id: version.draft.id, title: readLocalised(version.draft.title) },
    lineageConfirmed: version.lineageConfirmedAt !== null,
    hasPrevious: version.previousId !== null,
    progress: await progressOf(versionId, now),
    confirmable,
    readAt: now,
  };
}

/** How many placements of these versions are confirmed, by version; nothing for those who hold no office there. */
export async function placementProgress(
  actor: Actor,
  draft: PlacedDraft,
  versionIds: string[],
): Promise<Map<string, { total: number; confirmed: number }>> {
  if (!placementPolicy.read(actor, draft)) return new Map();
  const rows = await database().placement.groupBy({
    by: ["versionId"],
    where: { versionId: { in: versionIds }, contribution: publishedBy(await databaseNow(database())) },
    _count: { id: true, confirmedAt: true },
  });
  return new Map(rows.map(({ versionId, _count }) => [versionId, { total: _count.id, confirmed: _count.confirmedAt }]));
}

/** One statement, so that the figures agree with each other while the program still writes. */
async function progressOf(versionId: string, now: Date): Promise<PlacementProgress> {
  const [counts = { total: 0, confirmed: 0, certain: 0 }] = await database().$queryRaw<
    { total: number; confirmed: number; certain: number }[]
  >`
    SELECT count(*)::int AS total, count(p."confirmedAt")::int AS confirmed,
           count(*) FILTER (WHERE p."confirmedAt" IS NULL AND p.state = 'placed' AND p.score >= ${certainScore}
             AND (p.adoption IS NULL OR p.adoption IN ('verbatim', 'not_adopted')))::int AS certain
    FROM placement p
    JOIN contribution k ON k.id = p."contributionId"
    JOIN round r ON r.id = k."roundId"
    WHERE p."versionId" = ${versionId}::uuid AND ${publishedSql(now)}`;
  return { ...counts, doubtful: counts.total - counts.confirmed - counts.certain };
}

/** How many proposals are shown at once: each is a text of its own. */
const pageSize = 20;

/** A part of the placements of a version: orphans first, then what moved, the least sure first. */
export async function listPlacements(
  actor: Actor,
  { versionId, part, cursor }: { versionId: string; part: PlacementPart; cursor: string | null },
  size = pageSize,
): Promise<{ items: DeskPlacement[]; next: string | null }> {
  const db = database();
  await loadPlacedVersion(db, actor, versionId);
  const now = await databaseNow(db);
  const rows = await db.placement.findMany({
    where: {
      versionId,
      contribution: publishedBy(now),
      AND: [partOf(part), cursor === null ? {} : after(cursor)],
    },
    orderBy: [{ state: "desc" }, { score: "asc" }, { id: "asc" }],
    take: size + 1,
    select: deskColumns,
  });
  const items = rows.slice(0, size);
  const last = rows.length > size ? items.at(-1) : undefined;
  const subjects = await subjectsOf(
    db,
    actor,
    items.map((row) => row.contribution),
  );
  const texts = await textsOf(items.flatMap((row) => row.toParagraphIds));
  return {
    items: items.map((row) => {
      const subject = subjects.get(row.contribution.id);
      return toDeskPlacement(row, texts, subject !== undefined && placementPolicy.confirm(actor, subject));
    }),
    next: last === undefined ? null : encodeCursor({ key: `${last.state} ${last.score}`, id: last.id }),
  };
}

function partOf(part: PlacementPart) {
  if (part === "confirmed") return { confirmedAt: { not: null } };
  return part === "certain" ? { confirmedAt: null, ...isCertain } : { confirmedAt: null, NOT: isCertain };
}

/** What follows a row in the order of the list; the states are listed from the last to the first. */
function after(cursor: string) {
  const { key, id } = decodeCursor(cursor);
  const [name, figure] = key.split(" ");
  const state = placementStates.find((known) => known === name) ?? "orphaned";
  const score = Number.isFinite(Number(figure)) ? Number(figure) : 0;
  return {
    OR: [
      { state: { in: placementStates.slice(0, placementStates.indexOf(state)) } },
      { state, score: { gt: score } },
      { state, score, id: { gt: id } },
    ],
  };
}

export type PlacementTarget = { id: string; anchor: string; number: string | null; text: string };

async function textsOf(ids: string[]): Promise<Map<string, PlacementTarget>> {
  if (ids.length === 0) return new Map();
  const rows = await database().paragraph.findMany({
    where: { id: { in: ids } },
    select: { id: true, anchor: true, number: true, text: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** One placement to be corrected, with every paragraph of its version to choose from. */
export async function getPlacement(actor: Actor, { versionId, id }: { versionId: string; id: string }) {
  const db = database();
  const version = await loadPlacedVersion(db, actor, versionId);
  const now = await databaseNow(db);
  const row = await db.placement.findFirst({
    where: { id, versionId, contribution: publishedBy(now) },
    select: deskColumns,
  });
  if (row === null) return null;
  const subject = (await subjectsOf(db, actor, [row.contribution])).get(row.contribution.id);
  const choices = await db.paragraph.findMany({
    where: { versionId },
    orderBy: { position: "asc" },
    select: { id: true, anchor: true, number: true, text: true },
  });
  const texts = new Map(choices.map((choice) => [choice.id, choice]));
  return {
    version: { label: readLocalised(version.label), language: version.language },
    draft: { id: version.draft.id, title: readLocalised(version.draft.title) },
    item: toDeskPlacement(row, texts, subject !== undefined && placementPolicy.confirm(actor, subject)),
    choices,
  };
}

/** Where the placements of this one's version stand on the desk, without the language, for the way back after an act. */
export async function placementAddress(actor: Actor, placementId: string): Promise<string> {
  const row = await database().placement.findUnique({ where: { id: placementId }, select: { versionId: true } });
  if (row === null) throw notFound();
  const version = await loadPlacedVersion(database(), actor, row.versionId);
  return `/desk/drafts/${version.draft.id}/${version.id}/placements`;
}
