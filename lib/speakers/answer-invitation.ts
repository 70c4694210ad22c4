import { holdStanding } from "@/lib/contributions/load-contribution";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { floorTag } from "./floor-tag";
import { partnerLifecycle } from "./lifecycle";
import { lockRequest } from "./lock-request";
import { speakersPolicy } from "./policy";
import type { AnswerInvitation } from "./schema";

/**
 * A focal point confirms that somebody of another organisation speaks for theirs too, with the words that were handed
 * in so far, or declines. Words that were handed in later want to be confirmed anew before the name stands under them;
 * after the floor was given the name on the list stays as it was.
 *
 * Refuses: not_found (another organisation's), forbidden (no focal point; confirming when not verified), conflict (the
 * words changed since they were read, the request was withdrawn, declining after the floor was given).
 */
export function answerInvitation(
  { actor }: Pick<Deps, "actor">,
  input: AnswerInvitation,
): Promise<{ eventSlug: string }> {
  return transaction(async (tx) => {
    const place = await tx.speakerPartner.findUnique({ where: { id: input.id }, select: { requestId: true } });
    if (place === null) throw notFound();
    const { item, request } = await lockRequest(tx, place.requestId);
    const partner = await tx.speakerPartner.findUniqueOrThrow({
      where: { id: input.id },
      select: { state: true, organisation: { select: { id: true, status: true } } },
    });
    const subject = { organisationId: partner.organisation.id, status: partner.organisation.status };
    if (!speakersPolicy.withdraw(actor, subject)) throw notFound();
    await holdStanding(tx, actor);
    const isYes = input.answer === "confirm";
    if (isYes) authorise(speakersPolicy.joinCoalition, actor, subject);
    else authorise(speakersPolicy.leaveCoalition, actor, subject);
    const to = partnerLifecycle.next(input.answer, partner.state);
    const isLate = request.state === "withdrawn" || (request.state !== "asked" && partner.state !== "confirmed");
    if (isLate || (request.state !== "asked" && !isYes)) {
      throw new DomainError("conflict", "speakers.errors.otherState");
    }
    const seen = request.statement?.revision ?? 0;
    if (isYes && seen !== input.seenStatement) throw new DomainError("conflict", "speakers.errors.wordsChanged");
    const at = await databaseNow(tx);
    await tx.speakerPartner.update({
      where: { id: input.id },
      data: { state: to, answeredAt: at, answeredById: actor.personId },
      select: { id: true },
    });
    const change = { subject: "speaker_request" as const, subjectId: request.id, field: "partner" };
    await recordTransition(tx, { ...change, from: partner.state, to, actor, at });
    const words = request.statement === null ? [] : [`statement:${request.statement.id}`];
    await dropDocuments(tx, [floorTag(item.eventId), ...words]);
    return { eventSlug: item.event.slug };
  });
}
