import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { isOfComment, type OfComment } from "./of-comment";
import { contributionPolicy } from "./policy";

const selectedForCommand = {
  id: true,
  kind: true,
  consultationId: true,
  roundId: true,
  versionId: true,
  organisationId: true,
  authorId: true,
  submission: true,
  publication: true,
  revision: true,
  language: true,
  type: true,
  stance: true,
  body: true,
  bodyHtml: true,
  bodyText: true,
  proposedText: true,
  addPosition: true,
  changeNote: true,
  fallbackStance: true,
  fallbackText: true,
  termFrom: true,
  termTo: true,
  topics: true,
  impacts: true,
  reference: true,
  submittedAt: true,
  markerReason: true,
  protection: true,
  pseudonym: true,
  embargoUntil: true,
  returnNote: true,
  organisation: { select: { id: true, name: true, status: true, stakeholderGroup: true } },
  author: { select: { name: true, email: true, locale: true } },
  round: {
    select: {
      id: true,
      position: true,
      acceptsInputs: true,
      fourEyes: true,
      opensAt: true,
      closesAt: true,
      zone: true,
      maxWords: true,
      asksTopics: true,
      asksImpacts: true,
      languages: true,
      eligibility: true,
      stakeholderGroups: true,
    },
  },
  consultation: {
    select: {
      slug: true,
      status: true,
      title: true,
      decideWithinDays: true,
      process: { select: { id: true, code: true } },
    },
  },
  version: {
    select: { slug: true, status: true, label: true, language: true, draft: { select: { id: true, slug: true } } },
  },
  targets: {
    select: {
      quote: true,
      quoteStart: true,
      paragraph: { select: { id: true, number: true, anchor: true, text: true, locked: true, position: true } },
    },
    orderBy: { paragraph: { position: "asc" } },
  },
} as const;

/** A contribution as commands need it, its row locked until the transaction ends; null when there is none. */
export async function lockContribution(tx: Transaction, id: string) {
  // The lock comes first, so that what is read after it is what the previous holder left.
  await tx.$executeRaw`SELECT 1 FROM contribution WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.contribution.findUnique({ where: { id }, select: selectedForCommand });
}

export type LockedContribution = NonNullable<Awaited<ReturnType<typeof lockContribution>>>;

/** The same for its own side: for everybody else there is nothing at this id. */
export async function lockOwnContribution(tx: Transaction, actor: Actor, id: string): Promise<LockedContribution> {
  const contribution = await lockContribution(tx, id);
  if (contribution === null || !contributionPolicy.readOwn(actor, contribution)) throw notFound();
  if (contribution.organisationId !== null) await holdStanding(tx, actor);
  return contribution;
}

/** A comment as commands need it: with the text that it is on. */
export type LockedComment = OfComment<LockedContribution>;

/** The same for acts that only comments know: where there is an input, there is nothing at this id. */
export async function lockOwnComment(tx: Transaction, actor: Actor, id: string): Promise<LockedComment> {
  const contribution = await lockOwnContribution(tx, actor, id);
  if (contribution.kind !== "comment" || !isOfComment(contribution)) throw notFound();
  return contribution;
}

/**
 * The actor was read when the request began, and it may have waited for the row since: whoever was ended or given
 * another role meanwhile does nothing more. Nobody can be ended while the act is under way.
 */
export async function holdStanding(tx: Transaction, { organisation }: Actor): Promise<void> {
  if (organisation === null) throw notFound();
  const { representationId, role } = organisation;
  const standing = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM representation
    WHERE id = ${representationId}::uuid AND status = 'active' AND role::text = ${role} FOR SHARE`;
  if (standing.length === 0) throw notFound();
}
