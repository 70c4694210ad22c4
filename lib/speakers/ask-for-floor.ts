import { countAttempt } from "@/lib/accounts/count-attempt";
import { holdStanding } from "@/lib/contributions/load-contribution";
import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { floorRefusal } from "./floor-refusal";
import { floorTag } from "./floor-tag";
import { listStands } from "./list-window";
import { type LockedItem, lockItem, refuseUnlessPublished } from "./lock-list";
import { speakersPolicy } from "./policy";
import type { AskForFloor } from "./schema";

/** More than an organisation asks in a long day. */
const asks = { act: "ask for the floor", attempts: 100, minutes: 60 };

/**
 * Puts the organisation that the actor acts for on the list of speakers of an agenda item. Asked twice with the same
 * words it stands there once. The hour is judged by the clock of the database with the row held: a request is either
 * in time, or refused.
 *
 * Refuses: not_found (no organisation, no such item of a public event), forbidden (not verified, the rule of the event,
 * nobody registered), conflict (the list is not open, it stands there already), too_many.
 */
export async function askForFloor(
  { actor, clock }: Pick<Deps, "actor" | "clock">,
  input: AskForFloor,
): Promise<{ id: string; eventSlug: string }> {
  await countAttempt({ clock }, asks, actor.personId);
  return transaction(async (tx) => {
    await holdStanding(tx, actor);
    const organisation = await tx.organisation.findUnique({
      where: { id: actor.organisation?.id ?? "" },
      select: { id: true, status: true, stakeholderGroup: true },
    });
    const item = await lockItem(tx, input.itemId);
    if (organisation === null || item === null || item.event.state === "draft") throw notFound();
    authorise(speakersPolicy.ask, actor, { organisationId: organisation.id, status: organisation.status });
    refuseUnlessPublished(item);
    const at = await databaseNow(tx);
    const eventSlug = item.event.slug;
    const living = await livingRequest(tx, item.id, organisation.id);
    if (living !== null && living.speaker === input.speaker && living.speakerTitle === input.speakerTitle) {
      return { id: living.id, eventSlug };
    }
    const stands = listStands(item, at);
    if (stands !== "open") throw new DomainError("conflict", `speakers.errors.list.${stands}`);
    const refusal = await floorRefusal(tx, item.event, organisation, at);
    if (refusal !== null) throw new DomainError("forbidden", `speakers.refused.${refusal}`);
    if (living !== null) throw new DomainError("conflict", "speakers.errors.askedAlready");
    const { id } = await create(tx, { item, organisationId: organisation.id, askedById: actor.personId, at, ...input });
    const change = { subject: "speaker_request" as const, subjectId: id, field: "state" };
    await recordTransition(tx, { ...change, from: null, to: "asked", actor, at });
    await dropDocuments(tx, [floorTag(item.eventId)]);
    return { id, eventSlug };
  });
}

function livingRequest(tx: Transaction, itemId: string, organisationId: string) {
  return tx.speakerRequest.findFirst({
    where: { itemId, organisationId, kind: "statement", state: { in: ["asked", "speaking"] } },
    select: { id: true, speaker: true, speakerTitle: true },
  });
}

type Made = AskForFloor & { item: LockedItem; organisationId: string; askedById: string; at: Date };

async function create(tx: Transaction, { item, organisationId, askedById, at, speaker, speakerTitle }: Made) {
  const { requests } = await tx.agendaItem.update({
    where: { id: item.id },
    data: { requests: { increment: 1 } },
    select: { requests: true },
  });
  const registration = await tx.registration.findFirst({
    where: {
      eventId: item.eventId,
      organisationId,
      state: { in: ["confirmed", "attended"] },
      name: { equals: speaker, mode: "insensitive" },
    },
    select: { id: true },
  });
  return tx.speakerRequest.create({
    data: {
      ...{ itemId: item.id, eventId: item.eventId, organisationId, speaker, speakerTitle },
      ...{ registrationId: registration?.id ?? null, arrival: requests, askedById, askedAt: at },
    },
    select: { id: true },
  });
}
