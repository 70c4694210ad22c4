import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { offeredAnswers, readAnswers } from "@/lib/moderation/answers-query";
import { saveAnswerSchema } from "@/lib/moderation/answers-schema";
import { listLikeCases } from "@/lib/moderation/like-cases";
import { readOwnWork } from "@/lib/moderation/own-work";
import { deleteAnswer, saveAnswer } from "@/lib/moderation/save-answer";
import { sendDigests } from "@/lib/moderation/send-digests";
import { setDigest } from "@/lib/moderation/set-digest";
import { hideContribution } from "@/lib/reports/hide-contribution";
import { hideContributionSchema } from "@/lib/reports/schema";
import { depsOf, notedJobs } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let by: Actor;
let moderator: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  moderator = await anOfficer.moderating(at);
  await theReasons();
});

describe("ready answers", () => {
  const answer = (given: object = {}) =>
    saveAnswerSchema.parse({
      ...{ processId: at.process.id, id: "", seenRevision: "0", name: "Telephone number" },
      ...{ decision: "return", reasonCode: "personal-data", words: { en: "Take the number out.", fr: "Retirez-le." } },
      ...given,
    });

  it("are offered in the language of the contribution, to those who moderate it", async () => {
    await saveAnswer(depsOf(moderator), answer());
    const { id } = await aComment.submitted({ at, by, words: { language: "fr" } });
    expect(await offeredAnswers(moderator, id)).toMatchObject([{ decision: "return", words: "Retirez-le." }]);
    expect(await offeredAnswers(by, id)).toEqual([]);
  });

  it("keep one name each, are changed by who read them last, and are deleted", async () => {
    await expect(saveAnswer(depsOf(moderator), answer())).rejects.toMatchObject({ code: "invalid" });
    const [kept] = (await readAnswers(moderator, null)).answers;
    const change = { id: kept?.id, seenRevision: kept?.revision, name: "Number" };
    await saveAnswer(depsOf(moderator), answer(change));
    await expect(saveAnswer(depsOf(moderator), answer(change))).rejects.toMatchObject({ code: "conflict" });
    await expect(saveAnswer(depsOf(by), answer())).rejects.toMatchObject({ code: "not_found" });
    await deleteAnswer(depsOf(moderator), { id: kept?.id ?? "" });
    expect((await readAnswers(moderator, null)).answers).toEqual([]);
    await expect(readAnswers(by, null)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("what stands beside a case", () => {
  it("is what was decided in like cases, and nothing of a protected sender", async () => {
    const refused = await aComment.refused({ at, by });
    const { id } = await aComment.submitted({ at, by });
    const likes = await listLikeCases(moderator, id);
    expect(likes.sameParagraph.map(({ contributionId }) => contributionId)).toContain(refused.id);
    expect(likes.sameOrganisation.map(({ contributionId }) => contributionId)).toContain(refused.id);
    await client.contribution.update({ where: { id: refused.id }, data: { protection: "pseudonym", pseudonym: "X" } });
    const after = await listLikeCases(moderator, id);
    expect(after.sameOrganisation).toEqual([]);
    expect(after.sameParagraph).toMatchObject([{ sender: "X" }]);
    expect((await listLikeCases(by, id)).sameParagraph).toEqual([]);
  });
});

describe("one's own work", () => {
  it("counts one's own decisions, by what and why", async () => {
    const made = await aComment.refused({ at, by });
    const { moderatorId } = await client.moderationDecision.findFirstOrThrow({ where: { contributionId: made.id } });
    const work = await readOwnWork({ ...moderator, personId: moderatorId });
    expect(work.spans.map(({ span }) => span.decided)).toEqual([1, 1, 1]);
    expect(work.spans[0]?.span.medianMinutes).toBeGreaterThanOrEqual(0);
    expect(work.byDecision).toContainEqual({ decision: "refuse", count: 1 });
    expect(work.byReason).toMatchObject([{ code: "personal-data", count: 1 }]);
    expect((await readOwnWork(by)).spans.map(({ span }) => span.decided)).toEqual([0, 0, 0]);
  });

  it("counts what one took out of sight", async () => {
    const { id, revision } = await aComment.published({ at, by });
    const words = "It names a neighbour.";
    const hidden = { id, seenRevision: revision, reasonCode: "personal-data", words };
    await hideContribution(depsOf(moderator), hideContributionSchema.parse(hidden));
    expect(await readOwnWork(moderator)).toMatchObject({ hidden: 1, corrected: 0 });
    expect(await readOwnWork(by)).toMatchObject({ hidden: 0, corrected: 0 });
  });
});

describe("the mail of what waits", () => {
  const mails = () => client.mail.count({ where: { template: "moderator-digest", recipient: moderator.email } });

  it("goes out at the hour of the zone, once a day, and not where nothing waits", async () => {
    await aComment.submitted({ at, by });
    await setDigest(depsOf(moderator), { wanted: "yes", hour: 8, zone: "Asia/Kolkata" });
    await sendDigests(notedJobs(), new Date("2026-11-22T02:20:00Z"));
    expect(await mails()).toBe(0);
    await sendDigests(notedJobs(), new Date("2026-11-22T02:45:00Z"));
    await sendDigests(notedJobs(), new Date("2026-11-22T03:15:00Z"));
    expect(await mails()).toBe(1);
    await client.contribution.updateMany({ where: { publication: "pending" }, data: { publication: "refused" } });
    await sendDigests(notedJobs(), new Date("2026-11-23T02:45:00Z"));
    expect(await mails()).toBe(1);
  });

  it("stops when it is not wanted any more, and is for moderators", async () => {
    await setDigest(depsOf(moderator), { wanted: "no" });
    expect(await client.moderatorDigest.count()).toBe(0);
    await expect(setDigest(depsOf(by), { wanted: "no" })).rejects.toMatchObject({ code: "forbidden" });
  });
});
