import { beforeAll, describe, expect, it } from "vitest";
import { transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { listQueue } from "@/lib/moderation/queries";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { settleProposal } from "@/lib/moderation/settle-proposal";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons } from "../../factories/contribution";
import { told } from "../../factories/decision";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let focalPoint: Actor;
let moderator: Actor;
let second: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
  moderator = await anOfficer.moderating(at);
  second = await anOfficer.moderating(at);
  await theReasons();
});

type Made = { id: string; revision: number };
const input = ({ id, revision }: Made, given: object) =>
  moderateContributionSchema.parse({ id, seenRevision: revision, ...given });
const refusal = { decision: "refuse", reasonCode: "insult", words: "It calls somebody a fool." };
const rowOf = (id: string) => client.contribution.findUniqueOrThrow({ where: { id }, include: { decisions: true } });

async function decided(made: Made, given: object, by = moderator) {
  const moderated = await moderateContribution(depsOf(by), input(made, given));
  if (!("decisionId" in moderated)) throw new Error("It was only proposed");
  return moderated;
}

describe("a decision taken back at once", () => {
  it.each([
    ["to publish", { decision: "publish" }],
    ["to refuse", refusal],
    ["to return", { ...refusal, decision: "return", marks: [] }],
  ])("%s leaves the contribution before the moderators as it came, and nobody is told", async (_what, given) => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const before = await rowOf(made.id);
    const decision = await decided(made, given);
    await undoDecision(depsOf(moderator), decision);
    const after = await rowOf(made.id);
    expect(after).toMatchObject({
      ...{ submission: "submitted", publication: "pending", publishedAt: null, markerReason: null },
      ...{ bodyText: before.bodyText, proposedText: before.proposedText },
    });
    const mails = () =>
      client.mail.count({ where: { recipient: focalPoint.email, template: { not: "contribution-receipt" } } });
    const earlier = await mails();
    await told(decision);
    expect(await mails()).toBe(earlier);
    // The decision stays on record, and it can be decided anew.
    expect(after.decisions).toHaveLength(1);
    await decided({ id: made.id, revision: after.revision }, { decision: "publish" });
    expect(await rowOf(made.id)).toMatchObject({ publication: "published" });
  });

  it("is somebody's own: another moderator is refused, whoever has no office there finds nothing", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const decision = await decided(made, { decision: "publish" });
    await expect(undoDecision(depsOf(second), decision)).rejects.toMatchObject({ code: "forbidden" });
    await expect(undoDecision(depsOf(focalPoint), decision)).rejects.toMatchObject({ code: "not_found" });
    expect(await rowOf(made.id)).toMatchObject({ publication: "published" });
  });

  it("is taken back once, of two at the same moment", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const decision = await decided(made, { decision: "publish" });
    const both = await Promise.allSettled([1, 2].map(() => undoDecision(depsOf(moderator), decision)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await client.decisionUndo.count({ where: { decisionId: decision.decisionId } })).toBe(1);
  });

  it("is refused when the time has passed", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const decision = await decided(made, { decision: "publish" });
    // The rows are never changed: a decision of yesterday is written as one.
    const old = await client.moderationDecision.findUniqueOrThrow({ where: { id: decision.decisionId } });
    const { id: _id, ...columns } = old;
    const yesterday = await client.moderationDecision.create({
      data: { ...columns, decidedAt: new Date(old.decidedAt.getTime() - 86_400_000) },
    });
    await expect(undoDecision(depsOf(moderator), { decisionId: yesterday.id })).rejects.toMatchObject({
      code: "conflict",
      messageKey: "moderation.errors.tooLateToUndo",
    });
  });
});

describe("a round that asks for a second pair of eyes", () => {
  let made: Made;

  async function proposed(given: object = refusal): Promise<string> {
    await client.round.updateMany({ where: { consultationId: at.consultation.id }, data: { fourEyes: true } });
    made = await aComment.submitted({ at, by: focalPoint });
    const moderated = await moderateContribution(depsOf(moderator), input(made, given));
    if (!("proposalId" in moderated)) throw new Error("It was decided by one alone");
    return moderated.proposalId;
  }

  it("decides when another agrees, with both names", async () => {
    const proposalId = await proposed();
    expect(await rowOf(made.id)).toMatchObject({ publication: "pending", decisions: [] });
    await settleProposal(depsOf(second), { settlement: "agree", proposalId });
    expect(await rowOf(made.id)).toMatchObject({
      publication: "refused",
      decisions: [{ moderatorId: moderator.personId, agreedById: second.personId, words: refusal.words }],
    });
  });

  it("hears nobody agree with themselves", async () => {
    const proposalId = await proposed();
    await expect(settleProposal(depsOf(moderator), { settlement: "agree", proposalId })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("leaves it waiting when the second differs, and keeps why", async () => {
    const proposalId = await proposed();
    await settleProposal(depsOf(second), { settlement: "differ", proposalId, words: "A strong word is no insult." });
    expect(await rowOf(made.id)).toMatchObject({ publication: "pending", decisions: [] });
    expect(await client.decisionProposal.findUniqueOrThrow({ where: { id: proposalId } })).toMatchObject({
      state: "differed",
      settledById: second.personId,
      words: "A strong word is no insult.",
    });
    expect((await listQueue(second, { cursor: null }, 100)).items.map(({ id }) => id)).toContain(made.id);
  });

  it("takes one proposal at a time, and one answer to it", async () => {
    const proposalId = await proposed();
    await expect(moderateContribution(depsOf(second), input(made, { decision: "publish" }))).rejects.toMatchObject({
      messageKey: "moderation.errors.proposedAlready",
    });
    const third = await anOfficer.moderating(at);
    const both = await Promise.allSettled([
      settleProposal(depsOf(second), { settlement: "agree", proposalId }),
      settleProposal(depsOf(third), { settlement: "differ", proposalId, words: "No." }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("checks what is proposed before anybody is asked to agree", async () => {
    await proposed();
    const other = await aComment.submitted({ at, by: focalPoint });
    const wrong = input(other, { ...refusal, reasonCode: "wording-unclear" });
    await expect(moderateContribution(depsOf(moderator), wrong)).rejects.toMatchObject({ code: "invalid" });
    expect(await transaction((tx) => tx.decisionProposal.count({ where: { contributionId: other.id } }))).toBe(0);
  });
});
