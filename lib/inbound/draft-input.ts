import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { emptyPart, type PartContent } from "@/lib/inputs/part-content";
import { checkBody } from "@/lib/inputs/read-part";
import { beginInput } from "@/lib/inputs/start-input";
import { writeInput } from "@/lib/inputs/write-input";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { templateOf } from "@/lib/templates/current-template";
import type { TemplatePartView } from "@/lib/templates/template-view";
import { plainTextToRichText } from "@/lib/text/rich-text";
import { draftKeyOf } from "./draft-key";
import type { Drafted } from "./drafted";
import { guessLanguage } from "./guess-language";
import type { TakenMessage } from "./takeable-message";

type Given = {
  message: TakenMessage;
  /** The words, which go into the first part that asks for some; null where a document is to be imported. */
  text: string | null;
};

/** Begins the written input that a message asks for, with its subject as title. An input that is there is left as it is. */
export async function draftInput(
  tx: Transaction,
  jobs: Jobs,
  actor: Actor,
  { message, text }: Given,
): Promise<Drafted> {
  const language = guessLanguage(text ?? message.subject, actor.locale);
  const draftKey = draftKeyOf(message.id, "input");
  const { id } = await beginInput(tx, actor, { roundId: message.round.id, language, draftKey });
  const { revision, input } = await tx.contribution.findUniqueOrThrow({
    where: { id },
    select: { revision: true, input: { select: { templateId: true } } },
  });
  if (revision === 1 && input !== null) {
    const group = await groupOf(tx, actor);
    const template = await templateOf(tx, input.templateId, group);
    const at = await databaseNow(tx);
    const seen = { contributionId: id, seenRevision: revision, title: message.subject.slice(0, 300), about: null };
    const words = text === null ? [] : [wordsIn(template?.parts ?? [], text)];
    await writeInput(tx, jobs, { actor, ...seen, parts: words, language, origin: "mailed", at });
  }
  return {
    contributions: [{ id, kind: "input", named: null, waitsFor: text === null ? "import" : null }],
    notes: [],
  };
}

/** The words in the first part that takes free text. */
function wordsIn(parts: readonly TemplatePartView[], text: string): PartContent {
  const free = parts.filter(({ answerKind }) => answerKind === "text");
  const withBody = free.find(({ asksBody }) => asksBody);
  if (withBody !== undefined) return { ...emptyPart(withBody.key), body: checkBody(plainTextToRichText(text)) };
  const short = free.find(({ asksRecommendation }) => asksRecommendation);
  if (short !== undefined) return { ...emptyPart(short.key), recommendation: text };
  throw new DomainError("conflict", "inbound.refused.noRoomForWords");
}

async function groupOf(tx: Transaction, actor: Actor) {
  if (actor.organisation === null) return null;
  const organisation = await tx.organisation.findUnique({
    where: { id: actor.organisation.id },
    select: { stakeholderGroup: true },
  });
  return organisation?.stakeholderGroup ?? null;
}
