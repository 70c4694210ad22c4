import { describe, expect, it } from "vitest";
import { decideAppeal } from "@/lib/appeals/decide-appeal";
import { readOwnAppeals } from "@/lib/appeals/own-query";
import { publicAppealsOn } from "@/lib/appeals/public";
import { countAppeals, readAppeal } from "@/lib/appeals/queries";
import { replyToAppeal } from "@/lib/appeals/reply-to-appeal";
import { decideAppealSchema } from "@/lib/appeals/schema";
import { withdrawAppeal } from "@/lib/appeals/withdraw-appeal";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import type { Actor } from "@/lib/kernel/actor";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { depsOf } from "../../factories/actor";
import { aDispute } from "../../factories/appeal";
import { aConsultation, anOfficer } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { allowProtection, aProtectedComment } from "../../factories/protected";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const { at, focalPoint, representative, moderator, second, organiser, refused, filed, decision } = await aDispute();

const rowOf = (id: string) => client.contribution.findUniqueOrThrow({ where: { id } });

describe("who acts on an appeal, and when", () => {
  it("is filed by the focal point alone, once, on what can be appealed", async () => {
    const made = await refused();
    await expect(filed(made, {}, representative)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await expect(filed(made, {}, stranger)).rejects.toMatchObject({ code: "not_found" });
    await expect(readOwnAppeals(stranger, made.id)).rejects.toMatchObject({ code: "not_found" });
    const both = await Promise.allSettled([filed(made), filed(made)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(filed(await aComment.published({ at, by: focalPoint }))).rejects.toMatchObject({
      messageKey: "appeals.errors.nothingToAppeal",
    });
  });

  it("is not filed a second after the last one, by the database's hour", async () => {
    const made = await refused();
    const days = (appealWithinDays: number) =>
      client.consultation.update({ where: { id: at.consultation.id }, data: { appealWithinDays } });
    await days(0);
    await expect(filed(made)).rejects.toMatchObject({ messageKey: "appeals.errors.tooLate" });
    expect((await readOwnAppeals(focalPoint, made.id)).target).toMatchObject({ isLate: true });
    await days(30);
    await expect(filed(made)).resolves.toEqual(expect.any(String));
  });

  it("is decided by nobody whose act it is about, nobody of its side, and nobody from elsewhere", async () => {
    const appealId = await filed(await refused());
    const outcome = { outcome: "granted" };
    await expect(decision(appealId, outcome, moderator)).rejects.toMatchObject({ code: "forbidden" });
    const { id: processId } = at.process;
    await client.processRole.create({
      data: { processId, personId: focalPoint.personId, role: "organiser" },
      select: { id: true },
    });
    const own: Actor = { ...focalPoint, offices: [{ role: "organiser", processId, draftId: null }] };
    await expect(decision(appealId, outcome, own)).rejects.toMatchObject({ code: "forbidden" });
    const elsewhere = await anOfficer.organising(await aConsultation.open());
    await expect(decision(appealId, outcome, elsewhere)).rejects.toMatchObject({ code: "not_found" });
    await expect(readAppeal(elsewhere, appealId)).rejects.toMatchObject({ code: "not_found" });
    expect([await countAppeals(elsewhere), await countAppeals(representative)]).toEqual([0, null]);
    const reply = { id: appealId, seenRevision: 1, words: "I did not decide this." };
    await expect(replyToAppeal(depsOf(second), reply)).rejects.toMatchObject({ code: "forbidden" });
    expect(await readAppeal(moderator, appealId)).toMatchObject({ mayReply: true, mayDecide: false });
    expect(await readAppeal(second, appealId)).toMatchObject({ mayReply: false, mayDecide: true });
    await client.processRole.deleteMany({ where: { personId: focalPoint.personId } });
  });

  it("is decided once of two at the same moment, and not on words one has not read", async () => {
    const made = await refused();
    const appealId = await filed(made);
    const both = await Promise.allSettled([
      decision(appealId, { outcome: "granted" }),
      decision(appealId, { outcome: "dismissed" }, organiser),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const other = await filed(await refused());
    await replyToAppeal(depsOf(moderator), { id: other, seenRevision: 1, words: "A reply." });
    const stale = decideAppealSchema.parse({ outcome: "granted", id: other, seenRevision: 1, words: "Too early." });
    await expect(decideAppeal(depsOf(second), stale)).rejects.toMatchObject({
      messageKey: "appeals.errors.changedMeanwhile",
    });
  });

  it("is taken back by those who filed it, and the refusal stands", async () => {
    const made = await refused();
    const appealId = await filed(made);
    await expect(withdrawAppeal(depsOf(representative), { id: appealId, seenRevision: 1 })).rejects.toMatchObject({
      code: "forbidden",
    });
    await withdrawAppeal(depsOf(focalPoint), { id: appealId, seenRevision: 1 });
    expect(await rowOf(made.id)).toMatchObject({ publication: "refused" });
    await expect(decision(appealId, { outcome: "granted" })).rejects.toMatchObject({ code: "conflict" });
  });

  it("ends with the contribution: what its side took back is neither decided on nor shown", async () => {
    const made = await refused();
    const appealId = await filed(made);
    const { revision } = await rowOf(made.id);
    await withdrawContribution(depsOf(focalPoint), { id: made.id, seenRevision: revision });
    await expect(decision(appealId, { outcome: "granted" })).rejects.toMatchObject({
      messageKey: "appeals.errors.settledAlready",
    });
    expect(await readAppeal(second, appealId)).toMatchObject({ state: "withdrawn", texts: [], mayDecide: false });
    const shown = await refused();
    await decision(await filed(shown), { outcome: "dismissed" });
    const now = await rowOf(shown.id);
    await withdrawContribution(depsOf(focalPoint), { id: shown.id, seenRevision: now.revision });
    expect(await publicAppealsOn(shown.id)).toEqual([]);
  });

  it("is forgotten, words and organisation, with a protected contribution that is taken back", async () => {
    await allowProtection(at);
    const made = await aProtectedComment.submitted({
      at,
      by: focalPoint,
      protection: "pseudonym",
      pseudonym: "A group",
    });
    const received = await rowOf(made.id);
    const refusal = { decision: "refuse", reasonCode: "insult", words: "It calls somebody a fool." };
    const input = moderateContributionSchema.parse({ id: made.id, seenRevision: received.revision, ...refusal });
    await moderateContribution(depsOf(moderator), input);
    const appealId = await filed(made);
    const { revision } = await rowOf(made.id);
    await withdrawContribution(depsOf(focalPoint), { id: made.id, seenRevision: revision });
    expect(await client.appeal.findUniqueOrThrow({ where: { id: appealId } })).toMatchObject({
      ...{ words: "", organisationId: null, public: false },
    });
  });

  it("keeps what is complained of from being undone", async () => {
    const made = await refused();
    await filed(made);
    await expect(undoDecision(depsOf(moderator), { decisionId: made.decisionId })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
