import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readKeptFile } from "@/lib/files/open-kept-file";
import { confirmImport } from "@/lib/imports/confirm-import";
import { discardImport } from "@/lib/imports/discard-import";
import { offerOriginal } from "@/lib/imports/offer-original";
import { proposeImport } from "@/lib/imports/propose-import";
import { publicOriginal, publicOriginalOf } from "@/lib/imports/public";
import { getImportPage, getOriginal } from "@/lib/imports/queries";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const areas = [
  { key: "threats", title: { en: "Existing and potential threats" }, asksKeyMessage: true, asksRecommendation: true },
  { key: "capacity-building", title: { en: "Capacity-building" }, asksKeyMessage: true, asksRecommendation: true },
];

const text = `About us

We watch harbours and those who work in them, and have done so for many years.

Threats to harbours

Key message: Pumps and cranes are run by machines that resolution 61/401 names.

The machines of 61/40 are old, and nobody in the port has looked into them for years.



1 https://harbour.example/list
`;

const bytesOf = (words: string) => new TextEncoder().encode(words);

async function aDraft() {
  const at = await aConsultation.open();
  const template = await aTemplate(at, { asksAbout: true, parts: areas });
  const organisation = await anOrganisation.verified();
  const by = await aRepresentative.focalPointOf(organisation);
  const input = await anInput.draft(at, template.id, by, {
    title: "Ours",
    answers: { "capacity-building": { words: "Kept." } },
  });
  return { at, organisation, by, input, template };
}

const propose = (by: Actor, contributionId: string, words = text, name = "input.txt") =>
  proposeImport(depsOf(by), { contributionId, name, bytes: bytesOf(words) });

const confirmAll = (by: Actor, importId: string, seenRevision: number, given: object = {}) =>
  confirmImport(depsOf(by), { importId, seenRevision, sections: {}, doubts: {}, ...given });

describe("a document that is brought in", () => {
  it("is proposed part by part, changes nothing before it is confirmed, and is kept byte for byte", async () => {
    const { by, input } = await aDraft();
    const { id } = await propose(by, input.id);
    const page = await getImportPage(by, input.id);
    expect(page.open?.sections.map(({ target }) => target)).toEqual(["about", "part:threats"]);
    expect(page.open?.sections[1]?.findings[0]).toMatchObject({ kind: "gluedMark", values: { proposed: "61/40" } });
    expect(page.title).toBe("Ours");
    expect(await client.inputPart.count({ where: { contributionId: input.id } })).toBe(1);
    const original = await getOriginal(by, id);
    expect(Buffer.from(await readKeptFile(original.sha256))).toEqual(Buffer.from(bytesOf(text)));
    expect(original.sha256).toBe(createHash("sha256").update(text).digest("hex"));
  });

  it("is written where it goes; what it does not touch stays; the state before is in the history", async () => {
    const { by, input } = await aDraft();
    const { id } = await propose(by, input.id);
    await confirmAll(by, id, 1, { doubts: { d1: "accept" } });
    const parts = await client.inputPart.findMany({ where: { contributionId: input.id }, orderBy: { partKey: "asc" } });
    expect(parts.map(({ partKey, keyMessage, bodyText }) => [partKey, keyMessage, bodyText.includes("Kept.")])).toEqual(
      [
        ["capacity-building", null, true],
        ["threats", "Pumps and cranes are run by machines that resolution 61/40 names.", false],
      ],
    );
    expect(JSON.stringify(parts[1]?.body)).toContain('"footnote"');
    const row = await client.input.findUniqueOrThrow({ where: { contributionId: input.id } });
    expect(row.about).toMatch(/^We watch harbours/);
    const history = await client.inputHistory.findMany({ where: { contributionId: input.id } });
    expect(history.map(({ origin }) => origin)).toContain("imported");
  });

  it("goes where a person sends it, with the number as it stood where they keep it", async () => {
    const { by, input } = await aDraft();
    const { id } = await propose(by, input.id);
    const sections = { s1: { target: "leave" }, s2: { target: "part:capacity-building", heading: "1" as const } };
    await confirmAll(by, id, 1, { sections, doubts: { d1: "keep" }, title: "Harbours" });
    const parts = await client.inputPart.findMany({ where: { contributionId: input.id } });
    expect(parts.map(({ partKey }) => partKey)).toEqual(["capacity-building"]);
    expect(parts[0]?.keyMessage).toContain("61/401");
    expect(parts[0]?.bodyText).toContain("Threats to harbours");
    expect(await client.input.findUnique({ where: { contributionId: input.id } })).toMatchObject({
      title: "Harbours",
      about: null,
    });
  });

  it("leaves a row for each change of its state: who, when, from and to", async () => {
    const { by, input } = await aDraft();
    const first = await propose(by, input.id);
    const second = await propose(by, input.id);
    await discardImport(depsOf(by), { importId: second.id });
    const third = await propose(by, input.id);
    await confirmAll(by, third.id, 1);
    const ids = [first.id, second.id, third.id];
    const rows = await client.transition.findMany({
      where: { subject: "import", subjectId: { in: ids }, personId: by.personId },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    const of = (id: string) => rows.filter(({ subjectId }) => subjectId === id).map(({ from, to }) => [from, to]);
    expect(ids.map(of)).toEqual([
      [
        [null, "proposed"],
        ["proposed", "discarded"],
      ],
      [
        [null, "proposed"],
        ["proposed", "discarded"],
      ],
      [
        [null, "proposed"],
        ["proposed", "confirmed"],
      ],
    ]);
  });

  it("is decided once; a second page that decides, or saw an older draft, is told so", async () => {
    const { by, input } = await aDraft();
    const { id } = await propose(by, input.id);
    await client.contribution.update({ where: { id: input.id }, data: { revision: 5 } });
    await expect(confirmAll(by, id, 1)).rejects.toThrow("changedMeanwhile");
    const outcomes = await Promise.allSettled([
      confirmAll(by, id, 5),
      confirmAll(by, id, 5),
      discardImport(depsOf(by), { importId: id }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(discardImport(depsOf(by), { importId: id })).rejects.toThrow("decidedAlready");
  });

  it("gives way to the next one that is brought in", async () => {
    const { by, input } = await aDraft();
    const first = await propose(by, input.id);
    const second = await propose(by, input.id, "# Capacity-building\n\nTrain crews.", "second.md");
    expect((await getImportPage(by, input.id)).open?.id).toBe(second.id);
    await expect(confirmAll(by, first.id, 1)).rejects.toThrow("decidedAlready");
  });

  it("is refused beside its field when it cannot be read, and nothing is kept", async () => {
    const { by, input } = await aDraft();
    const files = await client.keptFile.count();
    for (const [bytes, key] of [
      [new Uint8Array(), "fileMissing"],
      [new Uint8Array([0, 1, 2, 255]), "fileUnknown"],
      [bytesOf(" \n "), "importEmpty"],
      [bytesOf("PK\u0003\u0004 no zip"), "documentUnknown"],
      [bytesOf("%PDF-1.7 broken"), "pdfDamaged"],
    ] as const) {
      await expect(proposeImport(depsOf(by), { contributionId: input.id, name: "x", bytes })).rejects.toMatchObject({
        code: "invalid",
        details: { fields: { file: { key: expect.stringContaining(key) } } },
      });
    }
    expect(await client.inputImport.count({ where: { contributionId: input.id } })).toBe(0);
    expect(await client.keptFile.count()).toBe(files);
  });
});

describe("who may", () => {
  it("for another organisation there is no input, no import and no original", async () => {
    const { by, input, at } = await aDraft();
    const { id } = await propose(by, input.id);
    const other = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await expect(propose(other, input.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(confirmAll(other, id, 1)).rejects.toMatchObject({ code: "not_found" });
    await expect(discardImport(depsOf(other), { importId: id })).rejects.toMatchObject({ code: "not_found" });
    await expect(offerOriginal(depsOf(other), { importId: id, offered: "1" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(getImportPage(other, input.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(getOriginal(other, id)).rejects.toMatchObject({ code: "not_found" });
    // Before the submission not even for the team of the process.
    await expect(getOriginal(await anOfficer.moderating(at), id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("the original is for the team from the submission on, for everybody once published and offered, never behind a protected name", async () => {
    const { by, input, at } = await aDraft();
    const { id } = await propose(by, input.id);
    await confirmAll(by, id, 1, { offered: "1" });
    expect(await publicOriginal(id)).toBeNull();
    const change = (data: object) => client.contribution.update({ where: { id: input.id }, data });
    await change({
      submission: "submitted",
      publication: "pending",
      submittedAt: new Date(),
      reference: `X-2026-${id.slice(0, 8)}`,
    });
    expect((await getOriginal(await anOfficer.moderating(at), id)).name).toBe("input.txt");
    expect(await publicOriginal(id)).toBeNull();
    await change({ publication: "published", publishedAt: new Date() });
    expect((await publicOriginalOf(input.id))?.id).toBe(id);
    await offerOriginal(depsOf(by), { importId: id, offered: "0" });
    expect(await publicOriginal(id)).toBeNull();
    await offerOriginal(depsOf(by), { importId: id, offered: "1" });
    await change({ publication: "published_redacted" });
    expect(await publicOriginal(id)).toBeNull();
    await change({ publication: "published", protection: "pseudonym", pseudonym: "A pilot" });
    expect(await publicOriginal(id)).toBeNull();
    await expect(getOriginal(await anOfficer.moderating(at), id)).rejects.toMatchObject({ code: "not_found" });
    await change({ protection: "none", pseudonym: null, submission: "withdrawn" });
    expect(await publicOriginal(id)).toBeNull();
  });
});
