import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { currentTemplate } from "@/lib/templates/current-template";
import { fitQuestions } from "./fit-questions";
import { lockWritableInput } from "./load-input";
import type { TakeQuestions } from "./schema";
import { type Written, writeInput } from "./write-input";
import { findHolder } from "./writing-hold";

/**
 * A draft goes over to the questions that its round asks now. What was written stays with its question where that is
 * still asked; the rest is set aside, in the history. Bringing back the state before brings back its questions too.
 * Co-signatories whose text or question is another one now are asked again. A second press changes nothing.
 *
 * Refuses: not_found, forbidden, conflict (submitted, changed since `seenRevision`, other questions than those that
 * were shown, somebody else is writing, nothing asked of this group any more).
 */
export function takeQuestions({ actor, jobs }: Pick<Deps, "actor" | "jobs">, given: TakeQuestions): Promise<Written> {
  return transaction(async (tx) => {
    const { contribution, input } = await lockWritableInput(tx, actor, given.id);
    const group = contribution.organisation?.stakeholderGroup ?? null;
    const template = await currentTemplate(tx, contribution.roundId, group);
    if (template === null) throw new DomainError("conflict", "inputs.errors.notTaken");
    if (template.id !== given.templateId) throw new DomainError("conflict", "inputs.errors.otherQuestions");
    if (template.id === input.template.id) {
      return { revision: contribution.revision, textSha256: input.textSha256, words: input.words };
    }
    const at = await databaseNow(tx);
    const holder = await findHolder(tx, given.id, null, at);
    if (holder !== null && holder.personId !== actor.personId) {
      throw new DomainError("conflict", "inputs.errors.heldByAnother", { values: { name: holder.name ?? "" } });
    }
    return writeInput(tx, jobs, {
      ...fitQuestions(input.content, template).fitting,
      ...{ actor, contributionId: given.id, seenRevision: given.seenRevision, at },
      templateId: template.id,
      origin: "new_questions",
      alone: true,
    });
  });
}
