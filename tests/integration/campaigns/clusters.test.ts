import { beforeAll, describe, expect, it } from "vitest";
import { chooseRepresentative } from "@/lib/campaigns/choose-representative";
import { alikeLetters, alikeRepresentative, publicCampaignOf } from "@/lib/campaigns/public";
import { campaignOf, listCampaigns, readCampaign } from "@/lib/campaigns/queries";
import { takeOutMember } from "@/lib/campaigns/take-out-member";
import { examineContribution } from "@/lib/hints/examine-contribution";
import { hintsOf } from "@/lib/hints/queries";
import type { Actor } from "@/lib/kernel/actor";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { letters } from "@/prisma/seed/content/letters";
import { depsOf } from "../../factories/actor";
import { aLetter } from "../../factories/campaign";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { theReasons } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let moderator: Actor;
let sent: Awaited<ReturnType<typeof aLetter>>[];
let campaignId: string;

const bodies = letters.map(({ body }) => body);
const unrelated =
  "Our members ask that translations of every report be ready before the session begins, since small delegations read them at night and cannot answer what they could not read in time.";

beforeAll(async () => {
  at = await aConsultation.open({ eligibility: "everyone" });
  moderator = await anOfficer.moderating(at);
  const twice = await aRepresentative.focalPointOf(await anOrganisation.verified());
  const once = await aRepresentative.focalPointOf(await anOrganisation.verified());
  sent = [];
  for (const [index, body] of bodies.entries()) {
    sent.push(await aLetter({ at, body, by: index < 2 ? twice : index === 2 ? once : undefined }));
  }
  campaignId = (await campaignOf(sent[0]?.id ?? ""))?.id ?? "";
});

const idOf = (index: number) => sent[index]?.id ?? "";

describe("letters that say nearly the same", () => {
  it("stand in one cluster around the first, counted by organisation and person", async () => {
    for (const { id } of sent) expect(await campaignOf(id)).toMatchObject({ id: campaignId });
    expect(await campaignOf(idOf(0))).toMatchObject({
      ...{ members: 9, organisations: 2, persons: 6 },
      ...{ isRepresentative: true, representative: { id: idOf(0) } },
    });
    expect((await hintsOf(idOf(4))).find(({ code }) => code === "near_duplicate")?.share).toBeGreaterThanOrEqual(40);
  });

  it("stay as they are when they are examined again", async () => {
    for (const { id } of sent) await examineContribution(id);
    expect(await campaignOf(idOf(0))).toMatchObject({ id: campaignId, members: 9, organisations: 2, persons: 6 });
  });

  it("are not joined by another text, nor by the same text in another consultation", async () => {
    expect(await campaignOf((await aLetter({ at, body: unrelated })).id)).toBeNull();
    const elsewhere = await aConsultation.open({ eligibility: "everyone" });
    expect(await campaignOf((await aLetter({ at: elsewhere, body: bodies[0] ?? "" })).id)).toBeNull();
  });

  it("become one cluster where a letter is much like two", async () => {
    const other = await aConsultation.open({ eligibility: "everyone" });
    const words = Array.from({ length: 120 }, (_, index) => `word${index}`);
    const letter = (from: number, to: number) =>
      words.map((word, index) => (index >= from && index < to ? `${word}x` : word)).join(" ");
    // The first pair and the second differ at both ends; the bridge is like both.
    const first = [
      await aLetter({ at: other, body: letter(0, 30) }),
      await aLetter({ at: other, body: letter(0, 30) }),
    ];
    const second = [
      await aLetter({ at: other, body: letter(90, 120) }),
      await aLetter({ at: other, body: letter(90, 120) }),
    ];
    const [one, two] = [await campaignOf(first[0]?.id ?? ""), await campaignOf(second[0]?.id ?? "")];
    expect(one?.id).not.toBe(two?.id);
    await aLetter({ at: other, body: letter(0, 0) });
    const merged = await campaignOf(first[0]?.id ?? "");
    expect(merged).toMatchObject({ members: 5, persons: 5, organisations: 0 });
    expect((await campaignOf(second[1]?.id ?? ""))?.id).toBe(merged?.id);
  });
});

describe("the page of a cluster", () => {
  it("shows each letter as what turns the representative into it", async () => {
    const page = await readCampaign(moderator, campaignId, null);
    expect(page.representative.text).toBe(bodies[0]);
    expect(page.list.items).toHaveLength(9);
    expect(page.list.items[1]).toMatchObject({ changes: null, isRepresentative: false });
    const third = page.list.items[2]?.changes ?? [];
    expect(
      third
        .filter(({ kind }) => kind !== "deleted")
        .map(({ text }) => text)
        .join(""),
    ).toBe(bodies[2]);
    expect((await listCampaigns(moderator, null)).items).toMatchObject([{ id: campaignId, waiting: 9 }]);
  });

  it("names those that say something of their own or have hints, the least alike first", async () => {
    const other = await aConsultation.open({ eligibility: "everyone" });
    const letter = (words: string) => aLetter({ at: other, body: `${bodies[0]} ${words}` });
    const own = Array.from({ length: 70 }, (_, index) => `own${index}`).join(" ");
    const [first, telling, hinted] = [await letter(""), await letter(own), await letter("Call +41 22 917 12 34.")];
    const { id } = (await campaignOf(first.id)) ?? { id: "" };
    const { unlike } = await readCampaign(await anOfficer.moderating(other), id, null);
    expect(unlike).toMatchObject({
      total: 2,
      items: [
        { id: telling.id, hints: [] },
        { id: hinted.id, hints: ["personal_data"] },
      ],
    });
  });

  it("is there for the moderators of the process and for nobody else", async () => {
    for (const other of [
      await anOfficer.organising(at),
      await anOfficer.moderatingOneDraft(at),
      await anOfficer.moderating(await aConsultation.open()),
    ]) {
      await expect(readCampaign(other, campaignId, null)).rejects.toMatchObject({ code: "not_found" });
      expect((await listCampaigns(other, null)).items).toEqual([]);
      const member = { campaignId, contributionId: idOf(8), seenRevision: 1 };
      await expect(takeOutMember(depsOf(other), member)).rejects.toMatchObject({ code: "not_found" });
      await expect(chooseRepresentative(depsOf(other), member)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("lets a moderator take one out, which stays out, and choose which stands for all; a stale page is refused", async () => {
    const revision = async () => (await readCampaign(moderator, campaignId, null)).revision;
    const member = async (index: number) => ({
      campaignId,
      contributionId: idOf(index),
      seenRevision: await revision(),
    });
    const stale = await member(7);
    await takeOutMember(depsOf(moderator), await member(8));
    await examineContribution(idOf(8));
    expect(await campaignOf(idOf(8))).toBeNull();
    expect((await hintsOf(idOf(8))).filter(({ code }) => code === "near_duplicate")).toEqual([]);
    await expect(takeOutMember(depsOf(moderator), stale)).rejects.toMatchObject({ code: "conflict" });
    await chooseRepresentative(depsOf(moderator), await member(3));
    expect(await campaignOf(idOf(0))).toMatchObject({
      members: 8,
      isRepresentative: false,
      representative: { id: idOf(3) },
    });
    await expect(chooseRepresentative(depsOf(moderator), await member(8))).rejects.toMatchObject({ code: "not_found" });
    await chooseRepresentative(depsOf(moderator), await member(0));
  });
});

describe("what the public reads of a cluster", () => {
  it("counts and lists what is published, and nothing else", async () => {
    const now = new Date(Date.now() + 1_000);
    expect(await publicCampaignOf(idOf(0), now)).toMatchObject({ members: 0 });
    for (const index of [0, 1, 3]) {
      const { id, revision } = await client.contribution.findUniqueOrThrow({ where: { id: idOf(index) } });
      await moderateContribution(depsOf(moderator), { decision: "publish", id, seenRevision: revision });
    }
    expect(await publicCampaignOf(idOf(0), now)).toMatchObject({ members: 3, organisations: 1, persons: 1 });
    const representative = await alikeRepresentative(campaignId, now);
    expect(representative?.text).toBe(bodies[0]);
    const all = (await alikeLetters(campaignId, representative, now, 10)).items;
    const references = all.map(({ reference }) => reference);
    expect(references).toEqual([0, 1, 3].map((index) => sent[index]?.reference));
    expect(all.slice(0, 2).map(({ changes }) => changes)).toEqual([[], []]);
    const written = all[2]?.changes?.flatMap(({ kind, text }) => (kind === "deleted" ? [] : text)).join("");
    expect(written).toBe(bodies[3]);
    const first = await alikeLetters(campaignId, representative, now, 2);
    const rest = await alikeLetters(campaignId, representative, now, 2, first.next ?? undefined);
    expect([...first.items, ...rest.items].map(({ reference }) => reference)).toEqual(references);
    await client.contribution.update({ where: { id: idOf(3) }, data: { hiddenAt: new Date() } });
    expect(await publicCampaignOf(idOf(0), now)).toMatchObject({ members: 2, organisations: 1, persons: 0 });
  });

  it("compares none with a letter of which words were redacted", async () => {
    const now = new Date(Date.now() + 1_000);
    await theReasons();
    const { id, revision } = await client.contribution.findUniqueOrThrow({ where: { id: idOf(2) } });
    await moderateContribution(
      depsOf(moderator),
      moderateContributionSchema.parse({
        ...{ decision: "publish_redacted", id, seenRevision: revision, words: "It names somebody." },
        redactions: [{ quote: "a list of names", reasonCode: "personal-data" }],
      }),
    );
    await client.campaign.update({ where: { id: campaignId }, data: { representativeId: id } });
    const representative = await alikeRepresentative(campaignId, now);
    expect(representative?.id).toBe(idOf(0));
    const { items } = await alikeLetters(campaignId, representative, now, 10);
    const redacted = items.find(({ reference }) => reference === sent[2]?.reference);
    expect(redacted?.changes).toBeNull();
    expect(JSON.stringify(redacted)).not.toContain("a list of names");
  });
});
