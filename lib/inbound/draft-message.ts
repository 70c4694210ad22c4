import { type Transaction, transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { draftComments } from "./draft-comments";
import { draftInput } from "./draft-input";
import type { Drafted } from "./drafted";
import { isDocument } from "./is-document";
import type { MessageWords } from "./message-words";
import type { MessageFile } from "./read-message";
import type { Block } from "./split-blocks";
import type { TakenMessage } from "./takeable-message";

type Given = { message: TakenMessage; words: MessageWords; files: readonly MessageFile[] };

/**
 * Makes the drafts that a message asks for, all in one transaction, each once however often it is called: comments of
 * its marked blocks, a written input of a document or of words without marks where the round takes inputs, else a
 * comment on the whole text.
 * Refuses: conflict (no text that takes comments, several and none named, no round), forbidden (not asked in this
 * round), invalid (nothing to take, too many comments).
 */
export function draftMessage({ actor, jobs }: Deps, { message, words, files }: Given): Promise<Drafted> {
  const { acceptsComments, acceptsInputs } = message.round;
  const isMarked = words.blocks.some(({ named }) => named !== null);
  const document = acceptsInputs ? files.find(isDocument) : undefined;
  const asInput = acceptsInputs && (document !== undefined || !isMarked);
  const asComments = acceptsComments && (isMarked || !asInput);
  const said = textOf(words.blocks);
  return transaction(async (tx: Transaction) => {
    const drafted: Drafted = { contributions: [], notes: [] };
    const add = ({ contributions, notes }: Drafted) => {
      drafted.contributions.push(...contributions);
      drafted.notes.push(...notes);
    };
    if (asComments) add(await draftComments(tx, actor, message, words.blocks));
    if (asInput && (document !== undefined || said !== "")) {
      const text = document === undefined ? said : null;
      add(await draftInput(tx, jobs, actor, { message, text }));
      if (document !== undefined && !isMarked && said !== "") drafted.notes.push({ key: "inbound.answer.coverNote" });
    }
    if (drafted.contributions.length === 0) throw new DomainError("invalid", "inbound.refused.nothingToTake");
    await tx.inboundMade.createMany({
      data: drafted.contributions.map(({ id }) => ({ messageId: message.id, contributionId: id })),
      skipDuplicates: true,
    });
    if (words.leftOut > 0) drafted.notes.push({ key: "inbound.answer.leftOut", values: { count: words.leftOut } });
    return drafted;
  });
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map(({ text }) => text)
    .join("\n\n")
    .trim();
}
