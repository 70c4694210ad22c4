import { database } from "@/lib/db/client";
import { readKeptFile } from "@/lib/files/open-kept-file";
import { isolated } from "@/lib/i18n/isolated";
import { listed } from "@/lib/i18n/lists";
import type { AnonymousDeps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, isDomainError } from "@/lib/kernel/errors";
import { verdictOf } from "./authentication";
import { draftMessage } from "./draft-message";
import { actorOf, findSender, type Sender } from "./find-sender";
import { keepFiles } from "./keep-files";
import { messageWords } from "./message-words";
import { readMessage } from "./read-message";
import { type Outcome, sendOn } from "./send-on";
import { settleMessage } from "./settle-message";
import { type TakenMessage, takeableMessage } from "./takeable-message";

/**
 * Turns a message that was kept into what its sender asks for, and answers once. It may be called twice or broken off
 * anywhere: drafts have keys made of the message, a submission repeated gives its receipt again, and only one
 * settlement counts. A message that waits for an organiser, or is settled, is left alone.
 */
export async function takeMessage(deps: AnonymousDeps, { messageId }: { messageId: string }): Promise<void> {
  const message = await takeableMessage(messageId);
  if (message === null) return;
  const sender = await findSender(database(), message.person.email);
  const outcome = await outcomeOf(deps, message, sender);
  await settleMessage(deps, message, outcome);
}

async function outcomeOf(deps: AnonymousDeps, message: TakenMessage, sender: Sender | null): Promise<Outcome> {
  try {
    if (sender === null) throw new DomainError("forbidden", "inbound.refused.senderGone");
    if (message.round.mailTakes === "nothing") throw new DomainError("forbidden", "inbound.refused.roundTakesNone");
    const read = await readMessage(await readKeptFile(message.fileSha256));
    const words = messageWords(read);
    const actor = speakerOf(message, sender, words.organisation);
    const drafted = await draftMessage({ ...deps, actor }, { message, words, files: read.files });
    drafted.notes.push(...(await keepFiles({ ...deps, actor }, drafted, read.files)));
    return await sendOn({ ...deps, actor }, drafted, whyOnlyDrafts(message, words.isForwarded));
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return { refusal: { key: error.messageKey, values: error.details.values } };
  }
}

/** Who let a message in has said for whom it is; else its sender says so, or acts for one only. */
function speakerOf(message: TakenMessage, sender: Sender, named: string | null): Actor {
  const { organisationId } = message;
  const actor =
    organisationId === null
      ? actorOf(sender, named)
      : actorOf({ ...sender, organisations: sender.organisations.filter(({ id }) => id === organisationId) }, null);
  if (actor !== null) return actor;
  const names = listed(
    sender.organisations.map(({ name }) => isolated(name)),
    message.person.locale,
  );
  throw new DomainError("conflict", "inbound.refused.whichOrganisation", { values: { names } });
}

/** Why a message may not submit by itself; null when it may. From is easily forged, and a submission stands in public. */
function whyOnlyDrafts(message: TakenMessage, isForwarded: boolean): string | null {
  if (message.decidedById !== null) return "inbound.answer.letIn";
  if (message.round.mailTakes !== "submissions") return "inbound.answer.draftsOnly";
  if (verdictOf(message) !== "pass") return "inbound.answer.notProven";
  return isForwarded ? "inbound.answer.forwarded" : null;
}
