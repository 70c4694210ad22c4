import { keepDrafts, type NewDraft } from "@/lib/contributions/keep-drafts";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError, type FieldRefusal } from "@/lib/kernel/errors";
import { sha256Hex } from "@/lib/text/canonical-json";
import { chooseText, commentableTexts } from "./choose-text";
import { guessLanguage } from "./guess-language";
import type { MessageWords } from "./message-words";
import { type PlannedComment, planComments } from "./plan-comments";
import type { MessageFile } from "./read-message";
import type { TakenMessage } from "./takeable-message";

/** A contribution that a message became, as a draft. */
export type DraftedContribution = {
  id: string;
  kind: "comment" | "input";
  /** What it is on, as the sender named it; null for the whole text, and for an input. */
  named: string | null;
  /** Whether nobody knows what was named: a person has to look at it. */
  isUnknown: boolean;
};

export type Drafted = {
  contributions: DraftedContribution[];
  /** Sentences about what was left out. */
  notes: FieldRefusal[];
};

/** More comments than one message ever holds; it bounds the work. */
const mostComments = 100;

type Given = { message: TakenMessage; words: MessageWords; files: readonly MessageFile[] };

/**
 * Makes the drafts that a message asks for, all in one transaction, each once however often it is called.
 * Refuses: conflict (no text that takes comments, several and none named, no round), forbidden (not asked in this
 * round), invalid (nothing to take, too many comments).
 */
export function draftMessage({ actor }: Deps, { message, words }: Given): Promise<Drafted> {
  return transaction(async (tx) => {
    const texts = await commentableTexts(tx, message.round.consultation.id);
    const text = chooseText(texts, message.subject);
    if (text === null) throw noText(texts.map(({ symbol, title }) => symbol ?? title));
    const paragraphs = await tx.paragraph.findMany({
      where: { versionId: text.versionId },
      orderBy: { position: "asc" },
      select: { id: true, anchor: true, number: true, aliases: true, position: true, depth: true },
    });
    const plan = planComments(words.blocks, paragraphs);
    if (plan.comments.length === 0) throw new DomainError("invalid", "inbound.refused.nothingToTake");
    if (plan.comments.length > mostComments) {
      throw new DomainError("invalid", "inbound.refused.tooManyComments", { values: { max: mostComments } });
    }
    const drafts = plan.comments.map((comment, at) =>
      asDraft(comment, { key: draftKeyOf(message.id, at), versionId: text.versionId, locale: actor.locale }),
    );
    await keepDrafts(tx, actor, text.versionId, drafts, await databaseNow(tx));
    const made = await tx.contribution.findMany({
      where: { authorId: actor.personId, draftKey: { in: drafts.map(({ draftKey }) => draftKey) } },
      select: { id: true, draftKey: true },
    });
    const ids = new Map(made.map(({ id, draftKey }) => [draftKey, id]));
    const contributions = plan.comments.flatMap(({ named, isUnknown }, at): DraftedContribution[] => {
      const id = ids.get(draftKeyOf(message.id, at));
      return id === undefined ? [] : [{ id, kind: "comment", named, isUnknown }];
    });
    await tx.inboundMade.createMany({
      data: contributions.map(({ id }) => ({ messageId: message.id, contributionId: id })),
      skipDuplicates: true,
    });
    return { contributions, notes: notesOn(plan.empty, words.leftOut) };
  });
}

function noText(names: readonly string[]): DomainError {
  return names.length === 0
    ? new DomainError("conflict", "inbound.refused.noText")
    : new DomainError("conflict", "inbound.refused.whichText", { values: { names: names.join("; ") } });
}

type Draft = { key: string; versionId: string; locale: string };

function asDraft({ paragraphIds, text }: PlannedComment, { key, versionId, locale }: Draft): NewDraft {
  const [first, ...also] = paragraphIds;
  return {
    draftKey: key,
    versionId,
    ...(first === undefined ? {} : { paragraphId: first, also }),
    type: "substantive",
    language: guessLanguage(text, locale),
    bodyPlain: text,
  };
}

/** The key under which a block of a message becomes a draft: a UUID of version 8 (RFC 9562), the same each time. */
function draftKeyOf(messageId: string, at: number): string {
  const hash = sha256Hex(`inbound-message ${messageId} ${at}`);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function notesOn(empty: readonly string[], leftOut: number): FieldRefusal[] {
  return [
    ...empty.map((named) => ({ key: "inbound.answer.emptyMark", values: { named } })),
    ...(leftOut === 0 ? [] : [{ key: "inbound.answer.leftOut", values: { count: leftOut } }]),
  ];
}
