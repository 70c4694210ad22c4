import { countAttempt } from "@/lib/accounts/count-attempt";
import { holdStanding } from "@/lib/contributions/load-contribution";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { findByName } from "./find-by-name";
import { floorTag } from "./floor-tag";
import { partnerLifecycle } from "./lifecycle";
import { lockRequest } from "./lock-request";
import { mailPartner } from "./mail-partner";
import { speakersPolicy } from "./policy";
import { type InvitePartner, mostPartners } from "./schema";

const invitations = { act: "invite to speak together", attempts: 100, minutes: 60 };

/**
 * The organisation that asked for the floor asks another one to be named with its speaker; its focal points are told
 * by mail. One that declined is asked again; asked twice it stands there once. No name is shown before it confirms.
 *
 * Refuses: not_found (another organisation's request), forbidden (not verified), conflict (called or withdrawn already,
 * itself, too many), invalid (no such organisation), too_many.
 */
export async function invitePartner(
  { actor, clock, jobs }: Deps,
  input: InvitePartner,
): Promise<{ eventSlug: string }> {
  await countAttempt({ clock }, invitations, actor.personId);
  return transaction(async (tx) => {
    const { item, request } = await lockRequest(tx, input.id);
    if (!speakersPolicy.withdraw(actor, request)) throw notFound();
    await holdStanding(tx, actor);
    const { id: organisationId, status } = request.organisation;
    authorise(speakersPolicy.ask, actor, { organisationId, status });
    if (request.state !== "asked") throw new DomainError("conflict", "speakers.errors.otherState");
    const partner = await findByName(tx, input.organisation);
    if (partner.id === organisationId) throw new DomainError("conflict", "speakers.errors.ownOrganisation");
    const before = request.partners.find((known) => known.organisationId === partner.id);
    if (before !== undefined && before.state !== "declined") return { eventSlug: item.event.slug };
    if (before === undefined && request.partners.length >= mostPartners) {
      throw new DomainError("conflict", "speakers.errors.tooManyPartners", { values: { most: mostPartners } });
    }
    const at = await databaseNow(tx);
    const state = before === undefined ? "invited" : partnerLifecycle.next("invite", before.state);
    const asked = { state, invitedAt: at, answeredAt: null, answeredById: null };
    const { id } = await tx.speakerPartner.upsert({
      where: { requestId_organisationId: { requestId: request.id, organisationId: partner.id } },
      create: { requestId: request.id, organisationId: partner.id, ...asked },
      update: asked,
      select: { id: true },
    });
    const change = { subject: "speaker_request" as const, subjectId: request.id, field: "partner" };
    await recordTransition(tx, { ...change, from: before?.state ?? null, to: state, actor, at });
    await mailPartner(tx, jobs, id);
    await dropDocuments(tx, [floorTag(item.eventId)]);
    return { eventSlug: item.event.slug };
  });
}
