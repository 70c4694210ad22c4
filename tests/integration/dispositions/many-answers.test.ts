import { beforeAll, describe, expect, it } from "vitest";
import { copyStartingWordings, saveWording } from "@/lib/dispositions/save-wording";
import { readWordings } from "@/lib/dispositions/wordings-query";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "../../factories/actor";
import { answer, answerMany } from "../../factories/answer";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let focalPoint: Actor;
let rapporteur: Actor;
let second: Actor;
let organiser: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
  rapporteur = await anOfficer.reporting(at);
  second = await anOfficer.reportingOneDraft(at);
  organiser = await anOfficer.organising(at);
});

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

const sheetOf = (contributionId: string) =>
  client.disposition.findUnique({ where: { contributionId }, include: { paragraphs: true } });

const published = () => aComment.published({ at, by: focalPoint });

describe("many answers at once", () => {
  it("leave out and name one's own, what was answered meanwhile, and what is answered by paragraph", async () => {
    const here = await aConsultation.open();
    const reporting = await anOfficer.reporting(here);
    const own = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await client.representation.create({
      data: {
        organisationId: own.organisation?.id ?? "",
        personId: reporting.personId,
        email: reporting.email,
        role: "representative",
        status: "active",
        startedAt: new Date(),
      },
    });
    const free = await aComment.published({ at: here, by: focalPoint });
    const theirs = await aComment.published({ at: here, by: own });
    const touched = await aComment.published({ at: here, by: focalPoint });
    const parted = await aComment.published({ at: here, by: focalPoint });
    await client.contributionTarget.create({
      data: { contributionId: parted.id, paragraphId: here.lockedParagraph.id },
    });
    const byParagraph = [{ paragraphId: here.paragraph.id, state: "accepted" as const, observation: "" }];
    await answer(reporting, parted.id, { state: "noted", observation: "", paragraphs: byParagraph });
    await answer(reporting, touched.id);
    const outcome = await answerMany(reporting, {
      versionId: here.version.id,
      chosen: [`${free.id}:0`, `${theirs.id}:0`, `${touched.id}:0`, `${parted.id}:1`],
      state: "out_of_scope",
      observation: "Another norm.",
      tags: "elsewhere",
      assignee: reporting.personId,
    });
    expect(outcome.answered).toBe(1);
    expect(new Map(outcome.leftOut.map(({ reference, why }) => [reference, why]))).toEqual(
      new Map([
        [theirs.reference, "own"],
        [touched.reference, "answeredMeanwhile"],
        [parted.reference, "byParagraph"],
      ]),
    );
    expect(await sheetOf(free.id)).toMatchObject({ state: "out_of_scope", tags: ["elsewhere"] });
    expect(await sheetOf(theirs.id)).toBeNull();
  });

  it("answer all that match, if they are as many as the page said", async () => {
    const here = await aConsultation.open();
    const reporting = await anOfficer.reporting(here);
    const made = [];
    for (let count = 0; count < 3; count += 1) made.push(await aComment.published({ at: here, by: focalPoint }));
    const all = { versionId: here.version.id, all: "true", state: "noted" } as const;
    await expect(answerMany(reporting, { ...all, seenCount: 2 })).rejects.toEqual(
      refusedWith("conflict", "dispositions.errors.othersMatchNow"),
    );
    expect(await answerMany(reporting, { ...all, seenCount: 3 })).toEqual({ answered: 3, leftOut: [] });
    const states = await client.contribution.findMany({ where: { versionId: here.version.id } });
    expect(states.map(({ disposition }) => disposition)).toEqual(["noted", "noted", "noted"]);
  });

  it("are shared out by an organiser, who decides nothing", async () => {
    const { id } = await published();
    const chosen = [`${id}:0`];
    const versionId = at.version.id;
    await expect(answerMany(organiser, { versionId, chosen, state: "noted" })).rejects.toEqual(
      refusedWith("forbidden"),
    );
    await expect(answerMany(organiser, { versionId, chosen, tags: "mine" })).rejects.toEqual(refusedWith("forbidden"));
    expect(await answerMany(organiser, { versionId, chosen, assignee: rapporteur.personId })).toEqual({
      answered: 1,
      leftOut: [],
    });
  });

  it("of two at once neither overwrite the other nor stand in each other's way", async () => {
    const made = [await published(), await published(), await published()];
    const chosen = made.map(({ id }) => `${id}:0`);
    const versionId = at.version.id;
    const outcomes = await Promise.all([
      answerMany(rapporteur, { versionId, chosen, state: "noted" }),
      answerMany(second, { versionId, chosen: [...chosen].reverse(), state: "accepted" }),
    ]);
    expect(outcomes.map(({ answered }) => answered).sort()).toEqual([0, 3]);
  });
});

describe("standard wordings", () => {
  it("belong to the process: its organisers and rapporteurs keep them, one draft's rapporteur uses them", async () => {
    const words = { en: "This repeats agreed language.", fr: "Ceci répète un texte convenu." };
    const wording = { processId: at.process.id, id: null, state: "not_accepted", words } as const;
    await expect(saveWording(depsOf(focalPoint), wording)).rejects.toEqual(refusedWith("not_found"));
    await expect(saveWording(depsOf(second), wording)).rejects.toEqual(refusedWith("forbidden"));
    await saveWording(depsOf(rapporteur), wording);
    const { wordings, mayEdit } = await readWordings(second, at.process.slug);
    expect([wordings.map((one) => one.words), mayEdit]).toEqual([[words], false]);
    const { id } = await published();
    await answer(second, id, { observation: "See A/70/174.", language: "fr", wordingId: wordings[0]?.id });
    expect((await sheetOf(id))?.observation).toBe("Ceci répète un texte convenu.\n\nSee A/70/174.");
  });

  it("are offered once as a starting set", async () => {
    const here = await aConsultation.open();
    const by = await anOfficer.organising(here);
    const set = { processId: here.process.id, wordings: [{ state: "noted" as const, words: { en: "Noted." } }] };
    await copyStartingWordings(depsOf(by), set);
    await copyStartingWordings(depsOf(by), set);
    expect((await readWordings(by, here.process.slug)).wordings).toHaveLength(1);
  });
});
