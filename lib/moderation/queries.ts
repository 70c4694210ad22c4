import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, defaultPageSize, encodeCursor, type Page, toPage } from "@/lib/kernel/pages";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { coSigned } from "@/lib/signatures/co-signed";
import { ownOrganisations } from "./load-moderated";
import { visibleTo } from "./policy";

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
  /** One's own organisation's: shown, never decidable. */
  isOwn: boolean;
};

const waiting = { submission: "submitted", publication: "pending" } as const;

/** What waits in the processes (or drafts) the actor moderates, the oldest first. */
export async function listQueue(
  actor: Actor,
  { cursor }: { cursor: string | null },
  size = defaultPageSize,
): Promise<Page<QueueItem>> {
  const db = database();
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await db.contribution.findMany({
    where: {
      AND: [
        waiting,
        visibleTo(actor),
        after === null
          ? {}
          : {
              // The index starts here; the alternatives alone would let it start from the oldest.
              submittedAt: { gte: after.at },
              OR: [{ submittedAt: { gt: after.at } }, { submittedAt: after.at, id: { gt: after.id } }],
            },
      ],
    },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: size + 1,
    select: {
      id: true,
      kind: true,
      input: { select: { title: true } },
      authorId: true,
      organisationId: true,
      stance: true,
      submittedAt: true,
      ...publicAuthorSelect,
      consultation: { select: { title: true } },
      targets: { select: { paragraph: { select: { number: true } } }, orderBy: { paragraph: { position: "asc" } } },
    },
  });
  const own = await ownOrganisations(db, actor);
  const { items, next } = toPage(rows, size, (row) => ({
    key: (row.submittedAt ?? new Date(0)).toISOString(),
    id: row.id,
  }));
  const signed = await coSigned(
    db,
    items.map(({ id }) => id),
    own,
  );
  return {
    next,
    items: items.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.input?.title ?? null,
      organisation: publicAuthor(row)?.name ?? null,
      consultation: readLocalised(row.consultation.title),
      paragraphs: row.targets.map(({ paragraph }) => paragraph),
      stance: row.stance,
      submittedAt: row.submittedAt ?? new Date(0),
      isOwn: row.authorId === actor.personId || own.has(row.organisationId ?? "") || signed.has(row.id),
    })),
  };
}

/** How many wait for this actor, counted up to `most` + 1 so that a flood costs nothing. */
export async function countWaiting(actor: Actor, most = 1_000): Promise<number> {
  const rows = await database().contribution.findMany({
    where: { AND: [waiting, visibleTo(actor)] },
    take: most + 1,
    select: { id: true },
  });
  return rows.length;
}

/** A reason as it is offered on the desk. */
export type OfferedReason = { code: string; appliesTo: string[]; words: Localised };

/** The active reasons in their order. */
export async function listReasons(): Promise<OfferedReason[]> {
  const rows = await database().moderationReason.findMany({
    where: { active: true },
    orderBy: { position: "asc" },
    select: { code: true, appliesTo: true, words: true },
  });
  return rows.map((row) => ({ ...row, words: readLocalised(row.words) }));
}

/** The item that a moderator goes on with: the next one they may decide, else the first that waits; null when none does. */
export async function findNextWaiting(
  actor: Actor,
  after: { id: string; submittedAt: Date } | null,
): Promise<string | null> {
  const cursor = after === null ? null : encodeCursor({ key: after.submittedAt.toISOString(), id: after.id });
  const later = (await listQueue(actor, { cursor }, 20)).items.find((item) => !item.isOwn);
  if (later !== undefined || after === null) return later?.id ?? null;
  return findNextWaiting(actor, null);
}
