import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { hasSubmitted, speaksForOwn } from "@/lib/moderation/load-moderated";
import { officeFor, type SealedSubject } from "./policy";
import { type DeskStates, hasSealed, isSealedWhole } from "./sealed-whole";

/**
 * A contribution of which the public does not read all, for those who may look at the rest. Refuses as not_found
 * everybody else, and where nothing is kept from the public: what is published whole, or waits, is read elsewhere.
 */
export async function loadSealed(db: Database, actor: Actor, id: string) {
  const row = await db.contribution.findUnique({ where: { id }, select: columns });
  // Given in confidence: the few who were named read it elsewhere.
  if (row === null || !hasSealed(row) || row.protection === "confidential") throw notFound();
  const subject: SealedSubject = {
    processId: row.consultation.processId,
    draftId: row.version?.draftId ?? null,
    authorId: row.authorId,
    isOwnOrganisation: await speaksForOwn(db, actor, row),
    isOwnSubmission: await hasSubmitted(db, actor, id),
  };
  const office = officeFor(actor, subject);
  if (office === null) throw notFound();
  return { row, subject, office };
}

/** The files that only a look opens: those that were withheld; of what is sealed as a whole all that stand beside it. */
export function sealedFiles(row: DeskStates & { id: string }) {
  const all = isSealedWhole(row);
  return { contributionId: row.id, replacesId: null, removedAt: null, ...(all ? {} : { withheldAt: { not: null } }) };
}

const columns = {
  id: true,
  kind: true,
  reference: true,
  publication: true,
  submission: true,
  hiddenAt: true,
  protection: true,
  language: true,
  authorId: true,
  organisationId: true,
  submittedAt: true,
  round: { select: { zone: true } },
  consultation: { select: { slug: true, title: true, processId: true } },
  version: { select: { draftId: true } },
  redactedOriginal: { select: { content: true } },
} as const;
