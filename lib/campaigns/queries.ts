import { type Database, database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { campaignTexts } from "./campaign-text";
import { type CampaignMember, membersOf, readMembers } from "./members-query";
import { campaignPolicy, visibleTo } from "./policy";
import type { DecideCampaign } from "./schema";
import { findUnlike } from "./unlike-members";
import { proposedTo, undoableBy } from "./waiting-members";

/** How many nearly equal letters there are, and from how many. */
export type CampaignCounts = { members: number; organisations: number; persons: number };

/** The cluster that a contribution stands in, beside its case. */
export type CampaignOfCase = CampaignCounts & {
  id: string;
  representative: { id: string; reference: string | null };
  isRepresentative: boolean;
  decidedAt: Date | null;
};

const counts = { members: true, organisations: true, persons: true } as const;
const ofRepresentative = { select: { id: true, reference: true } } as const;

/** The cluster of a contribution; null where it stands in none, or was taken out. The caller has asked who may read it. */
export async function campaignOf(contributionId: string, db: Database = database()): Promise<CampaignOfCase | null> {
  const row = await db.campaignMember.findFirst({
    where: { contributionId, removedAt: null, campaign: { members: { gt: 1 } } },
    select: { campaign: { select: { id: true, ...counts, decidedAt: true, representative: ofRepresentative } } },
  });
  if (row === null) return null;
  return { ...row.campaign, isRepresentative: row.campaign.representative.id === contributionId };
}

/** A cluster in the list. */
export type ListedCampaign = CampaignCounts & {
  id: string;
  consultation: Localised;
  reference: string | null;
  language: string;
  /** How the representative begins. */
  opening: string;
  waiting: number;
  updatedAt: Date;
};

const openingLength = 240;

/** Clusters of the processes that the actor moderates, those with the latest change first. */
export async function listCampaigns(actor: Actor, cursor: string | null, size = 20): Promise<Page<ListedCampaign>> {
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const db = database();
  const rows = await db.campaign.findMany({
    where: {
      AND: [
        visibleTo(actor),
        { members: { gt: 1 } },
        after === null ? {} : { OR: [{ updatedAt: { lt: after.at } }, { updatedAt: after.at, id: { lt: after.id } }] },
      ],
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: {
      ...{ id: true, updatedAt: true, ...counts },
      consultation: { select: { title: true } },
      representative: { select: { id: true, reference: true, language: true } },
    },
  });
  const { items, next } = toPage(rows, size, ({ updatedAt, id }) => ({ key: updatedAt.toISOString(), id }));
  const texts = await campaignTexts(
    db,
    items.map(({ representative }) => representative.id),
  );
  const waiting = await countWaiting(items.map(({ id }) => id));
  return {
    next,
    items: items.map(({ representative, consultation, ...row }) => ({
      ...row,
      consultation: readLocalised(consultation.title),
      reference: representative.reference,
      language: representative.language,
      opening: openingOf(texts.get(representative.id) ?? ""),
      waiting: waiting.get(row.id) ?? 0,
    })),
  };
}

/** How many clusters have letters that wait for this moderator; null for those who moderate no whole process. */
export async function countWaitingCampaigns(actor: Actor): Promise<number | null> {
  if (!actor.offices.some(({ role, draftId }) => role === "moderator" && draftId === null)) return null;
  const waits = { removedAt: null, contribution: { submission: "submitted", publication: "pending" } } as const;
  return database().campaign.count({
    where: { AND: [visibleTo(actor), { members: { gt: 1 }, memberships: { some: waits } }] },
  });
}

function openingOf(text: string): string {
  return text.length <= openingLength ? text : `${text.slice(0, openingLength).toWellFormed()}…`;
}

async function countWaiting(ids: readonly string[]): Promise<Map<string, number>> {
  const groups = await database().campaignMember.groupBy({
    by: ["campaignId"],
    where: {
      campaignId: { in: [...ids] },
      removedAt: null,
      contribution: { submission: "submitted", publication: "pending" },
    },
    _count: { _all: true },
  });
  return new Map(groups.map(({ campaignId, _count }) => [campaignId, _count._all]));
}

/** How far the decision for a cluster has come. */
export type BulkProgress = {
  decision: DecideCampaign["decision"] | null;
  total: number;
  decided: number;
  skipped: number;
  startedBy: string | null;
  startedAt: Date;
  finishedAt: Date | null;
};

/** A cluster as a moderator reads it. */
export type CampaignPage = CampaignCounts & {
  id: string;
  consultationId: string;
  revision: number;
  consultation: { slug: string; title: Localised };
  zone: string;
  representative: { id: string; reference: string | null; language: string; text: string };
  waiting: number;
  list: Page<CampaignMember>;
  /** How many of those that wait somebody else has proposed a decision on, for this reader to agree to. */
  proposed: number;
  /** How many were decided on by this reader so lately that it can be taken back. */
  undoable: number;
  /** Those that wait and say much else, or have hints of their own: to be looked at before one decides for all. */
  unlike: { total: number; items: CampaignMember[] };
  bulk: BulkProgress | null;
};

/** Most that are named before one decides; the rest is in the list. */
const unlikeShown = 10;

/** One cluster with a part of its members, the earliest first. Refuses as not_found those who do not moderate it. */
export async function readCampaign(actor: Actor, id: string, cursor: string | null): Promise<CampaignPage> {
  const db = database();
  const row = await db.campaign.findUnique({
    where: { id },
    select: {
      ...{ id: true, consultationId: true, revision: true, ...counts },
      consultation: {
        select: {
          ...{ slug: true, title: true, processId: true },
          rounds: { orderBy: { position: "desc" }, take: 1, select: { zone: true } },
        },
      },
      representative: { select: { id: true, reference: true, language: true } },
      bulkDecisions: {
        orderBy: { startedAt: "desc" },
        take: 1,
        select: {
          ...{ content: true, total: true, decided: true, skipped: true, startedAt: true, finishedAt: true },
          startedBy: { select: { name: true } },
        },
      },
    },
  });
  if (row === null || !campaignPolicy.moderate(actor, row.consultation)) throw notFound();
  const { representative, consultation, bulkDecisions, ...rest } = row;
  const text = (await campaignTexts(db, [representative.id])).get(representative.id) ?? "";
  const [bulk] = bulkDecisions;
  const now = await databaseNow(db);
  const { personId } = actor;
  const unlike = await findUnlike(db, { id, representativeId: representative.id });
  return {
    ...rest,
    consultation: { slug: consultation.slug, title: readLocalised(consultation.title) },
    zone: consultation.rounds[0]?.zone ?? "UTC",
    representative: { ...representative, text },
    waiting: (await countWaiting([id])).get(id) ?? 0,
    proposed: await db.campaignMember.count({ where: proposedTo({ campaignId: id, seenUntil: now, personId }) }),
    undoable: await db.campaignMember.count({ where: undoableBy({ campaignId: id, personId, now }) }),
    list: await membersOf(id, { id: representative.id, text }, cursor),
    unlike: {
      total: unlike.length,
      items: await readMembers(id, { id: representative.id, text }, unlike.slice(0, unlikeShown)),
    },
    bulk: bulk === undefined ? null : { ...bulk, decision: decisionIn(bulk.content), startedBy: bulk.startedBy.name },
  };
}

function decisionIn(content: unknown): BulkProgress["decision"] {
  const value: unknown = typeof content === "object" && content !== null ? Reflect.get(content, "decision") : null;
  return (["publish", "return", "refuse", "agree", "undo"] as const).find((known) => known === value) ?? null;
}
