import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { isReader } from "./is-reader";
import { type ProtectedSubject, protectionPolicy } from "./policy";

const columns = {
  id: true,
  reference: true,
  organisationId: true,
  authorId: true,
  consultation: { select: { id: true, slug: true, processId: true } },
  receipts: { select: { submittedById: true } },
} as const;

/**
 * A protected submission that was received, and who the actor is to it. For whoever may not know of it there is
 * nothing there; nor is there once it was removed.
 */
export async function loadProtected(
  db: Database,
  actor: Actor,
  at: { id: string } | { reference: string; consultation: { slug: string } },
) {
  const row = await db.contribution.findFirst({
    where: {
      AND: [at, { protection: { not: "none" }, reference: { not: null }, protectedSubmission: { removedAt: null } }],
    },
    select: columns,
  });
  if (row === null) throw notFound();
  const { consultation } = row;
  const { organisationId } = row;
  const own =
    organisationId === null
      ? null
      : await db.representation.findFirst({
          where: { personId: actor.personId, status: "active", organisationId },
          select: { id: true },
        });
  const subject: ProtectedSubject = {
    processId: consultation.processId,
    isReader: await isReader(db, actor, consultation),
    isOwn:
      own !== null ||
      row.authorId === actor.personId ||
      row.receipts.some(({ submittedById }) => submittedById === actor.personId),
  };
  if (!protectionPolicy.list(actor, subject)) throw notFound();
  return { row, subject };
}
