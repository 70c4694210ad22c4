import { describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { addPart } from "@/lib/templates/add-part";
import { createReadyMade } from "@/lib/templates/create-ready-made";
import { acceptsInput, currentTemplate } from "@/lib/templates/current-template";
import { discardTemplate } from "@/lib/templates/discard-template";
import { duplicatePart } from "@/lib/templates/duplicate-part";
import { editPart } from "@/lib/templates/edit-part";
import { makeTemplateCurrent } from "@/lib/templates/make-template-current";
import { movePart } from "@/lib/templates/move-part";
import { getTemplateForDesk } from "@/lib/templates/queries";
import { removePart } from "@/lib/templates/remove-part";
import { addPartSchema, createReadyMadeSchema, editPartSchema } from "@/lib/templates/schema";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "@/tests/factories/consultation";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

await testDatabase();

const begin = (by: Actor, at: MadeConsultation, given: object = {}) =>
  createReadyMade(depsOf(by), createReadyMadeSchema.parse({ roundId: at.round.id, origin: "own", ...given }));

const part = (templateId: string, seenRevision: number, given: object = {}) =>
  addPartSchema.parse({ templateId, seenRevision, title: { en: "Threats" }, asksBody: "true", ...given });

async function revisionOf(templateId: string) {
  const row = await database().inputTemplate.findUniqueOrThrow({ where: { id: templateId } });
  return { templateId, seenRevision: row.revision };
}

const keys = async (templateId: string) =>
  (await database().templatePart.findMany({ where: { templateId }, orderBy: { position: "asc" } })).map(
    ({ key }) => key,
  );

async function aBuilding() {
  const at = await aConsultation.open();
  const organiser = await anOfficer.organising(at);
  const focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
  return { at, organiser, focalPoint };
}

describe("a template", () => {
  it("is built part by part, and asked of representatives only once it is made current", async () => {
    const { at, organiser } = await aBuilding();
    const { templateId } = await begin(organiser, at, {
      origin: "questions",
      questions: "1. One?\n2. Two?\n3. Three?",
    });
    expect(await currentTemplate(database(), at.round.id, null)).toBeNull();
    await movePart(depsOf(organiser), { ...(await revisionOf(templateId)), key: "q3", direction: "up" });
    await duplicatePart(depsOf(organiser), { ...(await revisionOf(templateId)), key: "q1" });
    await removePart(depsOf(organiser), { ...(await revisionOf(templateId)), key: "q2" });
    expect(await keys(templateId)).toEqual(["q1", "one", "q3"]);
    await makeTemplateCurrent(depsOf(organiser), await revisionOf(templateId));
    expect((await currentTemplate(database(), at.round.id, null))?.parts.map(({ key }) => key)).toEqual([
      "q1",
      "one",
      "q3",
    ]);
  });

  it("is ready made by the areas of its process, each part bound to its area", async () => {
    const { at, organiser } = await aBuilding();
    await expect(begin(organiser, at, { origin: "by_area" })).rejects.toMatchObject({
      messageKey: "templates.errors.noAreas",
    });
    await database().area.createMany({
      data: ["threats", "norms"].map((slug, index) => ({
        processId: at.process.id,
        slug,
        position: index + 1,
        name: { en: slug },
      })),
    });
    const { templateId } = await begin(organiser, at, { origin: "by_area" });
    const rows = await database().templatePart.findMany({ where: { templateId }, include: { area: true } });
    expect(rows.map(({ key, area }) => [key, area?.slug])).toEqual([
      ["threats", "threats"],
      ["norms", "norms"],
    ]);
  });

  it("changes in place until somebody answers, then makes the next version and leaves the asked one as it was", async () => {
    const { at, organiser, focalPoint } = await aBuilding();
    const asked = await aTemplate(at, { parts: [{ key: "a" }, { key: "b" }] });
    const edit = (title: string) =>
      revisionOf(asked.id).then((seen) =>
        editPart(
          depsOf(organiser),
          editPartSchema.parse({ ...part(asked.id, 1, { title: { en: title } }), ...seen, key: "a" }),
        ),
      );
    expect((await edit("In place")).templateId).toBe(asked.id);
    await anInput.draft(at, asked.id, focalPoint, { answers: { a: { words: "Yes." } } });
    const { templateId } = await edit("Next");
    expect(templateId).not.toBe(asked.id);
    expect((await currentTemplate(database(), at.round.id, null))?.parts[0]?.title).toEqual({ en: "In place" });
    await expect(edit("Another next")).rejects.toMatchObject({ messageKey: "templates.errors.nextBegun" });
    await makeTemplateCurrent(depsOf(organiser), await revisionOf(templateId));
    expect(await currentTemplate(database(), at.round.id, null)).toMatchObject({ version: 2, id: templateId });
    const states = await database().inputTemplate.findMany({
      where: { roundId: at.round.id },
      orderBy: { version: "asc" },
    });
    expect(states.map(({ state }) => state)).toEqual(["replaced", "current"]);
  });

  it("gives a new question a key that no earlier version had, so that old answers never meet it", async () => {
    const { at, organiser, focalPoint } = await aBuilding();
    const first = await aTemplate(at, { parts: [{ key: "threats" }, { key: "norms" }] });
    await anInput.draft(at, first.id, focalPoint);
    const next = await removePart(depsOf(organiser), { ...(await revisionOf(first.id)), key: "threats" });
    const { key } = await addPart(
      depsOf(organiser),
      part(next.templateId, (await revisionOf(next.templateId)).seenRevision),
    );
    expect(key).toBe("threats-2");
  });

  it("asks each group its own questions, and a group of which nothing is asked gives no input", async () => {
    const { at } = await aBuilding();
    await aTemplate(at, {
      parts: [
        { key: "states", stakeholderGroups: ["state"] },
        { key: "others", stakeholderGroups: ["civil_society", "academia"] },
      ],
    });
    const seen = async (group: "state" | "academia" | "media" | null) =>
      (await currentTemplate(database(), at.round.id, group))?.parts.map(({ key }) => key) ?? null;
    expect(await seen("state")).toEqual(["states"]);
    expect(await seen("academia")).toEqual(["others"]);
    expect(await seen("media")).toBeNull();
    expect(await acceptsInput(database(), at.round.id, "state")).toBe(true);
    expect(await acceptsInput(database(), at.round.id, null)).toBe(false);
    await database().round.update({ where: { id: at.round.id }, data: { acceptsInputs: false } });
    expect(await acceptsInput(database(), at.round.id, "state")).toBe(false);
  });
});

describe("two organisers at once", () => {
  it("begin one template, not two", async () => {
    const { at, organiser } = await aBuilding();
    const results = await Promise.allSettled([begin(organiser, at), begin(organiser, at), begin(organiser, at)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await database().inputTemplate.count({ where: { roundId: at.round.id } })).toBe(1);
  });

  it("change one revision once; the other is told that it changed meanwhile", async () => {
    const { at, organiser } = await aBuilding();
    const asked = await aTemplate(at, { parts: [{ key: "a" }, { key: "b" }, { key: "c" }] });
    const results = await Promise.allSettled([
      addPart(depsOf(organiser), part(asked.id, 1)),
      removePart(depsOf(organiser), { templateId: asked.id, seenRevision: 1, key: "c" }),
      movePart(depsOf(organiser), { templateId: asked.id, seenRevision: 1, key: "a", direction: "down" }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ messageKey: "errors.changedMeanwhile" });
    }
  });
});

describe("a template refuses", () => {
  it("everybody but the organiser of its process, as if it were not there where they know nothing of it", async () => {
    const { at, organiser, focalPoint } = await aBuilding();
    const elsewhere = await anOfficer.organising(await aConsultation.open());
    const { templateId } = await begin(organiser, at);
    const act = (by: Actor) => addPart(depsOf(by), part(templateId, 1));
    await expect(act(await anOfficer.moderating(at))).rejects.toMatchObject({ code: "forbidden" });
    await expect(act(focalPoint)).rejects.toMatchObject({ code: "not_found" });
    await expect(act(elsewhere)).rejects.toMatchObject({ code: "not_found" });
    await expect(addPart(depsOf(organiser), part(newId(), 1))).rejects.toMatchObject({ code: "not_found" });
    const { slug } = at.consultation;
    await expect(getTemplateForDesk(focalPoint, slug, at.round.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(getTemplateForDesk(organiser, slug, "../x")).rejects.toMatchObject({ code: "not_found" });
    expect((await getTemplateForDesk(organiser, slug, at.round.id)).template?.id).toBe(templateId);
  });

  it("to be current while it asks nothing, to be dropped once it was asked, and any change after the closing hour", async () => {
    const { at, organiser } = await aBuilding();
    const { templateId } = await begin(organiser, at);
    await expect(makeTemplateCurrent(depsOf(organiser), await revisionOf(templateId))).rejects.toMatchObject({
      messageKey: "templates.errors.noParts",
    });
    await addPart(depsOf(organiser), part(templateId, 1));
    await makeTemplateCurrent(depsOf(organiser), await revisionOf(templateId));
    await expect(discardTemplate(depsOf(organiser), await revisionOf(templateId))).rejects.toMatchObject({
      code: "conflict",
    });
    await database().round.update({ where: { id: at.round.id }, data: { closesAt: new Date(Date.now() - 1000) } });
    const { seenRevision } = await revisionOf(templateId);
    await expect(addPart(depsOf(organiser), part(templateId, seenRevision))).rejects.toMatchObject({
      messageKey: "templates.errors.roundClosed",
    });
  });

  it("an area of another process, a choice out of one, and a question that asks nothing", async () => {
    const { at, organiser } = await aBuilding();
    const other = await aConsultation.open();
    const foreign = await database().area.create({
      data: { processId: other.process.id, slug: "x", position: 1, name: { en: "X" } },
    });
    const { templateId } = await begin(organiser, at);
    const add = (given: object) => addPart(depsOf(organiser), part(templateId, 1, given));
    await expect(add({ areaId: foreign.id })).rejects.toMatchObject({ code: "not_found" });
    const one = [
      { key: "", label: { en: "Yes" } },
      { key: "", label: {} },
    ];
    await expect(add({ answerKind: "one_choice", choices: one })).rejects.toMatchObject({
      messageKey: "templates.errors.twoChoices",
    });
    await expect(add({ asksBody: "" })).rejects.toMatchObject({ messageKey: "templates.errors.asksNothing" });
    const twice = ["Yes", "Yes"].map((en) => ({ key: "", label: { en } }));
    const { key } = await add({ answerKind: "several_choices", choices: twice });
    const row = await database().templatePart.findFirstOrThrow({ where: { templateId, key } });
    expect(row.choices).toMatchObject([{ key: "yes" }, { key: "yes-2" }]);
  });
});
