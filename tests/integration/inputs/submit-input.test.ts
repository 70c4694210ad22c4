import { beforeAll, describe, expect, it } from "vitest";
import { handBack } from "@/lib/contributions/hand-back";
import { handOver } from "@/lib/contributions/hand-over";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { listHistory } from "@/lib/inputs/history-query";
import { publicInputText } from "@/lib/inputs/public";
import { saveInput } from "@/lib/inputs/save-input";
import { startInput } from "@/lib/inputs/start-input";
import { readInputWriting } from "@/lib/inputs/writer-query";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { canonicalJson } from "@/lib/text/canonical-json";
import { depsOf } from "../../factories/actor";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { aTemplate } from "../../factories/input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { anOpenInput, finishedInput } from "../../factories/written-input";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let author: Actor;
let focalPoint: Actor;
let _outsider: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  await aTemplate(at, {
    asksAbout: true,
    maxWords: 100,
    parts: [
      { key: "threats", required: true, asksKeyMessage: true, asksRecommendation: true, maxWords: 12 },
      { key: "norms" },
      { key: "forum", answerKind: "one_choice", asksBody: false, choices: [choice("poa"), choice("oewg")] },
    ],
  });
  const organisation = await anOrganisation.verified();
  author = await aRepresentative.of(organisation);
  focalPoint = await aRepresentative.focalPointOf(organisation);
  _outsider = await aRepresentative.focalPointOf(await anOrganisation.verified());
});

function choice(key: string) {
  return { key, label: { en: key } };
}

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

async function submitted() {
  const input = await anOpenInput(at, focalPoint);
  const { id, revision } = await input.save(finishedInput);
  return submitContribution(depsOf(focalPoint), { id, seenRevision: revision });
}

describe("an input that is submitted", () => {
  it("is received once, as canonical JSON, however often the button is pressed", async () => {
    const input = await anOpenInput(at, focalPoint);
    const { id, revision } = await input.save(finishedInput);
    const receipts = await Promise.all(
      [1, 2, 3].map(() => submitContribution(depsOf(focalPoint), { id, seenRevision: revision })),
    );
    expect(new Set(receipts.map(({ trackingNumber }) => trackingNumber)).size).toBe(1);
    const receipt = await client.receipt.findFirstOrThrow({ where: { contributionId: id } });
    const content = JSON.parse(receipt.canonical);
    expect(receipt.canonical).toBe(canonicalJson(content));
    expect(content).toMatchObject({
      format: "openfloor-input/1",
      title: "On threats",
      template: { version: 1 },
      parts: [{ key: "threats", keyMessage: "Threats grow." }, { key: "norms" }],
      attachments: [],
      signatories: [],
      late: false,
    });
    const [last] = (await listHistory(focalPoint, id, null)).items;
    expect(last?.origin).toBe("submitted");
  });

  it("is refused while it has gaps, with a sentence beside each, and stays as it is", async () => {
    const input = await anOpenInput(at, focalPoint);
    const words = Array.from({ length: 13 }, (_, n) => `word${n}`).join(" ");
    const { id, revision } = await input.save({ parts: { "p-threats": { keyMessage: words } } });
    await expect(submitContribution(depsOf(focalPoint), { id, seenRevision: revision })).rejects.toMatchObject({
      details: {
        fields: {
          title: { key: "inputs.errors.titleMissing" },
          "parts.p-threats.body": { key: "inputs.errors.partTooManyWords", values: { words: 13, max: 12 } },
        },
      },
    });
    const row = await client.contribution.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ submission: "draft", revision });
  });

  it("is refused at the second of closing, by the database's clock", async () => {
    const closing = await aConsultation.open();
    await aTemplate(closing);
    const { id } = await startInput(depsOf(focalPoint), { roundId: closing.round.id, language: "en" });
    const saved = await saveInput(depsOf(focalPoint), { id, pageKey: newId(), seenRevision: 1, ...finishedInput });
    await client.round.update({ where: { id: closing.round.id }, data: { closesAt: new Date() } });
    await expect(submitContribution(depsOf(focalPoint), { id, seenRevision: saved.revision })).rejects.toEqual(
      refusedWith("conflict", "contributions.errors.roundClosed"),
    );
    const { content } = await readInputWriting(focalPoint, id);
    expect(content.title).toBe("On threats");
  });

  it("goes by the focal point, who may send it back with a note first", async () => {
    const input = await anOpenInput(at, author);
    const { id, revision } = await input.save(finishedInput);
    await expect(submitContribution(depsOf(author), { id, seenRevision: revision })).rejects.toEqual(
      refusedWith("forbidden"),
    );
    await handOver(depsOf(author), { id, seenRevision: revision });
    await expect(handBack(depsOf(author), { id, seenRevision: revision + 1, note: "No." })).rejects.toEqual(
      refusedWith("forbidden"),
    );
    await handBack(depsOf(focalPoint), { id, seenRevision: revision + 1, note: "Say more." });
    const row = await client.contribution.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ submission: "draft", returnNote: "Say more." });
    await handOver(depsOf(author), { id, seenRevision: row.revision });
    await submitContribution(depsOf(focalPoint), { id, seenRevision: row.revision + 1 });
  });

  it("cannot be written on any more, and nobody reads it before it is published", async () => {
    const { id } = await submitted();
    const late = { id, pageKey: newId(), seenRevision: 3, title: "Changed" };
    await expect(saveInput(depsOf(focalPoint), late)).rejects.toEqual(refusedWith("conflict"));
    expect(await publicInputText(id, new Date())).toBeNull();
    await client.contribution.update({ where: { id }, data: { publication: "published", publishedAt: new Date() } });
    expect(await publicInputText(id, new Date())).toMatchObject({ title: "On threats" });
    await client.contribution.update({ where: { id }, data: { submission: "withdrawn" } });
    expect(await publicInputText(id, new Date())).toBeNull();
  });

  it("with a body that was planted past the door breaks only that body", async () => {
    const input = await anOpenInput(at, author);
    await input.save(finishedInput);
    await client.inputPart.updateMany({
      where: { contributionId: input.id, partKey: "threats" },
      data: { body: { type: "doc", content: [{ type: "iframe" }] } },
    });
    const { content } = await readInputWriting(author, input.id);
    expect(content.parts[0]).toMatchObject({ keyMessage: "Threats grow.", body: null });
    expect(content.parts[1]?.body).not.toBeNull();
  });
});
