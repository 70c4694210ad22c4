import { keepDrafts, type NewDraft } from "@/lib/contributions/keep-drafts";
import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { isolated } from "@/lib/i18n/isolated";
import { listedApart } from "@/lib/i18n/lists";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { chooseText, commentableTexts } from "./choose-text";
import { draftKeyOf } from "./draft-key";
import type { Drafted, DraftedContribution } from "./drafted";
import { guessLanguage } from "./guess-language";
import { type PlannedComment, planComments } from "./plan-comments";
import type { Block } from "./split-blocks";
import type { TakenMessage } from "./takeable-message";

/** More comments than one message ever holds; it bounds the work. */
const mostComments = 100;

/** Makes a draft of each block of a message, on the published text that the message is about. */
export async function draftComments(
  tx: Transaction,
  actor: Actor,
  message: TakenMessage,
  blocks: readonly Block[],
): Promise<Drafted> {
  const texts = await commentableTexts(tx, message.round.consultation.id);
  const text = chooseText(texts, message.subject);
  if (text === null) {
    throw noText(
      texts.map(({ symbol, title }) => symbol ?? title),
      actor.locale,
    );
  }
  const paragraphs = await tx.paragraph.findMany({
    where: { versionId: text.versionId },
    orderBy: { position: "asc" },
    select: { id: true, anchor: true, number: true, aliases: true, position: true, depth: true },
  });
  const { comments, empty } = planComments(blocks, paragraphs);
  if (comments.length > mostComments) {
    throw new DomainError("invalid", "inbound.refused.tooManyComments", { values: { max: mostComments } });
  }
  const drafts = comments.map((comment, at) =>
    asDraft(comment, { key: draftKeyOf(message.id, at), versionId: text.versionId, locale: actor.locale }),
  );
  if (drafts.length > 0) await keepDrafts(tx, actor, text.versionId, drafts, await databaseNow(tx));
  const made = await tx.contribution.findMany({
    where: { authorId: actor.personId, draftKey: { in: drafts.map(({ draftKey }) => draftKey) } },
    select: { id: true, draftKey: true },
  });
  const ids = new Map(made.map(({ id, draftKey }) => [draftKey, id]));
  return {
    contributions: comments.flatMap(({ named, isUnknown }, at): DraftedContribution[] => {
      const id = ids.get(draftKeyOf(message.id, at));
      return id === undefined ? [] : [{ id, kind: "comment", named, waitsFor: isUnknown ? "paragraph" : null }];
    }),
    notes: empty.map((named) => ({ key: "inbound.answer.emptyMark", values: { named } })),
  };
}

function noText(names: readonly string[], locale: string): DomainError {
  return names.length === 0
    ? new DomainError("conflict", "inbound.refused.noText")
    : new DomainError("conflict", "inbound.refused.whichText", {
        values: { names: listedApart(names.map(isolated), locale) },
      });
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
