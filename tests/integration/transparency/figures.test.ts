import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { figuresAsCsv } from "@/lib/transparency/exported-figures";
import { keepFigures, keptFigures } from "@/lib/transparency/kept-figures";
import { publicFigures } from "@/lib/transparency/public";
import { publicMarkers } from "@/lib/transparency/public-markers";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { allowProtection, aProtectedComment } from "../../factories/protected";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let academics: Actor;
let activists: Actor;

async function aSide(stakeholderGroup: "academia" | "civil_society", country: string) {
  const organisation = await anOrganisation.verified();
  await client.organisation.update({ where: { id: organisation.id }, data: { stakeholderGroup, country } });
  return aRepresentative.focalPointOf(organisation);
}

const figuresOf = (at: MadeConsultation, now = new Date()) => publicFigures(at.consultation.id, now);

beforeAll(async () => {
  academics = await aSide("academia", "KE");
  activists = await aSide("civil_society", "BR");
  await theReasons();
});

describe("figures of a consultation", () => {
  it("count each outcome that is public, and nothing of what is not", async () => {
    const at = await aConsultation.open();
    await aComment.draft({ at, by: academics });
    await aComment.submitted({ at, by: academics });
    expect(await figuresOf(at)).toMatchObject({ received: 0, returned: 0, time: { decided: 0, median: null } });

    for (const made of [aComment.published, aComment.published, aComment.refused, aComment.withdrawn]) {
      await made({ at, by: academics });
    }
    await aComment.returned({ at, by: activists });
    expect(await figuresOf(at)).toMatchObject({
      received: 4,
      outcomes: { published: 2, published_redacted: 0, hidden: 0, refused: 1, withdrawn: 1, confidential: 0 },
      refused: [{ code: "personal-data", count: 1 }],
      returned: 1,
      time: { decided: 4, promised: 0 },
    });
  });

  it("withhold what would tell which group was refused, and what it could be worked out from", async () => {
    const at = await aConsultation.open();
    for (let count = 0; count < 6; count += 1) await aComment.published({ at, by: activists });
    await aComment.refused({ at, by: academics });
    const { groups, regions } = await figuresOf(at);
    const row = (key: string | null) => groups.find((group) => group.key === key);
    expect(row("civil_society")).toMatchObject({ published: 6, received: null, refused: null, withdrawn: 0 });
    expect(row("academia")).toMatchObject({ published: 0, refused: null, received: null, median: null });
    expect(groups.every(({ refused }) => refused === null)).toBe(true);
    expect(regions.find(({ key }) => key === "019")).toMatchObject({ published: 6 });
    expect(row("civil_society")?.median).not.toBeNull();
    const csv = figuresAsCsv(await figuresOf(at));
    expect(csv).toContain("all,,received,7\r\n");
    expect(csv).toContain("group,academia,refused,withheld\r\n");
  });

  it("leave out a decision that was taken back", async () => {
    const at = await aConsultation.open();
    const moderator = await anOfficer.moderating(at);
    const { id } = await aComment.submitted({ at, by: academics });
    const why = { reasonCode: "insult", words: "It calls somebody a fool." };
    for (const given of [
      { decision: "refuse", ...why },
      { decision: "return", ...why },
    ]) {
      const { revision: seenRevision } = await client.contribution.findUniqueOrThrow({ where: { id } });
      const input = moderateContributionSchema.parse({ id, seenRevision, ...given });
      const moderated = await moderateContribution(depsOf(moderator), input);
      if (!("decisionId" in moderated)) throw new Error("It was only proposed");
      await undoDecision(depsOf(moderator), moderated);
      expect(await figuresOf(at)).toMatchObject({ received: 0, returned: 0, refused: [], time: { decided: 0 } });
    }
  });

  it("count what is out of sight as hidden, and what others may see only later not at all", async () => {
    const at = await aConsultation.open();
    const { id } = await aComment.published({ at, by: academics });
    await client.contribution.update({ where: { id }, data: { hiddenAt: new Date() } });
    expect((await figuresOf(at)).outcomes).toMatchObject({ published: 0, hidden: 1 });
    await client.round.updateMany({
      where: { consultationId: at.consultation.id },
      data: { visibility: "after_closing" },
    });
    expect(await figuresOf(at)).toMatchObject({ received: 0, time: { decided: 0 } });
  });

  it("say of a confidential submission that it was received, and of a pseudonym no group", async () => {
    const at = await aConsultation.open();
    await allowProtection(at);
    await aProtectedComment.submitted({ at, by: academics, protection: "confidential" });
    await aProtectedComment.submitted({ at, by: academics, protection: "pseudonym", pseudonym: "Asha" });
    const row = await client.contribution.findFirstOrThrow({ where: { protection: "pseudonym" } });
    await moderateContribution(
      depsOf(await anOfficer.moderating(at)),
      moderateContributionSchema.parse({ id: row.id, seenRevision: row.revision, decision: "publish" }),
    );
    const { outcomes, groups, regions, time } = await figuresOf(at);
    expect(outcomes).toMatchObject({ confidential: 1, published: 1 });
    expect(time.decided).toBe(1);
    for (const rows of [groups, regions]) {
      expect(rows.filter(({ published }) => published > 0).map(({ key }) => key)).toEqual([null]);
    }
  });

  it("measure from the first submission to the first decision, and whether a promise was kept", async () => {
    const at = await aConsultation.open();
    const { id } = await aComment.published({ at, by: academics });
    const decided = await client.moderationDecision.findFirstOrThrow({ where: { contributionId: id } });
    const hours = (count: number) => new Date(decided.decidedAt.getTime() + count * 3_600_000);
    await client.contribution.update({ where: { id }, data: { submittedAt: hours(-30), decideBy: hours(1) } });
    expect((await figuresOf(at)).time).toMatchObject({ decided: 1, median: 30 * 3_600, promised: 1, kept: 1 });
    await client.contribution.update({ where: { id }, data: { decideBy: hours(-1) } });
    expect((await figuresOf(at)).time).toMatchObject({ promised: 1, kept: 0 });
  });
});

describe("figures of the platform", () => {
  it("are the sum over public consultations", async () => {
    const { figures, consultations } = await keptFigures(new Date());
    expect(figures.received).toBe(consultations.reduce((sum, { received }) => sum + received, 0));
    expect(figures.received).toBeGreaterThan(10);
  });

  it("are counted for each reader while that is quick", async () => {
    await keepFigures(new Date(0));
    const at = await aConsultation.open();
    const before = await keptFigures(new Date());
    await aComment.published({ at, by: academics });
    const now = new Date();
    const after = await keptFigures(now);
    expect(after.figures.received).toBe(before.figures.received + 1);
    expect(after.countedAt).toEqual(now);
  });

  it("stand as they were counted last where counting takes long, with the hour, until they are counted again", async () => {
    const counted = new Date("2026-10-01T08:00:00Z");
    await keepFigures(counted);
    await client.platformFigures.update({ where: { id: 1 }, data: { took: 4_000 } });
    const at = await aConsultation.open();
    const before = await keptFigures(new Date());
    expect(before.countedAt).toEqual(counted);
    await aComment.published({ at, by: academics });
    expect(await keptFigures(new Date())).toEqual(before);
    await keepFigures(new Date());
    expect((await keptFigures(new Date())).figures.received).toBe(before.figures.received + 1);
  });
});

describe("the list of markers", () => {
  it("names each refused and withdrawn contribution once, page by page, and no other", async () => {
    const at = await aConsultation.open();
    await aComment.published({ at, by: academics });
    await aComment.submitted({ at, by: academics });
    const refused = await aComment.refused({ at, by: academics });
    const withdrawn = await aComment.withdrawn({ at, by: activists });
    const first = await publicMarkers(at.consultation.id, null, 1);
    const second = await publicMarkers(at.consultation.id, null, 1, first.next ?? "");
    expect([...first.items, ...second.items]).toMatchObject([
      { reference: withdrawn.reference, state: "withdrawn", reasonCode: "withdrawn" },
      { reference: refused.reference, state: "refused", reasonCode: "personal-data" },
    ]);
    expect(second.next).toBeNull();
    expect((await publicMarkers(at.consultation.id, "refused", 5)).items).toHaveLength(1);
    const one = first.items[0];
    expect(Object.keys(one ?? {}).sort()).toEqual(["at", "reasonCode", "reference", "state"]);
  });
});
