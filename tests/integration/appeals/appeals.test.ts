import { describe, expect, it } from "vitest";
import { publicAppeals, publicAppealsOn } from "@/lib/appeals/public";
import { listAppeals } from "@/lib/appeals/queries";
import { replyToAppeal } from "@/lib/appeals/reply-to-appeal";
import { publicContribution } from "@/lib/contributions/public";
import { tellDecision } from "@/lib/moderation/jobs";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { hideContribution } from "@/lib/reports/hide-contribution";
import { listHidden } from "@/lib/reports/queries";
import { reviewHiding } from "@/lib/reports/review-hiding";
import { depsOf } from "../../factories/actor";
import { aDispute, appealedText, because } from "../../factories/appeal";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const { at, focalPoint, moderator, second, organiser, refused, redacted, hidden, filed, decision } = await aDispute();

const rowOf = (id: string) => client.contribution.findUniqueOrThrow({ where: { id } });
const actsOn = async (subjectId: string) => {
  const acts = await client.transition.findMany({ where: { subjectId, field: "appeal" }, orderBy: { at: "asc" } });
  return acts.map(({ to }) => to);
};

describe("an appeal against a refusal", () => {
  it("is complained of, replied to and granted by somebody else, published and public where agreed", async () => {
    const made = await refused();
    const appealId = await filed(made);
    expect((await listAppeals(organiser, null)).items.map(({ id }) => id)).toContain(appealId);
    const { revision } = await client.appeal.findUniqueOrThrow({ where: { id: appealId } });
    await replyToAppeal(depsOf(moderator), { id: appealId, seenRevision: revision, words: "It looked private." });
    expect(await publicAppealsOn(made.id)).toEqual([]);
    await decision(appealId, { outcome: "granted" });
    expect(await rowOf(made.id)).toMatchObject({
      publication: "published",
      markerReason: null,
      bodyText: appealedText,
    });
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
    expect(await rowOf(whole.id)).toMatchObject({ publication: "published", bodyText: appealedText });
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

  it("refuses for good what it is dismissed about, with decision and reasons on the marker's page and no word of the text", async () => {
    const made = await hidden();
    await decision(await filed(made), { outcome: "dismissed" });
    const page = [await publicContribution(made.reference ?? "", new Date()), await publicAppealsOn(made.id)];
    expect(page).toMatchObject([
      { state: "refused", reasonCode: "personal-data" },
      [{ against: "hidden", outcome: "dismissed" }],
    ]);
    expect(JSON.stringify(page)).not.toContain("Quellwasser");
    // Nobody has to look again, and there is nothing more to complain of.
    expect((await listHidden(second, null, 200)).items.map(({ contributionId }) => contributionId)).not.toContain(
      made.id,
    );
    expect(await client.hiding.findUniqueOrThrow({ where: { id: made.hidingId } })).toMatchObject({
      ...{ state: "decided_anew", reviewedById: second.personId, decisionId: expect.any(String) },
    });
    await expect(filed(made)).rejects.toMatchObject({ messageKey: "appeals.errors.nothingToAppeal" });
  });

  it("is not carried out on what was hidden after the complaint", async () => {
    const made = await redacted();
    const appealId = await filed(made);
    const { revision } = await rowOf(made.id);
    await hideContribution(depsOf(second), { id: made.id, seenRevision: revision, ...because });
    await expect(decision(appealId, { outcome: "granted" }, organiser)).rejects.toMatchObject({
      messageKey: "appeals.errors.standsNoMore",
    });
    expect((await rowOf(made.id)).hiddenAt).not.toBeNull();
  });
});
