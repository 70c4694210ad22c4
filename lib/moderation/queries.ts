import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { defaultPageSize, encodeCursor, type Page, toPage } from "@/lib/kernel/pages";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { coSigned } from "@/lib/signatures/co-signed";
import { ownOrganisations } from "./load-moderated";
import { type QueueFilter, wholeQueue } from "./queue-filter";
import { afterPlace, type Placed, placeInQueue, queueOrder } from "./queue-order";
import { queueWhere } from "./queue-where";
import { type RunningClaim, runningClaim } from "./running-claim";
import { type HintKindName, hintKinds } from "./schema";

/** An item of the queue. */
export type QueueItem = {
  id: string;
  kind: "comment" | "input";
  /** Title of an input; null for a comment. */
  title: string | null;
  organisation: string | null;
  consultation: Localised;
  /** In the order of the text; none for the whole text. A heading has no number. */
  paragraphs: { number: string | null }[];
  stance: "keep" | "change" | "delete" | "add" | null;
  submittedAt: Date;
  /** By when a decision was promised; null for no promise. */
  decideBy: Date | null;
  /** Kinds of what should be looked at in it. */
  hints: HintKindName[];
  /** Who has it before them; null when nobody does. */
  claim: RunningClaim | null;
  /** Whether a decision waits for a second pair of eyes, and whether that one cannot be the actor's; null when none waits. */
  proposal: { isMine: boolean } | null;
  /** One's own organisation's: shown, never decidable. */
  isOwn: boolean;
};

type Asked = { cursor: string | null; filter?: QueueFilter };

/** What waits in the processes (or drafts) the actor moderates, in the order of the filter. */
export async function listQueue(
  actor: Actor,
  { cursor, filter = wholeQueue }: Asked,
  size = defaultPageSize,
): Promise<Page<QueueItem>> {
  const db = database();
  const now = await databaseNow(db);
  const rows = await db.contribution.findMany({
    where: { AND: [queueWhere(actor, filter, now), afterPlace(filter.order, cursor)] },
    orderBy: queueOrder(filter.order),
    take: size + 1,
    select: itemColumns,
  });
  const own = await ownOrganisations(db, actor);
  const { items, next } = toPage(rows, size, (row) => placeInQueue(filter.order, row));
  const ids = items.map(({ id }) => id);
  const [signed, hints] = await Promise.all([coSigned(db, ids, own), hintsByItem(ids)]);
  return {
    next,
    items: items.map(({ claim, proposals: [proposal], ...row }) => ({
      id: row.id,
      kind: row.kind,
      title: row.input?.title ?? null,
      organisation: publicAuthor(row)?.name ?? null,
      consultation: readLocalised(row.consultation.title),
      paragraphs: row.targets.map(({ paragraph }) => paragraph),
      stance: row.stance,
      submittedAt: row.submittedAt ?? new Date(0),
      decideBy: row.decideBy,
      hints: hints.get(row.id) ?? [],
      claim: runningClaim(claim, actor, now),
      proposal: proposal === undefined ? null : { isMine: proposal.proposedById === actor.personId },
      isOwn: row.authorId === actor.personId || own.has(row.organisationId ?? "") || signed.has(row.id),
    })),
  };
}

async function hintsByItem(ids: string[]): Promise<Map<string, HintKindName[]>> {
  const rows = await database().moderationHint.groupBy({
    by: ["contributionId", "kind"],
    where: { contributionId: { in: ids } },
  });
  const kinds = Map.groupBy(rows, ({ contributionId }) => contributionId);
  return new Map(
    [...kinds].map(([id, found]) => [id, hintKinds.filter((one) => found.some(({ kind }) => kind === one))]),
  );
}

const itemColumns = {
  id: true,
  kind: true,
  input: { select: { title: true } },
  authorId: true,
  organisationId: true,
  stance: true,
  submittedAt: true,
  decideBy: true,
  ...publicAuthorSelect,
  consultation: { select: { title: true } },
  targets: { select: { paragraph: { select: { number: true } } }, orderBy: { paragraph: { position: "asc" } } },
  claim: { select: { moderatorId: true, since: true, until: true, moderator: { select: { name: true } } } },
  proposals: { where: { state: "waiting" }, select: { proposedById: true }, take: 1 },
} as const;

/** How many wait for this actor and match, counted up to `most` + 1 so that a flood costs nothing. */
export async function countWaiting(actor: Actor, filter = wholeQueue, most = 1_000): Promise<number> {
  const db = database();
  const rows = await db.contribution.findMany({
    where: queueWhere(actor, filter, await databaseNow(db)),
    take: most + 1,
    select: { id: true },
  });
  return rows.length;
}

/** A reason as it is offered on the desk. */
export type OfferedReason = { code: string; appliesTo: string[]; label: Localised; words: Localised };

/** The active reasons in their order. */
export async function listReasons(): Promise<OfferedReason[]> {
  const rows = await database().moderationReason.findMany({
    where: { active: true },
    orderBy: { position: "asc" },
    select: { code: true, appliesTo: true, label: true, words: true },
  });
  return rows.map((row) => ({ ...row, label: readLocalised(row.label), words: readLocalised(row.words) }));
}

/**
 * The item that a moderator goes on with: the next one that matches and that they may decide alone and now, else the
 * first such; null when there is none.
 */
export async function findNextWaiting(actor: Actor, filter: QueueFilter, after: Placed | null): Promise<string | null> {
  const cursor = after === null ? null : encodeCursor(placeInQueue(filter.order, after));
  const isFree = (item: QueueItem) =>
    !item.isOwn && item.claim?.isMine !== false && item.proposal?.isMine !== true && item.id !== after?.id;
  const later = (await listQueue(actor, { cursor, filter }, 20)).items.find(isFree);
  if (later !== undefined || cursor === null) return later?.id ?? null;
  return (await listQueue(actor, { cursor: null, filter }, 20)).items.find(isFree)?.id ?? null;
}
