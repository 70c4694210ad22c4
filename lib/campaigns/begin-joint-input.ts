import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import { beginInput } from "@/lib/inputs/start-input";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { addInvitation } from "@/lib/signatures/add-invitation";
import { lockLed } from "@/lib/signatures/load-signatures";
import { isBegun, lockJoin } from "./answer-join";
import { findJointRound } from "./joint-round";
import type { BeginJointInput } from "./schema";

/**
 * Whoever offered to lead begins the joint input: an empty draft of its own, under which the others that joined are
 * asked for their names. They hear of it, read the text and confirm it by the way of all joint inputs, once the lead
 * opens it for signature: no name stands under it before. Beginning twice gives the same input.
 *
 * Refuses: not_found (not asked), forbidden (no focal point), conflict (did not offer to lead, nobody else joined,
 * another lead was faster, no open round takes joint inputs).
 */
export function beginJointInput({ actor }: Pick<Deps, "actor">, input: BeginJointInput): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { campaignId } = input;
    const join = await lockJoin(tx, actor, campaignId);
    if (join.inputId !== null && join.leads) return { id: join.inputId };
    if (await isBegun(tx, campaignId)) throw new DomainError("conflict", "campaigns.errors.jointBegun");
    if (join.state !== "joined" || !join.leads) throw new DomainError("conflict", "campaigns.errors.doesNotLead");
    const others = await tx.campaignJoin.findMany({
      where: {
        ...{ campaignId, state: "joined" },
        organisation: { status: "verified", id: { not: join.organisationId } },
      },
      orderBy: [{ answeredAt: "asc" }, { organisationId: "asc" }],
      select: { organisationId: true },
    });
    if (others.length === 0) throw new DomainError("conflict", "campaigns.errors.nobodyElseJoined");
    const at = await databaseNow(tx);
    const round = await findJointRound(tx, join.campaign.consultationId, at);
    if (round === null) throw new DomainError("conflict", "campaigns.errors.noJointRound");
    const letter = await tx.contribution.findFirst({
      where: { organisationId: join.organisationId, campaign: { campaignId } },
      orderBy: { id: "asc" },
      select: { language: true },
    });
    const { id } = await beginInput(tx, actor, { roundId: round.id, language: letter?.language ?? actor.locale });
    const led = await lockLed(tx, actor, id);
    for (const { organisationId } of others) {
      await addInvitation(tx, led, { actor, at, organisationId, email: null, name: null });
    }
    const joined = [join, ...others].map(({ organisationId }) => organisationId);
    await tx.campaignJoin.updateMany({
      where: { campaignId, organisationId: { in: joined } },
      data: { inputId: id, revision: { increment: 1 } },
    });
    // Whoever offered to lead as well signs like the others.
    await tx.campaignJoin.updateMany({
      where: { campaignId, organisationId: { in: joined.slice(1) } },
      data: { leads: false },
    });
    await recordTransition(tx, {
      ...{ subject: "campaign", subjectId: campaignId, field: "join", from: "joined", to: "begun", actor, at },
    });
    return { id };
  });
}
