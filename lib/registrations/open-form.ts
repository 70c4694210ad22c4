import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { nullJson } from "@/lib/db/null-json";
import { recordTransition } from "@/lib/db/transitions";
import { lockEvent } from "@/lib/events/load-event";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { keyed } from "@/lib/templates/template-parts";
import { type FieldKindName, firstForm } from "./form-view";
import { registrationPolicy } from "./policy";
import type { EditField } from "./schema";

type Seen = { eventId: string; seenRevision: number };

/**
 * The form of an event, locked for an organiser to change it: where nobody changed it yet, what is asked at first becomes
 * its rows. The form has a revision of its own, so that whoever rewrites the event meanwhile is not in the way.
 *
 * Refuses: not_found (also a session, whose form is that of its series), conflict (cancelled, changed since it was seen).
 */
export async function openForm(tx: Transaction, given: Actor, { eventId, seenRevision }: Seen): Promise<void> {
  const event = await lockEvent(tx, eventId);
  const actor = await withPresentOffices(tx, given);
  if (event === null || event.parentId !== null || !registrationPolicy.editForm(actor, event)) throw notFound();
  if (event.state === "cancelled") throw new DomainError("conflict", "registrations.errors.stands.cancelled");
  const { count } = await tx.event.updateMany({
    where: { id: eventId, formRevision: seenRevision },
    data: { formRevision: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
  await recordTransition(tx, {
    ...{
      subject: "event",
      subjectId: eventId,
      field: "form",
      from: String(seenRevision),
      to: String(seenRevision + 1),
    },
    ...{ actor, at: await databaseNow(tx) },
  });
  if ((await tx.registrationField.count({ where: { eventId } })) > 0) return;
  await tx.registrationField.createMany({
    data: firstForm.map(({ key, kind }, index) => ({ eventId, key, kind, position: index + 1 })),
  });
}

type Words = Omit<EditField, "eventId" | "seenRevision" | "key">;

/** A question as it is kept. Refuses, beside the field: a question without words, a choice out of fewer than two. */
export function fieldRow(kind: FieldKindName, words: Words) {
  const isQuestion = kind === "question";
  if (isQuestion && Object.keys(words.title).length === 0) throw beside("title", "registrations.errors.titleMissing");
  const isText = !isQuestion || words.answerKind === "text";
  const choices = isText ? [] : keyed(words.choices);
  if (!isText && choices.length < 2) throw beside("choices", "registrations.errors.twoChoices");
  return {
    ...{ title: orNull(words.title), guidance: orNull(words.guidance), required: words.required },
    ...{ answerKind: isText ? ("text" as const) : words.answerKind, choices: isText ? nullJson : choices },
    stakeholderGroups: [...new Set(words.stakeholderGroups)],
  };
}

function orNull(words: Localised) {
  return Object.keys(words).length === 0 ? nullJson : words;
}

function beside(field: string, key: string): DomainError {
  return new DomainError("invalid", key, { fields: { [field]: { key } } });
}
