import { beforeAll, describe, expect, it } from "vitest";
import { answerJoin } from "@/lib/campaigns/answer-join";
import { beginJointInput } from "@/lib/campaigns/begin-joint-input";
import { inviteSenders } from "@/lib/campaigns/invite-senders";
import { joinsOf, listOwnJoins } from "@/lib/campaigns/join-queries";
import { publicJointInputOf } from "@/lib/campaigns/public";
import { campaignOf, readCampaign } from "@/lib/campaigns/queries";
import { answerJoinSchema, beginJointInputSchema, inviteSendersSchema } from "@/lib/campaigns/schema";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import type { Actor } from "@/lib/kernel/actor";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { openForSignatures } from "@/lib/signatures/open-for-signatures";
import { withdrawSignature } from "@/lib/signatures/withdraw-signature";
import { letters } from "@/prisma/seed/content/letters";
import { depsOf } from "../../factories/actor";
import { aLetter } from "../../factories/campaign";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aTemplate } from "../../factories/input";
import { aSpeaker, confirm, readInput, rewrite } from "../../factories/joint-input";
import { aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

type Speaker = Awaited<ReturnType<typeof aSpeaker>>;
let at: MadeConsultation;
let moderator: Actor;
let lead: Speaker;
let second: Speaker;
let third: Speaker;
let campaignId: string;
let ofSecond: string;

const invite = async (by: Actor, seen?: number) => {
  const { revision } = await readCampaign(moderator, campaignId, null);
  return inviteSenders(depsOf(by), { campaignId, seenRevision: seen ?? revision });
};
const soon = () => new Date(Date.now() + 1_000);
const own = async ({ by }: { by: Actor }) => (await listOwnJoins(by, soon()))[0];
const say = async (who: { by: Actor }, answer: "join" | "lead" | "decline") =>
  answerJoin(depsOf(who.by), { campaignId, seenRevision: (await own(who))?.revision ?? 1, answer });

beforeAll(async () => {
  at = await aConsultation.open({ eligibility: "everyone" });
  moderator = await anOfficer.moderating(at);
  [lead, second, third] = [await aSpeaker("Demo Lead"), await aSpeaker("Demo Second"), await aSpeaker("Demo Third")];
  const bodies = letters.map(({ body }) => body);
  const first = await aLetter({ at, body: bodies[0] ?? "", by: lead.by });
  ofSecond = (await aLetter({ at, body: bodies[1] ?? "", by: second.by })).id;
  await aLetter({ at, body: bodies[2] ?? "", by: third.by });
  await aLetter({ at, body: bodies[3] ?? "" });
  campaignId = (await campaignOf(first.id))?.id ?? "";
});

describe("asking those who sent nearly the same to join in one input", () => {
  it("is refused without a round that takes joint inputs, to whoever does not moderate there, and on a stale page", async () => {
    await expect(invite(moderator)).rejects.toMatchObject({ messageKey: "campaigns.errors.noJointRound" });
    await aTemplate(at);
    await expect(invite(await anOfficer.organising(at))).rejects.toMatchObject({ code: "not_found" });
    await expect(invite(moderator, 999)).rejects.toMatchObject({ code: "conflict" });
    expect(await client.campaignJoin.count()).toBe(0);
  });

  it("reaches the focal points of organisations, each about its own letter, and names nobody else", async () => {
    await invite(moderator);
    const mails = await client.mail.findMany({ where: { template: "campaign-join-asked" } });
    expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual(
      [lead, second, third].map(({ by }) => by.email).toSorted(),
    );
    const mine = mails.find(({ recipient }) => recipient === lead.by.email);
    expect(JSON.stringify(mine?.values)).not.toMatch(/Demo Second|Demo Third/);
    await expect(invite(moderator)).rejects.toMatchObject({ messageKey: "campaigns.errors.allAsked" });
    expect(await client.campaignJoin.count({ where: { campaignId } })).toBe(3);
  });

  it("is nothing to whoever was not asked, and answered by a focal point only", async () => {
    const stranger = await aSpeaker();
    expect(await own(stranger)).toBeUndefined();
    await expect(say(stranger, "join")).rejects.toMatchObject({ code: "not_found" });
    await expect(beginJointInput(depsOf(stranger.by), { campaignId })).rejects.toMatchObject({ code: "not_found" });
    const representative = await aRepresentative.of(lead.organisation);
    expect((await own({ by: representative }))?.may).toEqual({ answer: false, begin: false });
    await expect(say({ by: representative }, "join")).rejects.toMatchObject({ code: "forbidden" });
    for (const bent of [{ answer: "sign" }, { answer: "join", state: "joined" }, { seenRevision: 0 }]) {
      expect(answerJoinSchema.safeParse({ campaignId, seenRevision: 1, answer: "join", ...bent }).success).toBe(false);
    }
    expect(inviteSendersSchema.safeParse({ campaignId: "x", seenRevision: 1 }).success).toBe(false);
    expect(beginJointInputSchema.safeParse({ campaignId, inputId: campaignId }).success).toBe(false);
  });

  it("tells names to those alone who have joined", async () => {
    await say(second, "join");
    await say(second, "join");
    expect((await own(second))?.others).toEqual([]);
    expect((await own(lead))?.others).toEqual([]);
    await say(lead, "lead");
    expect((await own(lead))?.others).toEqual([{ name: "Demo Second", leads: false }]);
    await say(third, "decline");
    expect((await own(third))?.others).toEqual([]);
    await expect(answerJoin(depsOf(third.by), { campaignId, seenRevision: 1, answer: "join" })).rejects.toMatchObject({
      messageKey: "campaigns.errors.answeredMeanwhile",
    });
    const { asked, isBegun } = await joinsOf({ id: campaignId, consultationId: at.consultation.id }, soon());
    expect(asked.map(({ name, state, leads }) => [name, state, leads]).toSorted()).toEqual([
      ["Demo Lead", "joined", true],
      ["Demo Second", "joined", false],
      ["Demo Third", "declined", false],
    ]);
    expect(isBegun).toBe(false);
  });
});

describe("the joint input", () => {
  let id: string;

  it("is begun once, by whoever offered to lead, with the others asked for their names and none given", async () => {
    await expect(beginJointInput(depsOf(second.by), { campaignId })).rejects.toMatchObject({
      messageKey: "campaigns.errors.doesNotLead",
    });
    const begun = await Promise.all([
      beginJointInput(depsOf(lead.by), { campaignId }),
      beginJointInput(depsOf(lead.by), { campaignId }),
    ]);
    id = begun[0].id;
    expect(begun[1].id).toBe(id);
    const signatures = await client.coSignature.findMany({ where: { contributionId: id } });
    expect(signatures).toMatchObject([{ organisationId: second.organisation.id, state: "invited" }]);
    expect(await own(third)).toMatchObject({ isBegun: true, inputId: null, others: [] });
    await expect(say(third, "join")).rejects.toMatchObject({ messageKey: "campaigns.errors.jointBegun" });
  });

  it("is pointed to from a published letter once it is published and the name stands under its exact text", async () => {
    await rewrite(lead.by, id, "Test the directory at night.");
    const { revision } = await readInput(id);
    await openForSignatures(depsOf(lead.by), { contributionId: id, seenRevision: revision, closesAt: "" });
    const signature = await client.coSignature.findFirstOrThrow({ where: { contributionId: id } });
    await confirm(second.by, id, signature.id);
    const ready = await readInput(id);
    await submitContribution(depsOf(lead.by), { id, seenRevision: ready.revision });
    const publish = async (one: string) => {
      const row = await client.contribution.findUniqueOrThrow({ where: { id: one } });
      await moderateContribution(depsOf(moderator), { decision: "publish", id: one, seenRevision: row.revision });
    };
    await publish(ofSecond);
    expect(await publicJointInputOf(ofSecond, soon())).toBeNull();
    await publish(id);
    const { reference } = await readInput(id);
    expect(await publicJointInputOf(ofSecond, soon())).toBe(reference);
    await client.contribution.update({ where: { id }, data: { hiddenAt: new Date() } });
    expect(await publicJointInputOf(ofSecond, soon())).toBeNull();
    await client.contribution.update({ where: { id }, data: { hiddenAt: null } });
    await withdrawSignature(depsOf(second.by), { id: signature.id });
    expect(await publicJointInputOf(ofSecond, soon())).toBeNull();
  });
});
