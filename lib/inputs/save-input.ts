import type { LockedContribution } from "@/lib/contributions/load-contribution";
import { refuseMarksNotAsked } from "@/lib/contributions/marks";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import type { TemplateView } from "@/lib/templates/template-view";
import { canonicalJson } from "@/lib/text/canonical-json";
import { lockWritableInput } from "./load-input";
import { emptyPart, type InputContent, type PartContent } from "./part-content";
import { readPart } from "./read-part";
import type { SaveInput, WrittenPart } from "./schema";
import { writeInput } from "./write-input";
import { findHolder, takeHold } from "./writing-hold";

/** What the writer needs to save again. */
export type SavedInput = { id: string; revision: number; savedAt: Date; words: number };

/**
 * Keeps what a page sends of an input, all of it or what was changed; there is no hour for it. The page that saves is
 * the one that writes: another one is refused until it takes over or this one rests for a minute and a half. With
 * `over` a page writes over a newer text that it has not seen ("1"), or leaves its own beside it in the history
 * ("beside"); neither text is lost.
 *
 * Refuses: not_found, forbidden, conflict (somebody else writes, changed since `seenRevision`, submitted), invalid by
 * field.
 */
export function saveInput({ actor, jobs }: Pick<Deps, "actor" | "jobs">, given: SaveInput): Promise<SavedInput> {
  return transaction(async (tx) => {
    const { contribution, input } = await lockWritableInput(tx, actor, given.id);
    const at = await databaseNow(tx);
    const holder = await findHolder(tx, given.id, given.pageKey, at);
    if (holder !== null && given.over === undefined) {
      throw new DomainError("conflict", "inputs.errors.heldByAnother", { values: { name: holder.name ?? "" } });
    }
    await takeHold(tx, { contributionId: given.id, pageKey: given.pageKey, actor, at });
    const kept = input.content;
    const content = merge(kept, given, input.template);
    const standing = contribution.revision;
    const isOver = given.over !== undefined && standing !== given.seenRevision;
    const act = { actor, contributionId: given.id, at };
    let written = await writeInput(tx, jobs, {
      ...{ ...act, ...content, origin: "typed", alone: isOver },
      seenRevision: given.over === undefined ? given.seenRevision : standing,
    });
    if (given.over === "beside" && written.revision !== standing) {
      const back = { ...act, ...kept, seenRevision: written.revision, alone: true };
      written = await writeInput(tx, jobs, { ...back, origin: "restored" });
    }
    await keepMarks(tx, contribution, given);
    return { id: given.id, revision: written.revision, savedAt: at, words: written.words };
  });
}

/** Topics and impacts are no part of the exact text: what was confirmed stays confirmed when they change. */
async function keepMarks(tx: Transaction, contribution: LockedContribution, given: SaveInput): Promise<void> {
  refuseMarksNotAsked(contribution.round, given, contribution);
  const { topics = contribution.topics, impacts = contribution.impacts } = given;
  if (
    canonicalJson({ topics, impacts }) === canonicalJson({ topics: contribution.topics, impacts: contribution.impacts })
  ) {
    return;
  }
  await tx.contribution.update({ where: { id: contribution.id }, data: { topics, impacts }, select: { id: true } });
}

/** What is kept, with what was sent in its place. Refuses words for a part that is not asked rather than lose them. */
function merge(kept: InputContent, given: SaveInput, template: TemplateView): InputContent {
  const asked = new Set(template.parts.map(({ key }) => `p-${key}`));
  if (Object.entries(given.parts ?? {}).some(([name, part]) => !asked.has(name) && hasWords(part))) {
    throw new DomainError("conflict", "inputs.errors.partNotAsked");
  }
  const known = new Map(kept.parts.map((part) => [part.key, part]));
  const answers = new Map<string, PartContent>(known);
  for (const part of template.parts) {
    const sent = given.parts?.[`p-${part.key}`];
    if (sent !== undefined) answers.set(part.key, readPart(part, sent, known.get(part.key) ?? emptyPart(part.key)));
  }
  return {
    title: given.title ?? kept.title,
    about: given.about ?? kept.about,
    language: given.language ?? kept.language,
    parts: [...answers.values()],
  };
}

function hasWords({ keyMessage, recommendation, body, bodyPlain, choices }: WrittenPart): boolean {
  return [keyMessage, recommendation, body, bodyPlain, choices].some(
    (field) => field !== undefined && field.length > 0,
  );
}
