import { beforeEach, describe, expect, it } from "vitest";
import { listHistory } from "@/lib/inputs/history-query";
import { readNewQuestions } from "@/lib/inputs/questions-query";
import { restoreInput } from "@/lib/inputs/restore-input";
import { readSetAside } from "@/lib/inputs/set-aside-query";
import { takeQuestions } from "@/lib/inputs/take-questions";
import { readInputWriting } from "@/lib/inputs/writer-query";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "../../factories/actor";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { aTemplate } from "../../factories/input";
import { confirm, anOpenInput as forSignature, readInput } from "../../factories/joint-input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { anOpenInput, finishedInput } from "../../factories/written-input";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let author: Actor;

beforeEach(async () => {
  at = await aConsultation.open();
  author = await aRepresentative.focalPointOf(await anOrganisation.verified());
});

/** What the round asks from now on: threats without its key message, a new part, the norms no more. */
async function askAnew(parts: Parameters<typeof aTemplate>[1] = {}) {
  await client.inputTemplate.updateMany({ where: { roundId: at.round.id }, data: { state: "replaced" } });
  return aTemplate(at, { version: 2, parts: [{ key: "capacity" }, { key: "threats", asksBody: true }], ...parts });
}

/** An input on the first questions, written to the end, whose round asks something else since. */
async function onOldQuestions() {
  const first = await aTemplate(at, { asksAbout: true });
  const input = await anOpenInput(at, author);
  await input.save(finishedInput);
  const second = await askAnew();
  const seen = { id: input.id, seenRevision: input.revision(), templateId: second.id };
  return { input, first, second, seen };
}

const conflict = (messageKey: string) => expect.objectContaining({ code: "conflict", messageKey });

describe("a draft whose questions were replaced", () => {
  it("says what is new, gone and changed, and what will be set aside", async () => {
    const { input } = await onOldQuestions();
    const found = await readNewQuestions(author, input.id);
    expect(found?.compared).toMatchObject({
      added: [{ key: "capacity" }],
      changed: [{ after: { key: "threats" }, differences: ["noKeyMessage", "noRecommendation"] }],
      gone: [{ key: "norms" }],
      same: 0,
    });
    expect(found?.aside).toMatchObject({
      about: "We are a demonstration.",
      parts: [{ key: "threats", keyMessage: "Threats grow.", bodyHtml: null }, { key: "norms" }],
    });
  });

  it("goes over with every answer that is still asked for, and shows the rest until it stands elsewhere", async () => {
    const { input, second, seen } = await onOldQuestions();
    await takeQuestions(depsOf(author), seen);
    const { content, template, isReplaced } = await readInputWriting(author, input.id);
    expect({ id: template.id, isReplaced }).toEqual({ id: second.id, isReplaced: false });
    expect(content.parts.map(({ key, body }) => [key, body !== null])).toEqual([
      ["capacity", false],
      ["threats", true],
    ]);
    const rows = await client.inputPart.findMany({ where: { contributionId: input.id } });
    expect(rows.map(({ partKey }) => partKey)).toEqual(["threats"]);
    const aside = await readSetAside(author, input.id, { content, template });
    expect(aside?.parts.map(({ key }) => key).sort()).toEqual(["norms", "threats"]);
    expect(aside?.parts.find(({ key }) => key === "norms")).toMatchObject({ title: { en: "About norms" } });

    const { revision } = await readInput(input.id);
    const carried = "Threats grow.\n\nNorm (f) matters.\n\nSee norm (f).\n\nWe are a demonstration.";
    await input.save({ seenRevision: revision, parts: { "p-capacity": { bodyPlain: carried } } });
    const after = await readInputWriting(author, input.id);
    const left = await readSetAside(author, input.id, after);
    expect(left?.about ?? null).toBeNull();
    expect(left?.parts.map(({ key }) => key) ?? []).not.toContain("threats");
  });

  it("comes back whole, with its questions, through the history", async () => {
    const { input, first, seen } = await onOldQuestions();
    const before = await readInputWriting(author, input.id);
    const hash = (await readInput(input.id)).input?.textSha256;
    const { revision } = await takeQuestions(depsOf(author), seen);
    const { items } = await listHistory(author, input.id, null);
    expect(items[0]?.origin).toBe("new_questions");
    const historyId = items[1]?.id ?? "";
    await restoreInput(depsOf(author), { id: input.id, historyId, seenRevision: revision });
    const after = await readInputWriting(author, input.id);
    expect(after.content).toEqual(before.content);
    expect(after.template.id).toBe(first.id);
    expect((await readInput(input.id)).input?.textSha256).toBe(hash);
  });

  it("goes over once when the button is pressed twice, and never on an old page", async () => {
    const { input, seen } = await onOldQuestions();
    const { revision } = await takeQuestions(depsOf(author), seen);
    expect((await takeQuestions(depsOf(author), seen)).revision).toBe(revision);
    const third = await askAnew({ version: 3, parts: [{ key: "law" }] });
    await expect(takeQuestions(depsOf(author), seen)).rejects.toEqual(conflict("inputs.errors.otherQuestions"));
    const stale = { ...seen, templateId: third.id };
    await expect(takeQuestions(depsOf(author), stale)).rejects.toEqual(conflict("inputs.errors.changedMeanwhile"));
    expect((await readInput(input.id)).revision).toBe(revision);
  });

  it("does not exist for another organisation, and is left alone while a colleague writes", async () => {
    const { input, seen } = await onOldQuestions();
    const outsider = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await expect(takeQuestions(depsOf(outsider), seen)).rejects.toMatchObject({ code: "not_found" });
    await expect(readNewQuestions(outsider, input.id)).rejects.toMatchObject({ code: "not_found" });
    const present = await readInputWriting(author, input.id);
    await client.inputHistory.updateMany({
      where: { contributionId: input.id },
      data: { templateId: seen.templateId },
    });
    expect(await readSetAside(outsider, input.id, present)).toBeNull();
    const someoneElse = await aRepresentative.of(await anOrganisation.verified());
    await client.writingHold.updateMany({
      where: { contributionId: input.id },
      data: { personId: someoneElse.personId },
    });
    await expect(takeQuestions(depsOf(author), seen)).rejects.toEqual(conflict("inputs.errors.heldByAnother"));
  });

  it("refuses words for a question that it no longer has rather than lose them", async () => {
    const { input, seen } = await onOldQuestions();
    const { revision } = await takeQuestions(depsOf(author), seen);
    const late = { seenRevision: revision, parts: { "p-norms": { bodyPlain: "Late words." } } };
    await expect(input.save(late)).rejects.toEqual(conflict("inputs.errors.partNotAsked"));
  });
});

describe("co-signatories of a draft that goes over to new questions", () => {
  it.each([
    ["stay confirmed where their words and its question are the same", { en: "About threats" }, "confirmed"],
    ["are asked again where the question reads otherwise", { en: "On risks" }, "reconfirmation_required"],
  ])("%s", async (_, title, state) => {
    const input = await forSignature(at, 1);
    const asked = input.asked[0];
    if (asked === undefined) throw new Error("Nobody was asked");
    await confirm(asked.by, input.id, asked.id);
    const parts = [{ key: "threats", title, asksKeyMessage: true, asksRecommendation: true }, { key: "capacity" }];
    const second = await askAnew({ parts });
    const { revision } = await readInput(input.id);
    await takeQuestions(depsOf(input.lead), { id: input.id, seenRevision: revision, templateId: second.id });
    const row = await client.coSignature.findUniqueOrThrow({ where: { id: asked.id } });
    expect(row.state).toBe(state);
  });
});
