import { beforeAll, describe, expect, it } from "vitest";
import { saveComment } from "@/lib/contributions/save-comment";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { examineContribution } from "@/lib/hints/examine-contribution";
import { hintsOf, readWatchedWords } from "@/lib/hints/queries";
import { replaceWatchedWords } from "@/lib/hints/replace-watched-words";
import { replaceWatchedWordsSchema, setWatchedWordSchema } from "@/lib/hints/schema";
import { setWatchedWord } from "@/lib/hints/set-watched-word";
import type { Actor } from "@/lib/kernel/actor";
import { anActor, aPerson, depsOf, notedJobs } from "../../factories/actor";
import { aLetter } from "../../factories/campaign";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, writtenComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let moderator: Actor;

beforeAll(async () => {
  at = await aConsultation.open({ eligibility: "everyone" });
  moderator = await anOfficer.moderating(at);
});

const body = "Call me at +41 22 917 12 34 or see bit.ly/3abcD before the meeting of the group begins.";
const found = async (id: string) =>
  (await hintsOf(id)).map(({ code, field, context }) => [code, field, context?.words ?? null]);

describe("what was received", () => {
  it("is examined by a job that is left in the transaction of its submission", async () => {
    const focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const draft = await saveComment(depsOf(focalPoint), writtenComment(at, { bodyPlain: body }));
    const jobs = notedJobs();
    await submitContribution({ actor: focalPoint, jobs }, { id: draft.id, seenRevision: draft.revision });
    expect(jobs.noted).toContainEqual({ name: "examine-contribution", payload: { contributionId: draft.id } });
  });

  it("has hints that name the words in their place, and hold none of them", async () => {
    const { id } = await aLetter({ at, body });
    expect(await found(id)).toEqual([
      ["telephone", "body", "+41 22 917 12 34"],
      ["shortener", "body", "bit.ly/3abcD"],
    ]);
    const rows = await client.moderationHint.findMany({ where: { contributionId: id } });
    expect(JSON.stringify(rows)).not.toMatch(/917 12|bit\.ly/);
  });

  it("has the same hints when it is examined twice, and none when it was withdrawn meanwhile", async () => {
    const focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const made = await aComment.submitted({ at, by: focalPoint, words: { bodyPlain: body } });
    await examineContribution(made.id);
    const before = await found(made.id);
    await examineContribution(made.id);
    expect(before.length).toBeGreaterThan(0);
    expect(await found(made.id)).toEqual(before);
    await withdrawContribution(depsOf(focalPoint), { id: made.id, seenRevision: made.revision });
    await examineContribution(made.id);
    expect(await found(made.id)).toEqual([]);
  });

  it("is told to be in another language than declared, whatever language the wording asked for is in", async () => {
    const french =
      "Les États devraient rendre public le nombre d'heures qui se sont écoulées avant une réponse, et les rapports remis au groupe devraient être ouverts à tous.";
    const wrong = await aLetter({ at, body: french });
    expect(await hintsOf(wrong.id)).toMatchObject([{ code: "other_language", field: null, language: "fr" }]);
    const right = await aLetter({ at, body: french.replaceAll("États", "gouvernements"), language: "fr" });
    expect((await hintsOf(right.id)).filter(({ code }) => code === "other_language")).toEqual([]);
  });
});

describe("the words that a process looks for", () => {
  const word = (given: object) =>
    setWatchedWordSchema.parse({
      processId: at.process.id,
      language: "en",
      word: "Tarnwördchen",
      active: "true",
      ...given,
    });

  it("are found once they are on the list, and no more when they are taken off", async () => {
    await setWatchedWord(depsOf(moderator), word({}));
    const made = await aLetter({ at, body: "This is a TARNWORDCHEN, as they say." });
    expect(await found(made.id)).toEqual([["listed_word", "body", "TARNWORDCHEN"]]);
    await setWatchedWord(depsOf(moderator), word({ word: "tarnwordchen", active: "false" }));
    await examineContribution(made.id);
    expect(await found(made.id)).toEqual([]);
    expect(await client.watchedWord.count({ where: { processId: at.process.id } })).toBe(0);
  });

  it("of the platform are taken off for one process only", async () => {
    const { words } = await readWatchedWords(moderator, null);
    const [ready] = words.en;
    expect(ready).toMatchObject({ own: false, active: true });
    await setWatchedWord(depsOf(moderator), word({ word: ready?.word, active: "false" }));
    const off = async (actor: Actor) => (await readWatchedWords(actor, null)).words.en.filter(({ active }) => !active);
    expect(await off(moderator)).toEqual([{ word: ready?.word, own: false, active: false }]);
    const elsewhere = await anOfficer.organising(await aConsultation.open());
    expect(await off(elsewhere)).toEqual([]);
  });

  it("are taken as a text of lines, all of it or nothing, and the same text again changes nothing", async () => {
    const replace = (actor: Actor, words: string) =>
      replaceWatchedWords(
        depsOf(actor),
        replaceWatchedWordsSchema.parse({ processId: at.process.id, language: "es", words }),
      );
    const active = async () =>
      (await readWatchedWords(moderator, at.process.slug)).words.es.flatMap(({ word, active }) => (active ? word : []));
    const before = await active();
    await replace(moderator, before.join("\r\n"));
    expect(await active()).toEqual(before);
    expect(await client.watchedWord.count({ where: { processId: at.process.id, language: "es" } })).toBe(0);
    await replace(moderator, " Ñandúx \n\nnandux\nidiota*");
    expect(await active()).toEqual(["idiota*", "nandux"]);
    for (const [words, line] of [
      ["puta\ndos palabras", 2],
      ["x", 1],
      [`${"y".repeat(61)}`, 1],
      ["...", 1],
    ] as const) {
      await expect(replace(moderator, words)).rejects.toMatchObject({
        details: { fields: { words: { values: { line } } } },
      });
    }
    const tooMany = Array.from({ length: 1_001 }, (_, index) => `wort${index}`).join("\n");
    await expect(replace(moderator, tooMany)).rejects.toMatchObject({ code: "conflict" });
    await expect(replace(await anOfficer.reporting(at), "puta")).rejects.toMatchObject({ code: "not_found" });
    expect(await active()).toEqual(["idiota*", "nandux"]);
  });

  it("are kept by organisers and moderators of the process; for everybody else there is nothing there", async () => {
    const organiser = await anOfficer.organising(at);
    await setWatchedWord(depsOf(organiser), word({ word: "organisersword" }));
    const others = [
      await anOfficer.reporting(at),
      await anOfficer.moderatingOneDraft(at),
      await anOfficer.moderating(await aConsultation.open()),
      anActor(await aPerson({ administrator: true })),
    ];
    for (const other of others) {
      await expect(setWatchedWord(depsOf(other), word({}))).rejects.toMatchObject({ code: "not_found" });
      await expect(readWatchedWords(other, at.process.slug)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("are refused where they are none", () => {
    for (const bent of [
      { word: " " },
      { word: "two words" },
      { word: "x".repeat(61) },
      { language: "de" },
      { extra: 1 },
    ]) {
      expect(
        setWatchedWordSchema.safeParse({
          processId: at.process.id,
          language: "en",
          word: "ok",
          active: "true",
          ...bent,
        }).success,
      ).toBe(false);
    }
  });
});
