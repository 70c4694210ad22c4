import { beforeAll, describe, expect, it } from "vitest";
import { decideCampaign } from "@/lib/campaigns/decide-campaign";
import { carryOutDecision } from "@/lib/campaigns/jobs";
import { campaignOf, readCampaign } from "@/lib/campaigns/queries";
import { decideCampaignSchema } from "@/lib/campaigns/schema";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { letters } from "@/prisma/seed/content/letters";
import { depsOf, notedJobs } from "../../factories/actor";
import { aLetter } from "../../factories/campaign";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { theReasons } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let moderator: Actor;
let second: Actor;
let sent: Awaited<ReturnType<typeof aLetter>>[];
let campaignId: string;

const idOf = (index: number) => sent[index]?.id ?? "";
const now = () => new Date().toISOString();
const input = (given: object) => decideCampaignSchema.parse({ campaignId, seenUntil: now(), ...given });
const carriedOut = async () => {
  const { id } = await client.bulkDecision.findFirstOrThrow({ where: { campaignId, finishedAt: null } });
  await carryOutDecision.run({ bulkDecisionId: id }, { clock: systemClock, jobs: notedJobs() });
  return client.bulkDecision.findUniqueOrThrow({ where: { id } });
};
const states = async () => {
  const rows = await client.contribution.findMany({
    where: { campaign: { campaignId } },
    select: { id: true, publication: true },
  });
  const state = new Map(rows.map(({ id, publication }) => [id, publication]));
  return sent.map(({ id }) => state.get(id));
};

beforeAll(async () => {
  at = await aConsultation.open({ eligibility: "everyone" });
  await theReasons();
  moderator = await anOfficer.moderating(at);
  second = await anOfficer.moderating(at);
  const own = await anOrganisation.verified();
  const focalPoint = await aRepresentative.focalPointOf(own);
  // The moderator speaks for the organisation that sent the third letter.
  await client.representation.create({
    data: {
      personId: moderator.personId,
      email: moderator.email,
      organisationId: own.id,
      role: "representative",
      status: "active",
    },
  });
  sent = [];
  for (const [index, { body }] of letters.slice(0, 6).entries()) {
    sent.push(await aLetter({ at, body, by: index === 2 ? focalPoint : undefined }));
  }
  campaignId = (await campaignOf(idOf(0)))?.id ?? "";
});

describe("one decision for a cluster", () => {
  it("is refused to whoever does not moderate there, without a reason of the list, and when nothing was seen", async () => {
    const refuse = { decision: "refuse", reasonCode: "insult", words: "It insults." };
    const organiser = await anOfficer.organising(at);
    await expect(decideCampaign(depsOf(organiser), input(refuse))).rejects.toMatchObject({ code: "not_found" });
    await expect(
      decideCampaign(depsOf(moderator), input({ ...refuse, reasonCode: "none-such" })),
    ).rejects.toMatchObject({ code: "invalid" });
    await expect(
      decideCampaign(depsOf(moderator), input({ ...refuse, seenUntil: "2020-01-01T00:00:00Z" })),
    ).rejects.toMatchObject({ code: "conflict" });
    for (const bent of [
      {},
      { decision: "publish_redacted" },
      { decision: "refuse" },
      { ...refuse, words: " " },
      { ...refuse, actor: 1 },
    ]) {
      expect(decideCampaignSchema.safeParse({ campaignId, seenUntil: now(), ...bent }).success).toBe(false);
    }
  });

  it("gives each that waits its own decision, and leaves out one's own, what another has open and what was changed", async () => {
    const at10 = new Date(Date.now() + 600_000);
    await client.moderationClaim.create({
      data: { contributionId: idOf(3), moderatorId: second.personId, since: new Date(), until: at10 },
    });
    await client.contribution.update({ where: { id: idOf(4) }, data: { revision: { increment: 1 } } });
    const seenUntil = now();
    await new Promise((resolve) => setTimeout(resolve, 5));
    // It comes after the page was read.
    sent.push(await aLetter({ at, body: letters[0]?.body ?? "" }));
    await decideCampaign(depsOf(moderator), input({ decision: "publish", seenUntil }));
    await expect(decideCampaign(depsOf(second), input({ decision: "publish" }))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await carriedOut()).toMatchObject({ total: 6, decided: 3, skipped: 3 });
    expect(await states()).toEqual(["published", "published", "pending", "pending", "pending", "published", "pending"]);
    const decisions = await client.moderationDecision.findMany({ where: { campaignId } });
    expect(decisions.map(({ contributionId }) => contributionId).toSorted()).toEqual([0, 1, 5].map(idOf).toSorted());
    expect(decisions.every(({ moderatorId }) => moderatorId === moderator.personId)).toBe(true);
    const page = await readCampaign(moderator, campaignId, null);
    expect(page).toMatchObject({ waiting: 4, bulk: { decision: "publish", decided: 3, skipped: 3, total: 6 } });
    expect(page.bulk?.finishedAt).not.toBeNull();
  });

  it("is carried out once, however often and by however many its job is done, and goes on where it stopped", async () => {
    await client.moderationClaim.deleteMany({});
    const jobs = notedJobs();
    await decideCampaign(
      { actor: second, jobs },
      input({ decision: "return", reasonCode: "insult", words: "Say it kindly." }),
    );
    const [job] = jobs.noted;
    expect(job?.name).toBe("decide-campaign");
    const { id } = await client.bulkDecision.findFirstOrThrow({ where: { campaignId, finishedAt: null } });
    const run = () => carryOutDecision.run({ bulkDecisionId: id }, { clock: systemClock, jobs: notedJobs() });
    await Promise.all([run(), run()]);
    await run();
    expect(await client.bulkDecision.findUniqueOrThrow({ where: { id } })).toMatchObject({
      total: 4,
      decided: 3,
      skipped: 1,
    });
    expect(await client.moderationDecision.count({ where: { campaignId, decision: "return" } })).toBe(3);
    expect((await states())[4]).toBe("pending");
  });

  it("can be taken back for one of them alone", async () => {
    const decision = await client.moderationDecision.findFirstOrThrow({
      where: { campaignId, contributionId: idOf(6) },
    });
    await undoDecision(depsOf(second), { decisionId: decision.id });
    expect((await states())[6]).toBe("pending");
  });
});

describe("a cluster in a round with four eyes", () => {
  it("is proposed once, agreed to once by somebody else with both names, and taken back once", async () => {
    const eyes = await aConsultation.open({ eligibility: "everyone" });
    await client.round.update({ where: { id: eyes.round.id }, data: { fourEyes: true } });
    const [proposer, agreeing] = [await anOfficer.moderating(eyes), await anOfficer.moderating(eyes)];
    const made = [];
    for (const { body } of letters.slice(0, 3)) made.push(await aLetter({ at: eyes, body }));
    const id = (await campaignOf(made[0]?.id ?? ""))?.id ?? "";
    const all = async (by: Actor, decision: string) => {
      await decideCampaign(depsOf(by), decideCampaignSchema.parse({ campaignId: id, seenUntil: now(), decision }));
      const bulk = await client.bulkDecision.findFirstOrThrow({ where: { campaignId: id, finishedAt: null } });
      await carryOutDecision.run({ bulkDecisionId: bulk.id }, { clock: systemClock, jobs: notedJobs() });
      return client.bulkDecision.findUniqueOrThrow({ where: { id: bulk.id } });
    };
    const published = () =>
      client.contribution.count({ where: { campaign: { campaignId: id }, publication: "published" } });

    expect(await all(proposer, "publish")).toMatchObject({ decided: 3, skipped: 0 });
    expect(await published()).toBe(0);
    expect(await readCampaign(proposer, id, null)).toMatchObject({ proposed: 0, undoable: 0 });
    expect(await readCampaign(agreeing, id, null)).toMatchObject({ proposed: 3, undoable: 0 });
    await expect(all(proposer, "agree")).rejects.toMatchObject({ messageKey: "campaigns.errors.nothingWaits" });
    await expect(all(agreeing, "undo")).rejects.toMatchObject({ messageKey: "campaigns.errors.nothingWaits" });

    expect(await all(agreeing, "agree")).toMatchObject({ total: 3, decided: 3, skipped: 0 });
    expect(await published()).toBe(3);
    const decisions = await client.moderationDecision.findMany({ where: { campaignId: id } });
    expect(decisions).toHaveLength(3);
    for (const decision of decisions) {
      expect(decision).toMatchObject({ moderatorId: proposer.personId, agreedById: agreeing.personId });
    }

    expect((await readCampaign(agreeing, id, null)).undoable).toBe(3);
    expect(await all(agreeing, "undo")).toMatchObject({ total: 3, decided: 3, skipped: 0 });
    expect(await published()).toBe(0);
    expect((await readCampaign(agreeing, id, null)).undoable).toBe(0);
    await expect(all(moderator, "undo")).rejects.toMatchObject({ code: "not_found" });
  });
});
