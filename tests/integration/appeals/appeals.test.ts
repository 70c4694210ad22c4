import { beforeAll, describe, expect, it } from "vitest";
import { decideAppeal } from "@/lib/appeals/decide-appeal";
import { fileAppeal } from "@/lib/appeals/file-appeal";
import { readOwnAppeals } from "@/lib/appeals/own-query";
import { publicAppeals, publicAppealsOn } from "@/lib/appeals/public";
import { countAppeals, listAppeals, readAppeal } from "@/lib/appeals/queries";
import { replyToAppeal } from "@/lib/appeals/reply-to-appeal";
import { decideAppealSchema, fileAppealSchema } from "@/lib/appeals/schema";
import { withdrawAppeal } from "@/lib/appeals/withdraw-appeal";
import { publicContribution } from "@/lib/contributions/public";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import type { Actor } from "@/lib/kernel/actor";
import { tellDecision } from "@/lib/moderation/jobs";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { hideContribution } from "@/lib/reports/hide-contribution";
import { reviewHiding } from "@/lib/reports/review-hiding";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let focalPoint: Actor;
let representative: Actor;
let moderator: Actor;
let second: Actor;
let organiser: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  const organisation = await anOrganisation.verified();
  focalPoint = await aRepresentative.focalPointOf(organisation);
  representative = await aRepresentative.of(organisation);
  moderator = await anOfficer.moderating(at);
  second = await anOfficer.moderating(at);
  organiser = await anOfficer.organising(at);
  await theReasons();
});

const text = "Call Piotr Quellwasser on 555 0199.";
const why = { reasonCode: "personal-data", words: "It names a person." };
const rowOf = (id: string) => client.contribution.findUniqueOrThrow({ where: { id } });
const appealOf = (id: string) => client.appeal.findUniqueOrThrow({ where: { id } });
const actsOn = async (id: string) =>
  (
    await client.transition.findMany({
      where: { subjectId: id, field: "appeal" },
      orderBy: { at: "asc" },
      select: { to: true },
    })
  ).map(({ to }) => to);

async function decided(given: object) {
  const made = await aComment.submitted({ at, by: focalPoint, words: { bodyPlain: text } });
  const input = moderateContributionSchema.parse({ id: made.id, seenRevision: made.revision, ...given });
  const moderated = await moderateContribution(depsOf(moderator), input);
  if (!("decisionId" in moderated)) throw new Error("It was only proposed");
  return { ...made, ...moderated };
}
const refused = () => decided({ decision: "refuse", ...why });
const redacted = () =>
  decided({
    decision: "publish_redacted",
    words: "Without the name.",
    redactions: ["Piotr Quellwasser", "555 0199"].map((quote) => ({ quote, reasonCode: "personal-data" })),
  });

async function hidden() {
  const made = await decided({ decision: "publish" });
  const { revision } = await rowOf(made.id);
  const { hidingId } = await hideContribution(depsOf(moderator), { id: made.id, seenRevision: revision, ...why });
  return { ...made, hidingId };
}

const complaint = (contributionId: string, given: object = {}) =>
  fileAppealSchema.parse({
    ...{ contributionId, words: "A published number is no secret.", language: "en", public: "true" },
    ...given,
  });

async function filed(made: { id: string }, given: object = {}, by = focalPoint) {
  return (await fileAppeal(depsOf(by), complaint(made.id, given))).appealId;
}

async function decision(appealId: string, given: object, by = second) {
  const { revision } = await appealOf(appealId);
  const input = { id: appealId, seenRevision: revision, words: "The number is on its website.", fit: "true", ...given };
  return decideAppeal(depsOf(by), decideAppealSchema.parse(input));
}

describe("an appeal against a refusal", () => {
  it("is complained of, replied to and granted by somebody else, published and public where agreed", async () => {
    const made = await refused();
    const appealId = await filed(made);
    expect((await listAppeals(organiser, null)).items.map(({ id }) => id)).toContain(appealId);
    const { revision } = await appealOf(appealId);
    await replyToAppeal(depsOf(moderator), { id: appealId, seenRevision: revision, words: "It looked private." });
    expect(await publicAppealsOn(made.id)).toEqual([]);
    await decision(appealId, { outcome: "granted" });
    expect(await rowOf(made.id)).toMatchObject({ publication: "published", markerReason: null, bodyText: text });
    const [shown] = await publicAppealsOn(made.id);
    expect(shown).toMatchObject({
      ...{ words: "A published number is no secret.", reply: "It looked private.", outcome: "granted" },
      ...{ decisionWords: "The number is on its website.", against: "refused" },
    });
    expect((await publicAppeals({ consultation: at.consultation.slug, cursor: null })).items).toContainEqual(shown);
    const [carried] = await client.moderationDecision.findMany({ where: { appealId } });
    expect(carried).toMatchObject({ decision: "publish", moderatorId: second.personId });
    expect(await actsOn(made.id)).toEqual(["filed", "replied", "granted"]);
    const mails = await client.mail.findMany({
      where: { key: { startsWith: `appeal:${appealId}` } },
      select: { key: true, recipient: true },
    });
    const told = mails.map(({ key, recipient }) => `${key?.split(":")[2]} ${recipient}`).toSorted();
    expect(told).toEqual(
      [
        ...[moderator, organiser].flatMap(({ email }) => [`filed ${email}`, `granted ${email}`]),
        ...[`replied ${focalPoint.email}`, `granted ${focalPoint.email}`],
      ].toSorted(),
    );
    // The outcome was told with its reasons; the mail about a decision would tell it twice.
    const before = await client.mail.count();
    await tellDecision.run({ decisionId: carried?.id ?? "" }, depsOf(second));
    expect(await client.mail.count()).toBe(before);
    await expect(undoDecision(depsOf(second), { decisionId: carried?.id ?? "" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is granted in part: the words that stay out are named anew", async () => {
    const made = await refused();
    const appealId = await filed(made);
    const part = { outcome: "granted_in_part", reasonCode: "personal-data", passages: "Piotr Quellwasser" };
    await decision(appealId, part, organiser);
    const row = await rowOf(made.id);
    expect(row).toMatchObject({
      publication: "published_redacted",
      bodyText: "Call [redacted: personal data] on 555 0199.",
    });
    await expect(filed(made)).rejects.toMatchObject({ messageKey: "appeals.errors.nothingToAppeal" });
  });

  it("is dismissed: nothing changes but the record, and the complaint is public only where both agree", async () => {
    const agreed = await refused();
    await decision(await filed(agreed), { outcome: "dismissed" });
    expect(await rowOf(agreed.id)).toMatchObject({ publication: "refused", markerReason: "personal-data" });
    expect(await publicAppealsOn(agreed.id)).toMatchObject([{ outcome: "dismissed" }]);
    const unfit = await refused();
    await decision(await filed(unfit), { outcome: "dismissed", fit: "" });
    const silent = await refused();
    await decision(await filed(silent, { public: "" }), { outcome: "dismissed" });
    expect([...(await publicAppealsOn(unfit.id)), ...(await publicAppealsOn(silent.id))]).toEqual([]);
    expect(await actsOn(silent.id)).toEqual(["filed", "dismissed"]);
  });
});

describe("an appeal against a redaction or a hiding", () => {
  it("brings all words back when granted, and some when granted in part", async () => {
    const whole = await redacted();
    await decision(await filed(whole), { outcome: "granted" });
    expect(await rowOf(whole.id)).toMatchObject({ publication: "published", bodyText: text });
    const partly = await redacted();
    await decision(await filed(partly), {
      ...{ outcome: "granted_in_part", reasonCode: "personal-data", passages: "555 0199" },
    });
    expect((await rowOf(partly.id)).bodyText).toBe("Call Piotr Quellwasser on [redacted: personal data].");
  });

  it("shows again as it was what was hidden, and nobody else reviews meanwhile", async () => {
    const made = await hidden();
    const appealId = await filed(made);
    const { revision } = await rowOf(made.id);
    await expect(
      reviewHiding(depsOf(second), {
        ...{ outcome: "restore", hidingId: made.hidingId, seenRevision: revision, words: "Nothing wrong." },
      }),
    ).rejects.toMatchObject({ messageKey: "reports.errors.appealDecides" });
    await decision(appealId, { outcome: "granted" });
    expect(await rowOf(made.id)).toMatchObject({ hiddenAt: null, publication: "published" });
    expect(await client.hiding.findUniqueOrThrow({ where: { id: made.hidingId } })).toMatchObject({
      state: "restored",
      reviewedById: second.personId,
    });
  });

  it("leaves hidden what is dismissed, with decision and reasons on the marker's page and no word of the text", async () => {
    const made = await hidden();
    await decision(await filed(made), { outcome: "dismissed" });
    const page = [await publicContribution(made.reference ?? "", new Date()), await publicAppealsOn(made.id)];
    expect(page).toMatchObject([{ state: "hidden" }, [{ against: "hidden", outcome: "dismissed" }]]);
    expect(JSON.stringify(page)).not.toContain("Quellwasser");
  });

  it("is not carried out on what was hidden after the complaint", async () => {
    const made = await redacted();
    const appealId = await filed(made);
    const { revision } = await rowOf(made.id);
    await hideContribution(depsOf(second), { id: made.id, seenRevision: revision, ...why });
    await expect(decision(appealId, { outcome: "granted" }, organiser)).rejects.toMatchObject({
      messageKey: "appeals.errors.standsNoMore",
    });
    expect((await rowOf(made.id)).hiddenAt).not.toBeNull();
  });
});

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
      messageKey: "appeals.errors.standsNoMore",
    });
    expect(await readAppeal(second, appealId)).toMatchObject({ texts: [], mayDecide: false });
    const shown = await refused();
    await decision(await filed(shown), { outcome: "dismissed" });
    const now = await rowOf(shown.id);
    await withdrawContribution(depsOf(focalPoint), { id: shown.id, seenRevision: now.revision });
    expect(await publicAppealsOn(shown.id)).toEqual([]);
  });

  it("keeps what is complained of from being undone", async () => {
    const made = await refused();
    await filed(made);
    await expect(undoDecision(depsOf(moderator), { decisionId: made.decisionId })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
