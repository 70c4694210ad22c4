import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import { anyOf } from "@/lib/kernel/any-of";
import type { Policy } from "@/lib/kernel/authorise";

/** What is translated, as far as it matters who translates it. */
export type TranslatedSubject = {
  processId: string;
  /** Null for an input, which is on no draft. */
  draftId: string | null;
  /** Whether the actor, or an organisation of theirs, wrote, sent or signed the original. */
  isOwn: boolean;
};

/** Whoever holds an office there: moderators, organisers, rapporteurs. */
const read: Policy<Omit<TranslatedSubject, "isOwn">> = (actor, { processId, draftId }) =>
  holdsOffice(actor, "moderator", processId, draftId) ||
  holdsOffice(actor, "organiser", processId, draftId) ||
  holdsOffice(actor, "rapporteur", processId, draftId);

/** Nobody puts words of another language into the mouth of their own side in the name of the team. */
const add: Policy<TranslatedSubject> = (actor, subject) => read(actor, subject) && !subject.isOwn;

/** Nobody reviews what they translated themselves. */
const review: Policy<TranslatedSubject & { isOwnTranslation: boolean }> = (actor, subject) =>
  add(actor, subject) && !subject.isOwnTranslation;

/** The word of the process stands behind an official translation; only organisers give it. */
const makeOfficial: Policy<TranslatedSubject & { isOwnTranslation: boolean }> = (actor, subject) =>
  review(actor, subject) && holdsOffice(actor, "organiser", subject.processId, subject.draftId);

/** Whether there is a desk of translations for this actor at all. */
const openDesk: Policy<undefined> = (actor) => actor.offices.length > 0;

export const translationPolicy = { read, add, review, makeOfficial, withdraw: add, openDesk };

/** The same line as `read`, for lists: translations outside it do not exist for this actor. */
export function translationsVisibleTo(actor: Pick<Actor, "offices">) {
  return anyOf(
    actor.offices.flatMap(({ processId, draftId }) => {
      const ofDraft = draftId === null ? {} : { id: draftId };
      const paragraph = { version: { draft: { consultation: { processId }, ...ofDraft } } };
      const contribution = { consultation: { processId }, ...(draftId === null ? {} : { version: { draftId } }) };
      return [{ paragraph }, { contribution }];
    }),
  );
}
