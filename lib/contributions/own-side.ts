import type { Actor } from "@/lib/kernel/actor";
import { submissionLifecycle } from "./lifecycle";
import { type AnswerSubject, contributionPolicy, type OwnedSubject, visibleTo } from "./policy";

/** What a page may offer somebody on a contribution of their own side, as policies and states allow it now. */
export type MayWithOwn = {
  edit: boolean;
  submit: boolean;
  /** To the focal point, for who may not submit themselves. */
  handOver: boolean;
  /** Back to who wrote it, with a note. */
  handBack: boolean;
  withdraw: boolean;
  remove: boolean;
};

type Subject = OwnedSubject & { submission: Parameters<typeof submissionLifecycle.can>[1]; reference: string | null };

/** Answers for one row; the commands ask the same policies and states again. */
export function mayWithOwn(actor: Actor, row: Subject): MayWithOwn {
  const in_ = (event: Parameters<typeof submissionLifecycle.can>[0]) => submissionLifecycle.can(event, row.submission);
  const submit = contributionPolicy.submit(actor, row);
  return {
    edit: in_("edit") && contributionPolicy.edit(actor, row),
    submit: in_("submit") && submit,
    handOver: in_("handOver") && !submit && contributionPolicy.handOver(actor, row),
    handBack: in_("handBack") && contributionPolicy.handBack(actor, row),
    withdraw: in_("withdraw") && contributionPolicy.withdraw(actor, row),
    remove: in_("edit") && row.reference === null && contributionPolicy.deleteDraft(actor, row),
  };
}

/** The rows of the actor's own side; all others do not exist for them. */
export function ownSide(actor: Actor) {
  return visibleTo(actor);
}

/** Whether the actor may answer in a round, for the organisation as it stands now. */
export function mayAnswer(actor: Actor, subject: AnswerSubject): boolean {
  return contributionPolicy.answer(actor, subject);
}
