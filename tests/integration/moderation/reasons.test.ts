import { beforeAll, describe, expect, it } from "vitest";
import { lastReturn } from "@/lib/contributions/last-return";
import type { Actor } from "@/lib/kernel/actor";
import { addReason } from "@/lib/moderation/add-reason";
import { readModerationCase } from "@/lib/moderation/case-query";
import { editReason } from "@/lib/moderation/edit-reason";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moveReason } from "@/lib/moderation/move-reason";
import { markerReason, publicReasons } from "@/lib/moderation/public";
import { listReasons } from "@/lib/moderation/queries";
import { readReasonList } from "@/lib/moderation/reasons-query";
import { addReasonSchema, editReasonSchema, moderateContributionSchema } from "@/lib/moderation/schema";
import { anActor, aPerson, depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let focalPoint: Actor;
let moderator: Actor;
let administrator: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
  moderator = await anOfficer.moderating(at);
  administrator = anActor(await aPerson({ administrator: true }));
  await theReasons();
});

const told = { label: { en: "too long" }, words: { en: "It says the same five times." }, appliesTo: ["return"] };
const added = (code: string, given: object = {}) => addReasonSchema.parse({ code, ...told, active: "true", ...given });
const edited = (code: string, seenVersion: number, given: object = {}) =>
  editReasonSchema.parse({ code, seenVersion, ...told, active: "true", ...given });

describe("a reason", () => {
  it("leaves a record of who put it there, changed it and moved it", async () => {
    await addReason(depsOf(administrator), added("recorded"));
    await editReason(depsOf(administrator), edited("recorded", 1, { words: { en: "Otherwise." } }));
    await moveReason(depsOf(administrator), { code: "recorded", to: "up" });
    const { id } = await client.moderationReason.findUniqueOrThrow({ where: { code: "recorded" } });
    const acts = await client.transition.findMany({
      where: { subject: "reason", subjectId: id },
      orderBy: { id: "asc" },
    });
    const by = { personId: administrator.personId, role: "administrator" };
    expect(acts).toMatchObject([
      { field: "version", from: null, to: "1", ...by },
      { field: "version", from: "1", to: "2", ...by },
      { field: "position", ...by },
    ]);
    expect(Number(acts[2]?.from)).toBe(Number(acts[2]?.to) + 1);
  });

  it("put on the list is public and offered for the decisions it is for", async () => {
    await addReason(depsOf(administrator), added("too-long"));
    expect((await publicReasons()).find(({ code }) => code === "too-long")).toMatchObject({
      label: told.label,
      appliesTo: ["return"],
      active: true,
      earlier: [],
    });
    expect((await listReasons()).map(({ code }) => code)).toContain("too-long");
  });

  it("changed later leaves decisions as they read when they were made", async () => {
    await addReason(depsOf(administrator), added("off-mandate", { appliesTo: ["return", "refuse"] }));
    const decided = async (decision: "return" | "refuse") => {
      const made = await aComment.submitted({ at, by: focalPoint });
      const input = { id: made.id, seenRevision: made.revision, decision, reasonCode: "off-mandate", words: "No." };
      await moderateContribution(depsOf(moderator), moderateContributionSchema.parse(input));
      return made.id;
    };
    const returned = await decided("return");
    const refused = await decided("refuse");
    const words = { en: "It repeats itself, or another one." };
    await editReason(depsOf(administrator), edited("off-mandate", 1, { words, appliesTo: ["return", "refuse"] }));
    expect((await lastReturn(client, returned))?.reason).toEqual(told.words);
    const { earlier } = await readModerationCase(moderator, refused);
    expect(earlier.map(({ reason }) => reason)).toEqual([told.words]);
    expect(await markerReason(refused, "off-mandate")).toEqual(told.words);
    expect((await publicReasons()).find(({ code }) => code === "off-mandate")).toMatchObject({
      words,
      earlier: [{ version: 1, words: told.words }],
    });
    expect((await lastReturn(client, await decided("return")))?.reason).toEqual(words);
  });

  it("is changed by one of two who read the same wording", async () => {
    await addReason(depsOf(administrator), added("contested"));
    const both = await Promise.allSettled(
      ["One.", "Two."].map((en) => editReason(depsOf(administrator), edited("contested", 1, { words: { en } }))),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((one) => one.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "conflict", messageKey: "reasons.errors.changedMeanwhile" });
  });

  it("out of force is offered to nobody, and stays in public", async () => {
    await addReason(depsOf(administrator), added("retired"));
    await editReason(depsOf(administrator), edited("retired", 1, { active: "" }));
    expect((await listReasons()).map(({ code }) => code)).not.toContain("retired");
    expect((await publicReasons()).find(({ code }) => code === "retired")).toMatchObject({ active: false });
  });

  it("moves one place on the list", async () => {
    const order = async () => (await readReasonList(administrator)).map(({ code }) => code);
    const before = await order();
    const [first = "", next = ""] = before;
    await moveReason(depsOf(administrator), { code: first, to: "up" });
    expect(await order()).toEqual(before);
    await moveReason(depsOf(administrator), { code: first, to: "down" });
    expect(await order()).toEqual([next, first, ...before.slice(2)]);
  });

  it("is kept by administrators alone, each code once", async () => {
    await expect(addReason(depsOf(moderator), added("mine"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(editReason(depsOf(moderator), edited("insult", 1))).rejects.toMatchObject({ code: "forbidden" });
    await expect(moveReason(depsOf(moderator), { code: "insult", to: "up" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(readReasonList(moderator)).rejects.toMatchObject({ code: "not_found" });
    await expect(addReason(depsOf(administrator), added("insult"))).rejects.toMatchObject({
      details: { fields: { code: { key: "reasons.errors.codeTaken" } } },
    });
    await expect(editReason(depsOf(administrator), edited("nobody-wrote-this", 1))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("says its rule in English at least, for one decision at least", () => {
    const keys = (given: object) =>
      addReasonSchema.safeParse({ code: "x", ...told, ...given }).error?.issues.map(({ message }) => message);
    expect(keys({ words: { fr: "Trop long." } })).toEqual(["reasons.errors.wordsMissing"]);
    expect(keys({ label: {} })).toContain("reasons.errors.labelMissing");
    expect(keys({ appliesTo: [] })).toEqual(["reasons.errors.appliesToMissing"]);
    expect(keys({ code: "Not A Code" })).toEqual(["reasons.errors.code"]);
  });
});
