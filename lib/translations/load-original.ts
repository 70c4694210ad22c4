import { lockCorrected } from "@/lib/corrections/lock-corrected";
import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type TranslatedSubject, translationPolicy } from "./policy";

export type OriginalTarget = { contributionId: string | null; paragraphId: string | null };

/** What is translated, its row locked until the transaction ends. */
export type Original = {
  id: OriginalTarget;
  /** The published texts by field, in the order in which they are read; of a paragraph the one called "text". */
  texts: { field: string; text: string }[];
  /** Language of the original (BCP 47). */
  language: string;
  /** Tags of the documents that show it, and of searches. */
  tags: string[];
  name: string;
  /** Its public page, without the language. */
  page: string;
  /** The actor with the offices held now. */
  actor: Actor;
  subject: TranslatedSubject;
};

/**
 * Locks what somebody of the team translates or reviews, as a correction of it would. Refuses as not_found what is not
 * public now, and whom it is none of the business of.
 */
export async function lockOriginal(tx: Transaction, given: Actor, id: OriginalTarget, at: Date): Promise<Original> {
  const found = await lockCorrected(tx, given, id, at);
  if (found === null || found.standing === null || found.texts.length === 0) throw notFound();
  const { actor, subject } = found.standing;
  if (!translationPolicy.read(actor, subject)) throw notFound();
  return {
    id,
    texts: found.texts.map(({ field, text }) => ({ field: field ?? "text", text })),
    language: await languageOf(tx, id),
    // What is translated is found in another language as well.
    tags: [...new Set([...found.tags, "search"])],
    name: found.name,
    page: found.page,
    actor,
    subject,
  };
}

async function languageOf(tx: Transaction, { contributionId, paragraphId }: OriginalTarget): Promise<string> {
  if (contributionId !== null) {
    const row = await tx.contribution.findUniqueOrThrow({ where: { id: contributionId }, select: { language: true } });
    return row.language;
  }
  const row = await tx.paragraph.findUniqueOrThrow({
    where: { id: paragraphId ?? "" },
    select: { version: { select: { language: true } } },
  });
  return row.version.language;
}
