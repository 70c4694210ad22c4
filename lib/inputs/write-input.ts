import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { textChanged } from "@/lib/signatures/text-changed";
import { meansTheSame } from "@/lib/templates/compare-questions";
import type { TemplateView } from "@/lib/templates/template-view";
import { canonicalJson } from "@/lib/text/canonical-json";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { deriveInput } from "./derive-input";
import { exactFiles } from "./exact-files";
import { exactText } from "./exact-text";
import { type HistoryOrigin, keepHistory } from "./keep-history";
import { keepParts } from "./keep-parts";
import { templateFor } from "./kept-content";
import { lockWritableInput } from "./load-input";
import { emptyPart, type InputContent, isAnswered, type PartContent } from "./part-content";

export type WriteInput = {
  actor: Actor;
  contributionId: string;
  /** Revision that the writer has before them. */
  seenRevision: number;
  title: string;
  about: string | null;
  /** Answers by part; parts that are left out count as not answered. Bodies have gone through checkBody. */
  parts: readonly PartContent[];
  /** BCP 47; the language stays when it is left out. */
  language?: string;
  origin: HistoryOrigin;
  /** Version of the questions that it answers from now on; the one it answers stays when it is left out. */
  templateId?: string;
  at: Date;
  /** The state before this one keeps its place in the history, whoever wrote it. */
  alone?: boolean;
};

export type Written = { revision: number; textSha256: string; words: number };

/**
 * Writes the whole of an input that is not submitted yet, in the caller's transaction: its parts with what is derived
 * from them, the exact text and its hash, a state in the history; confirmations of another text are asked again.
 * Writing what is kept already changes nothing.
 *
 * Refuses: not_found (not of the actor's side, no input), forbidden, conflict (submitted, or changed since
 * `seenRevision`), invalid (a part that is not asked, longer than any submission).
 */
export async function writeInput(tx: Transaction, jobs: Jobs, given: WriteInput): Promise<Written> {
  const { contribution, input } = await lockWritableInput(tx, given.actor, given.contributionId);
  const { templateId } = input;
  const template = await templateToAnswer(tx, given, contribution, input.template);
  const content = contentToWrite(given, template.id === templateId ? input.content : template, contribution.language);
  if (template.id === templateId && canonicalJson(content) === canonicalJson(input.content)) {
    return { revision: contribution.revision, textSha256: input.textSha256, words: input.words };
  }
  if (contribution.revision !== given.seenRevision) {
    throw new DomainError("conflict", "inputs.errors.changedMeanwhile");
  }
  const { id } = contribution;
  const revision = contribution.revision + 1;
  const derived = deriveInput(content, template.parts);
  const { sha256: textSha256 } = exactText(content, await exactFiles(tx, id));
  await tx.contribution.update({
    where: { id },
    data: { revision, language: content.language, bodyHtml: derived.bodyHtml, bodyText: derived.bodyText },
    select: { id: true },
  });
  await tx.input.update({
    where: { contributionId: id },
    data: { templateId: template.id, title: content.title, about: content.about, textSha256, words: derived.words },
    select: { contributionId: true },
  });
  await keepParts(tx, id, derived.parts);
  const { origin, at, actor, alone } = given;
  const state = { contributionId: id, revision, origin, templateId: template.id, content, textSha256, at, alone };
  await keepHistory(tx, { ...state, words: derived.words, personId: actor.personId });
  // Under another question the same words say something else.
  const answered = content.parts.filter(isAnswered).map(({ key }) => key);
  const stands = template.id === templateId || meansTheSame(input.template, template, answered);
  await textChanged(tx, jobs, { contributionId: id, textSha256: stands ? textSha256 : null, at });
  return { revision, textSha256, words: derived.words };
}

/** The version of the questions that is answered from now on, as the organisation sees it. */
async function templateToAnswer(
  tx: Transaction,
  { templateId }: WriteInput,
  { organisation }: { organisation: Parameters<typeof templateFor>[2] },
  present: TemplateView,
): Promise<TemplateView> {
  return templateId === undefined || templateId === present.id ? present : templateFor(tx, templateId, organisation);
}

/** What is kept, in the order of the template; a part that is neither asked nor kept is refused. */
function contentToWrite(
  given: WriteInput,
  kept: { parts: readonly { key: string }[] },
  language: string,
): InputContent {
  const answers = new Map(given.parts.map((part) => [part.key, part]));
  const known = new Set(kept.parts.map(({ key }) => key));
  if (given.parts.some((part) => isAnswered(part) && !known.has(part.key))) {
    throw new DomainError("invalid", "inputs.errors.partNotAsked");
  }
  const about = cleanText(given.about ?? "").trim();
  return {
    title: cleanLine(given.title),
    about: about === "" ? null : about,
    language: given.language ?? language,
    parts: kept.parts.map(({ key }) => answers.get(key) ?? emptyPart(key)),
  };
}
