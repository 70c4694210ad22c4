import type { Database, Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { coSigned } from "@/lib/signatures/co-signed";
import { lockModerated, ownOrganisations, withPresentOffices } from "./load-moderated";
import { moderationPolicy, visibleTo } from "./policy";

/** A contribution as far as it matters who moderates it. */
export type ModeratedRow = {
  id: string;
  authorId: string;
  organisationId: string | null;
  consultation: { processId: string };
  version: { draftId: string } | null;
};

/** What a read has to select for `standingsOf`. */
export const moderatedColumns = {
  id: true,
  authorId: true,
  organisationId: true,
  consultation: { select: { processId: true } },
  version: { select: { draftId: true } },
} as const;

/** Contributions that this actor moderates, as a condition for lists of other domains. */
export function moderatedBy(actor: Actor) {
  return visibleTo(actor);
}

/** The contribution, locked, for an act that only who may decide on it does. Refuses: not_found, forbidden (one's own). */
export async function lockDecidable(tx: Transaction, actor: Actor, id: string) {
  const { contribution, subject } = await lockModerated(tx, actor, id);
  authorise(moderationPolicy.decide, await withPresentOffices(tx, actor), subject);
  return contribution;
}

/** By id, who the actor is to each of these contributions; three queries for all of them. */
export async function standingsOf(db: Database, actor: Actor, rows: readonly ModeratedRow[]) {
  const ids = rows.map(({ id }) => id);
  const own = await ownOrganisations(db, actor);
  const signed = await coSigned(db, ids, own);
  const receipts = await db.receipt.findMany({
    where: { contributionId: { in: ids }, submittedById: actor.personId },
    select: { contributionId: true },
  });
  const submitted = new Set(receipts.map(({ contributionId }) => contributionId));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        processId: row.consultation.processId,
        draftId: row.version?.draftId ?? null,
        authorId: row.authorId,
        organisationId: row.organisationId,
        isOwnOrganisation: own.has(row.organisationId ?? "") || signed.has(row.id),
        isOwnSubmission: submitted.has(row.id),
      },
    ]),
  );
}

/** Which of these contributions the actor may decide on. */
export async function decidableAmong(db: Database, actor: Actor, rows: readonly ModeratedRow[]): Promise<Set<string>> {
  const standings = await standingsOf(db, actor, rows);
  return new Set([...standings].flatMap(([id, subject]) => (moderationPolicy.decide(actor, subject) ? [id] : [])));
}
