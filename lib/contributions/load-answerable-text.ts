import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authoriseAnswer } from "./answer-subject";
import { loadActingOrganisation, loadCommentedText } from "./load-commented-text";

/**
 * A text for somebody who wants to comment on it, with the round and the organisation they answer for. Refuses:
 * not_found (not public), gone (replaced by a newer version), conflict (no round), forbidden (not asked in this round).
 */
export async function loadAnswerableText(tx: Transaction, actor: Actor, versionId: string, now: Date) {
  const text = await loadCommentedText(tx, versionId, now);
  const organisation = await loadActingOrganisation(tx, actor);
  await authoriseAnswer(tx, actor, text.round, organisation);
  const limits = await tx.round.findUniqueOrThrow({
    where: { id: text.round.id },
    select: { maxWords: true, languages: true },
  });
  return { ...text, organisation, limits };
}
