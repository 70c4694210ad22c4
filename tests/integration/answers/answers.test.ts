import { describe, expect, it } from "vitest";
import type { AnswersScope } from "@/lib/answers/find-inputs";
import { hasPublishedInputs } from "@/lib/answers/has-published-inputs";
import { publicInputs, publicStage } from "@/lib/answers/public";
import { answeredQuestions } from "@/lib/answers/questions";
import { type AnswersFilter, readAnswersFilter } from "@/lib/answers/schema";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { askedRounds } from "@/lib/templates/public";
import { aConsultation, type MadeConsultation } from "@/tests/factories/consultation";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

await testDatabase();

const now = () => new Date();

const found = async (scope: AnswersScope, filter: AnswersFilter = {}) =>
  (await publicInputs(scope, filter, now(), 50)).items;

const references = async (scope: AnswersScope, filter: AnswersFilter = {}) =>
  (await found(scope, filter)).map(({ reference }) => reference).sort();

const someone = async (given: { stakeholderGroup?: "civil_society" | "academia" } = {}) =>
  aRepresentative.focalPointOf(await anOrganisation.verified(given));

async function aProcessWithAreas(slugs: string[]) {
  const at = await aConsultation.open();
  await database().area.createMany({
    data: slugs.map((slug, index) => ({ processId: at.process.id, slug, position: index + 1, name: { en: slug } })),
  });
  const areas = await database().area.findMany({ where: { processId: at.process.id }, orderBy: { position: "asc" } });
  const template = await aTemplate(at, {
    parts: areas.map(({ id, slug }) => ({ key: slug, areaId: id, asksKeyMessage: true, asksRecommendation: true })),
  });
  return { at, areas, template, scope: { consultationId: at.consultation.id } };
}

describe("answers to questions", () => {
  it("to 3 and 7 only are a whole input and are found at 3 and 7, nowhere else", async () => {
    const at = await aConsultation.open();
    const questions = Array.from({ length: 10 }, (_, index) => ({
      key: `q${index + 1}`,
      kind: "question" as const,
      number: String(index + 1),
    }));
    const template = await aTemplate(at, { parts: questions });
    const input = await anInput.published(at, template.id, await someone(), {
      answers: { q3: { words: "Three." }, q7: { words: "Seven." } },
    });
    const scope = { consultationId: at.consultation.id };
    const asked = await answeredQuestions(at.consultation.id, now());
    expect(asked.filter(({ answers }) => answers > 0).map(({ key }) => key)).toEqual(["q3", "q7"]);
    for (const { key } of questions) {
      const expected = key === "q3" || key === "q7" ? [input.reference] : [];
      expect(await references(scope, readAnswersFilter({ part: `1.${key}` }))).toEqual(expected);
    }
    const [only] = await found(scope, readAnswersFilter({ part: "1.q7" }));
    expect(only?.answers).toMatchObject([{ key: "q7", bodyText: "Seven.", question: { number: "7" } }]);
  });

  it("of different groups are asked and counted apart", async () => {
    const at = await aConsultation.open();
    const template = await aTemplate(at, {
      parts: [
        { key: "s1", number: "1", stakeholderGroups: ["academia"] },
        { key: "n1", number: "1", stakeholderGroups: ["civil_society"] },
      ],
    });
    await anInput.published(at, template.id, await someone({ stakeholderGroup: "academia" }), {
      answers: { s1: { words: "A." } },
    });
    await anInput.published(at, template.id, await someone(), { answers: { n1: { words: "B." } } });
    const asked = await answeredQuestions(at.consultation.id, now());
    expect(asked.map(({ key, groups, answers }) => [key, groups, answers])).toEqual([
      ["s1", ["academia"], 1],
      ["n1", ["civil_society"], 1],
    ]);
    const scope = { consultationId: at.consultation.id };
    expect((await found(scope, { group: ["academia"] })).map(({ answers }) => answers[0]?.key)).toEqual(["s1"]);
    expect(await found(scope, { group: [] })).toEqual([]);
  });

  it("stay readable under the question as it was asked when the template goes on without it", async () => {
    const at = await aConsultation.open();
    const old = await aTemplate(at, { state: "replaced", parts: [{ key: "a" }, { key: "b" }] });
    await aTemplate(at, { version: 2, parts: [{ key: "b", title: { en: "B anew" } }] });
    await anInput.published(at, old.id, await someone(), { answers: { a: { words: "A." } } });
    const asked = await answeredQuestions(at.consultation.id, now());
    expect(asked.map(({ key, title, answers }) => [key, title.en, answers])).toEqual([
      ["b", "B anew", 0],
      ["a", "About a", 1],
    ]);
  });
});

describe("answers on areas", () => {
  it("are found under the areas that an input speaks of and not under those it left out", async () => {
    const { at, areas, template } = await aProcessWithAreas(["threats", "norms", "law", "cbm", "capacity", "dialogue"]);
    const spoken = ["threats", "norms", "cbm", "capacity"];
    const input = await anInput.published(at, template.id, await someone(), {
      answers: Object.fromEntries(spoken.map((slug) => [slug, { words: `On ${slug}.` }])),
    });
    for (const { id, slug } of areas) {
      expect(await references({ areaId: id })).toEqual(spoken.includes(slug) ? [input.reference] : []);
    }
  });

  it("list a recommendation once, and only recommendations where they are asked for", async () => {
    const { at, areas, template } = await aProcessWithAreas(["capacity"]);
    const area = areas[0]?.id ?? "";
    await database().templatePart.create({
      data: { templateId: template.id, position: 2, key: "more", title: { en: "More" }, areaId: area },
      select: { id: true },
    });
    await anInput.published(at, template.id, await someone(), {
      answers: {
        capacity: { keyMessage: "Skills matter.", recommendation: "Train responders." },
        more: { recommendation: "Train responders." },
      },
    });
    await anInput.published(at, template.id, await someone(), { answers: { capacity: { words: "No advice." } } });
    const listed = await found({ areaId: area }, { field: "recommendation" });
    expect(listed.flatMap(({ answers }) => answers.map(({ recommendation }) => recommendation))).toEqual([
      "Train responders.",
    ]);
    expect(listed[0]?.answers[0]?.keyMessage).toBeNull();
  });

  it("are found by norm", async () => {
    const at = await aConsultation.open();
    const template = await aTemplate(at, {
      parts: [
        { key: "norm-f", norm: "norm-f" },
        { key: "norm-g", norm: "norm-g" },
      ],
    });
    const input = await anInput.published(at, template.id, await someone(), { answers: { "norm-f": { words: "F." } } });
    const scope = { consultationId: at.consultation.id };
    expect(await references(scope, { norm: "norm-f" })).toEqual([input.reference]);
    expect(await references(scope, { norm: "norm-g" })).toEqual([]);
    expect(await references(scope, { norm: null })).toEqual([]);
  });
});

it("an input to a round of a session stands under that session, its organisation and its area", async () => {
  const { at, areas, template } = await aProcessWithAreas(["threats"]);
  const stage = await database().processStage.create({
    data: { processId: at.process.id, position: 1, name: { en: "First session" }, startsOn: new Date("2026-12-01") },
  });
  await database().round.update({
    where: { id: at.round.id },
    data: { stageId: stage.id, agendaItem: { en: "5. Threats" } },
  });
  const by = await someone();
  const input = await anInput.published(at, template.id, by, { answers: { threats: { keyMessage: "They grow." } } });
  expect((await publicStage(at.process.slug, "1"))?.id).toBe(stage.id);
  expect(await publicStage(at.process.slug, "1; DROP")).toBeNull();
  const [shown] = await found({ stageId: stage.id });
  expect(shown).toMatchObject({ reference: input.reference, round: { agendaItem: { en: "5. Threats" } } });
  expect(await references({ stageId: stage.id }, { organisation: by.organisation?.slug })).toEqual([input.reference]);
  expect(await references({ stageId: stage.id }, { area: "threats" })).toEqual([input.reference]);
  expect(await references({ areaId: areas[0]?.id })).toEqual([input.reference]);
});

describe("what is not published", () => {
  const hiding: [string, (at: MadeConsultation, templateId: string, by: Actor) => Promise<unknown>][] = [
    ["a draft", (...given) => anInput.draft(...given)],
    ["a pending input", (...given) => anInput.pending(...given)],
    ["a refused input", (...given) => anInput.refused(...given)],
    ["a withdrawn input", (...given) => anInput.withdrawn(...given)],
    [
      "an input under embargo",
      async (...given) => {
        const { id } = await anInput.published(...given);
        await database().contribution.update({
          where: { id },
          data: { embargoUntil: new Date(Date.now() + 60_000) },
        });
      },
    ],
    [
      "a confidential input",
      async (...given) => {
        const { id } = await anInput.published(...given);
        await database().contribution.update({ where: { id }, data: { protection: "confidential" } });
      },
    ],
    [
      "an input to a round that shows nothing before it closes",
      async (at, ...given) => {
        await database().round.update({ where: { id: at.round.id }, data: { visibility: "after_closing" } });
        await anInput.published(at, ...given);
      },
    ],
  ];

  it.each(hiding)("%s is in no list and no count", async (_what, hide) => {
    const { at, areas, template, scope } = await aProcessWithAreas(["threats"]);
    await hide(at, template.id, await someone());
    expect(await found(scope)).toEqual([]);
    expect(await found({ areaId: areas[0]?.id })).toEqual([]);
    expect(await hasPublishedInputs(at.consultation.id, now())).toBe(false);
    expect((await answeredQuestions(at.consultation.id, now())).map(({ answers }) => answers)).toEqual([0]);
  });

  it("is no name: a pseudonym stands for its organisation and is not found by it or its group", async () => {
    const { at, template, scope } = await aProcessWithAreas(["threats"]);
    const by = await someone();
    const { id } = await anInput.published(at, template.id, by);
    await database().contribution.update({ where: { id }, data: { protection: "pseudonym", pseudonym: "A listener" } });
    const listed = await found(scope);
    expect(listed[0]?.author).toMatchObject({ name: "A listener", slug: null });
    expect(JSON.stringify(listed)).not.toContain(by.organisation?.name);
    expect(await found(scope, { organisation: by.organisation?.slug })).toEqual([]);
    expect(await found(scope, { group: ["civil_society"] })).toEqual([]);
  });

  it("is no question: a template that is a draft, and a consultation that is one, ask nothing in public", async () => {
    const at = await aConsultation.open();
    await aTemplate(at, { state: "draft" });
    expect(await askedRounds(at.consultation.slug)).toEqual([]);
    expect(await answeredQuestions(at.consultation.id, now())).toEqual([]);
    const hidden = await aConsultation.unpublished();
    await aTemplate(hidden);
    expect(await askedRounds(hidden.consultation.slug)).toEqual([]);
  });
});

it("a long list is read whole by its cursors, each input once", async () => {
  const { at, template, scope } = await aProcessWithAreas(["threats"]);
  const by = await someone();
  const made = [];
  for (let index = 0; index < 7; index++) made.push((await anInput.published(at, template.id, by)).reference);
  const read: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await publicInputs(scope, {}, now(), 3, cursor);
    read.push(...page.items.map(({ reference }) => reference));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(read).toEqual(made.toReversed());
});

describe("an input that was received after the closing hour", () => {
  it("is marked, and stands behind all others of its consultation, across pages and at its question", async () => {
    const { at, areas, template, scope } = await aProcessWithAreas(["threats"]);
    const by = await someone();
    const made: { reference: string; late: boolean }[] = [];
    for (const late of [false, true, false, true, false]) {
      const { id, reference } = await anInput.published(at, template.id, by);
      await database().contribution.update({ where: { id }, data: { late }, select: { id: true } });
      made.push({ reference, late });
    }
    const newest = made.toReversed();
    const expected = [...newest.filter(({ late }) => !late), ...newest.filter(({ late }) => late)];
    const read: { reference: string; late: boolean }[] = [];
    let cursor: string | undefined;
    do {
      const page = await publicInputs(scope, readAnswersFilter({ part: "1.threats" }), now(), 2, cursor);
      read.push(...page.items.map(({ reference, late }) => ({ reference, late })));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(read).toEqual(expected);
    // Across consultations there is no addendum: each stands at its day, marked.
    const across = await found({ areaId: areas[0]?.id });
    expect(across.map(({ reference, late }) => ({ reference, late }))).toEqual(newest);
  });
});
