import { type Database, database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { openlyBy, publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { moderationPolicy, visibleTo } from "./policy";
import type { DecisionName } from "./schema";

/** A decision on another contribution that this one has something in common with. */
export type LikeDecision = {
  id: string;
  contributionId: string;
  reference: string | null;
  /** The name under it as the public would read it; null for a person. */
  sender: string | null;
  decision: DecisionName;
  reason: Localised;
  words: string | null;
  moderator: string | null;
  decidedAt: Date;
};

/** Earlier decisions in like cases, the latest first, a few of each kind. */
export type LikeCases = {
  sameParagraph: LikeDecision[];
  sameOrganisation: LikeDecision[];
  /** For a reason that this one was decided on before. */
  sameReason: LikeDecision[];
};

const few = 4;

/**
 * What was decided in like cases, among what the actor moderates: on one of the same paragraphs, on what the same
 * organisation sent, for the same reason. Of a protected name nothing is looked up, and nothing protected is found by
 * its organisation. Decisions that were taken back do not count. None where the actor moderates nothing at this id.
 */
export async function listLikeCases(actor: Actor, contributionId: string): Promise<LikeCases> {
  const none = { sameParagraph: [], sameOrganisation: [], sameReason: [] };
  // Without an office the list of what they may see would be an empty condition, which narrows nothing.
  if (!moderationPolicy.openQueue(actor, undefined)) return none;
  const db = database();
  const row = await db.contribution.findFirst({
    where: { AND: [{ id: contributionId }, visibleTo(actor)] },
    select: {
      organisationId: true,
      protection: true,
      targets: { select: { paragraphId: true } },
      decisions: { select: { reasonCode: true } },
    },
  });
  if (row === null) return none;
  const paragraphs = row.targets.map(({ paragraphId }) => paragraphId);
  const codes = [...new Set(row.decisions.flatMap(({ reasonCode }) => reasonCode ?? []))];
  const others = { AND: [{ id: { not: contributionId } }, visibleTo(actor)] };
  const find = (where: Prisma.ModerationDecisionWhereInput) => findDecisions(db, where);
  const isOpen = row.protection === "none" && row.organisationId !== null;
  const [sameParagraph, sameOrganisation, sameReason] = await Promise.all([
    paragraphs.length === 0
      ? []
      : find({ contribution: { ...others, targets: { some: { paragraphId: { in: paragraphs } } } } }),
    isOpen ? find({ contribution: { ...others, ...openlyBy, organisationId: row.organisationId } }) : [],
    codes.length === 0 ? [] : find({ reasonCode: { in: codes }, contribution: others }),
  ]);
  const words = await wordsOf(db, [...sameParagraph, ...sameOrganisation, ...sameReason]);
  const shown = (rows: DecisionRow[]) => rows.map((one) => toLike(one, words));
  return {
    sameParagraph: shown(sameParagraph),
    sameOrganisation: shown(sameOrganisation),
    sameReason: shown(sameReason),
  };
}

function findDecisions(db: Database, where: Prisma.ModerationDecisionWhereInput) {
  return db.moderationDecision.findMany({
    where: { AND: [{ undone: { is: null } }, where] },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: few,
    select: {
      id: true,
      contributionId: true,
      decision: true,
      reasonCode: true,
      words: true,
      decidedAt: true,
      moderator: { select: { name: true } },
      contribution: { select: { reference: true, ...publicAuthorSelect } },
    },
  });
}

type DecisionRow = Awaited<ReturnType<typeof findDecisions>>[number];

async function wordsOf(db: Database, rows: DecisionRow[]): Promise<Map<string, Localised>> {
  const reasons = await db.moderationReason.findMany({
    where: { code: { in: rows.flatMap(({ reasonCode }) => reasonCode ?? []) } },
    select: { code: true, words: true },
  });
  return new Map(reasons.map((reason) => [reason.code, readLocalised(reason.words)]));
}

function toLike({ contribution, moderator, reasonCode, ...row }: DecisionRow, words: Map<string, Localised>) {
  return {
    ...row,
    reference: contribution.reference,
    sender: publicAuthor(contribution)?.name ?? null,
    reason: words.get(reasonCode ?? "") ?? {},
    moderator: moderator.name,
  };
}
