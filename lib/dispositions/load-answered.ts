import { isOfComment } from "@/lib/contributions/of-comment";
import { publishedBy } from "@/lib/contributions/published-by";
import type { Database, Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { ownOrganisations, withPresentOffices } from "@/lib/moderation/load-moderated";
import { shareAnswersOf } from "./answers-lock";
import { type AnsweredSubject, dispositionPolicy } from "./policy";

const answeredColumns = {
  id: true,
  reference: true,
  authorId: true,
  organisationId: true,
  consultationId: true,
  versionId: true,
  disposition: true,
  consultation: { select: { processId: true } },
  version: { select: { draftId: true } },
  targets: { select: { paragraphId: true } },
  answer: {
    select: {
      state: true,
      observation: true,
      language: true,
      revision: true,
      mergedIntoId: true,
      tags: true,
      assigneeId: true,
      decidedAt: true,
      decidedById: true,
      paragraphs: { select: { paragraphId: true, state: true, observation: true } },
    },
  },
} as const;

/** Published contributions of these ids with their sheets; what is not published is left out. */
function findAnswered(db: Database, ids: string[], now: Date) {
  return db.contribution.findMany({
    where: { id: { in: ids }, kind: "comment", ...publishedBy(now) },
    select: answeredColumns,
    orderBy: { id: "asc" },
  });
}

type Row = Awaited<ReturnType<typeof findAnswered>>[number];

/** A published contribution, its row locked, with its sheet and who the actor is to it. */
export type Answered = Row & { subject: AnsweredSubject };

/** The same of which ids are published and before this actor; the others are left out. Locked in one order. */
export async function lockAnswered(
  tx: Transaction,
  given: Actor,
  ids: readonly string[],
): Promise<{ actor: Actor; found: Answered[] }> {
  const wanted = [...new Set(ids)].sort();
  await shareAnswersOf(tx, wanted);
  // The lock comes first, so that what is read after it is what the previous holder left.
  await tx.$queryRaw`SELECT id FROM contribution WHERE id = ANY(${wanted}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const actor = await withPresentOffices(tx, given);
  const rows = await findAnswered(tx, wanted, await databaseNow(tx));
  const subjects = await subjectsOf(tx, actor, rows);
  const found = rows.flatMap((row) => {
    const subject = subjects.get(row.id);
    return subject !== undefined && dispositionPolicy.read(actor, subject) ? [{ ...row, subject }] : [];
  });
  return { actor, found };
}

/** One of them; for those without an office there is nothing at this id. */
export async function lockOneAnswered(tx: Transaction, actor: Actor, id: string) {
  const locked = await lockAnswered(tx, actor, [id]);
  const [contribution] = locked.found;
  if (contribution === undefined) throw notFound();
  return { actor: locked.actor, contribution };
}

type SubjectRow = {
  id: string;
  authorId: string;
  organisationId: string | null;
  consultation: { processId: string };
  /** Null for an input: those are answered by nobody here. */
  version: { draftId: string } | null;
};

/** Who the actor is to each of these comments, by id; whatever is on no text is left out. */
export async function subjectsOf(
  db: Database,
  actor: Actor,
  rows: readonly SubjectRow[],
): Promise<Map<string, AnsweredSubject>> {
  const own = await ownOrganisations(db, actor);
  const receipts = await db.receipt.findMany({
    where: { contributionId: { in: rows.map(({ id }) => id) }, submittedById: actor.personId },
    select: { contributionId: true },
  });
  const submitted = new Set(receipts.map(({ contributionId }) => contributionId));
  return new Map(
    rows.filter(isOfComment).map((row) => [
      row.id,
      {
        processId: row.consultation.processId,
        draftId: row.version.draftId,
        authorId: row.authorId,
        organisationId: row.organisationId,
        isOwnOrganisation: own.has(row.organisationId ?? ""),
        isOwnSubmission: submitted.has(row.id),
      },
    ]),
  );
}
