import { beforeAll, describe, expect, it } from "vitest";
import { answersCsvLines, exportedAnswers } from "@/lib/answers/exported-answers";
import { publicInputs } from "@/lib/answers/public";
import { addAttachment } from "@/lib/attachments/add-attachment";
import { publicAttachment, publicAttachments } from "@/lib/attachments/public";
import { getAttachment, listCaseFiles } from "@/lib/attachments/queries";
import { publicContribution } from "@/lib/contributions/public";
import { publishedContributions } from "@/lib/contributions/published-list";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { publicInputText } from "@/lib/inputs/public";
import type { Actor } from "@/lib/kernel/actor";
import { readModerationCase } from "@/lib/moderation/case-query";
import { readDeciding } from "@/lib/moderation/deciding-query";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { redactionFormSchema } from "@/lib/moderation/redaction-form";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { lookAtSealed } from "@/lib/redactions/look-at-sealed";
import { readOwnRedactions } from "@/lib/redactions/own-query";
import { publicRedactions } from "@/lib/redactions/public";
import { readSealedOriginal } from "@/lib/redactions/queries";
import { reviewHiding } from "@/lib/reports/review-hiding";
import { search } from "@/lib/search/public";
import { partsOf } from "@/lib/text/set-apart";
import { depsOf } from "../../factories/actor";
import { aDispute } from "../../factories/appeal";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { theReasons } from "../../factories/contribution";
import { aTemplate } from "../../factories/input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { aBody, anOpenInput } from "../../factories/written-input";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let by: Actor;
let moderator: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  await aTemplate(at, { asksAbout: true });
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  moderator = await anOfficer.moderating(at);
  await theReasons();
});

const text = (words: string, ...marks: object[]) => ({ type: "text", text: words, marks });
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const cell = (type: string, words: string) => ({ type, content: [paragraph(text(words))] });

/** A name in every place where an input can hold words: title, about, message, link, table, note. */
const body = aBody(
  paragraph(
    text("Ask "),
    text("Zenobia", { type: "link", attrs: { href: "https://zenobia.example/home" } }),
    text(" about hospitals."),
    { type: "footnote", content: [text("Zenobia said so in May.")] },
  ),
  {
    type: "table",
    content: [
      { type: "tableRow", content: [cell("tableHeader", "Who"), cell("tableHeader", "Since")] },
      { type: "tableRow", content: [cell("tableCell", "Zenobia"), cell("tableCell", "2019")] },
    ],
  },
);

async function received() {
  const input = await anOpenInput(at, by);
  await input.save({
    title: "What Zenobia saw",
    about: "We work with Zenobia.",
    parts: { "p-threats": { keyMessage: "Zenobia warns.", recommendation: "Believe Zenobia.", body } },
  });
  const bytes = new TextEncoder().encode("who,since\nZenobia,2019\n");
  const file = await addAttachment(depsOf(by), { contributionId: input.id, name: "zenobia.csv", bytes });
  await submitContribution(depsOf(by), { id: input.id, seenRevision: file.revision });
  const { revision, reference } = await client.contribution.findUniqueOrThrow({ where: { id: input.id } });
  return { id: input.id, revision, reference: reference ?? "", fileId: file.id };
}

type Received = Awaited<ReturnType<typeof received>>;

/** As the form sends it. */
const sent = ({ id, revision, fileId }: Received, given: object = {}) =>
  redactionFormSchema.parse({
    id,
    seenRevision: String(revision),
    words: "She did not agree to be named.",
    quotes: ["Zenobia", "", ""],
    places: ["", "", ""],
    reasons: ["personal-data", "", ""],
    fileIds: [fileId],
    fileReasons: ["personal-data"],
    ...given,
  });

const redact = async (one: Received, given?: object) => moderateContribution(depsOf(moderator), sent(one, given));

describe("an input published without some of its words", () => {
  it("holds them in no row that anybody reads, nor in what is exported, listed or found", async () => {
    const one = await received();
    await redact(one);
    const rows = await client.$queryRaw<{ everything: string }[]>`
      SELECT to_jsonb(k)::text AS everything FROM contribution k WHERE id = ${one.id}::uuid
      UNION ALL SELECT to_jsonb(i)::text FROM input i WHERE i."contributionId" = ${one.id}::uuid
      UNION ALL SELECT to_jsonb(p)::text FROM input_part p WHERE p."contributionId" = ${one.id}::uuid`;
    const now = new Date();
    const inputs = await publicInputs({ consultationId: at.consultation.id }, {}, now, 50);
    const answers = inputs.items.flatMap((input) => exportedAnswers(input, "https://site.example"));
    const reads = {
      rows,
      page: await publicContribution(one.reference, now),
      text: await publicInputText(one.id, now),
      list: await publishedContributions({}, now, 50),
      inputs,
      csv: answersCsvLines(answers),
      files: await publicAttachments(one.reference, now),
    };
    for (const [name, read] of Object.entries(reads)) expect(`${name} ${JSON.stringify(read)}`).not.toMatch(/zenobia/i);
    expect(answers.find(({ reference }) => reference === one.reference)).toMatchObject({
      redacted: true,
      keyMessage: "[redacted: personal data] warns.",
    });
    expect((await search({ typed: "Zenobia", now, size: 20 })).total).toBe(0);
    expect((await search({ typed: "hospitals", now, size: 20 })).total).toBeGreaterThan(0);
  });

  it("tells neither how many words were taken out, nor a fingerprint by which they could be guessed", async () => {
    const one = await received();
    const before = await client.input.findUniqueOrThrow({ where: { contributionId: one.id } });
    await redact(one, { quotes: ["We work with Zenobia."] });
    const after = await client.input.findUniqueOrThrow({ where: { contributionId: one.id } });
    expect(after.words).not.toBe(before.words);
    expect(after.textSha256).toBe(before.textSha256);
    expect(await publicContribution(one.reference, new Date())).toMatchObject({ sha256: null });
  });

  it("says at its head how many places and files are redacted and why", async () => {
    const one = await received();
    await redact(one);
    expect(await publicRedactions(one.id, new Date())).toMatchObject([
      { code: "personal-data", label: { en: "personal data" }, places: 7, files: 1 },
    ]);
  });

  it("shows its own side what was sent beside what is read, and nobody else", async () => {
    const one = await received();
    await redact(one);
    const own = await readOwnRedactions(by, one.id);
    expect(own).toMatchObject({ words: "She did not agree to be named.", files: [{ name: "zenobia.csv" }] });
    expect(own.fields.find(({ field }) => field === "title")).toMatchObject({
      text: "What [redacted: personal data] saw",
    });
    const title = own.fields.find(({ field }) => field === "title");
    expect(partsOf(title?.sent ?? "")).toEqual([
      { text: "What ", isApart: false },
      { text: "Zenobia", isApart: true },
      { text: " saw", isApart: false },
    ]);
    const stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await expect(readOwnRedactions(stranger, one.id)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a file beside it", () => {
  it("is withheld from the moment of the decision, and given back when that is undone", async () => {
    const one = await received();
    const open = () => publicAttachment(one.reference, one.fileId, new Date());
    const moderated = await redact(one);
    expect(await open()).toBeNull();
    await expect(getAttachment(moderator, one.fileId, new Date())).rejects.toMatchObject({ code: "not_found" });
    expect((await getAttachment(by, one.fileId, new Date())).name).toBe("zenobia.csv");
    if (!("decisionId" in moderated)) throw new Error("It was only proposed");
    await undoDecision(depsOf(moderator), moderated);
    expect((await listCaseFiles(moderator, one.id)).map(({ isWithheld }) => isWithheld)).toEqual([false]);
    expect((await getAttachment(moderator, one.fileId, new Date())).name).toBe("zenobia.csv");
  });

  it("is public where the moderator says that it is open, and withheld where nobody said so", async () => {
    const opened = await received();
    await redact(opened, { quotes: ["Believe"], fileReasons: ["open"] });
    expect(await publicAttachment(opened.reference, opened.fileId, new Date())).toMatchObject({ name: "zenobia.csv" });
    const unsaid = await received();
    await redact(unsaid, { fileIds: [], fileReasons: [] });
    expect(await publicAttachments(unsaid.reference, new Date())).toEqual([]);
  });

  it("has to be decided in the form, and stand beside this contribution", async () => {
    const one = await received();
    expect(() => sent(one, { fileReasons: [""] })).toThrow("fileUndecided");
    const other = await received();
    await expect(redact(one, { fileIds: [other.fileId] })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("what is sealed", () => {
  const look = (actor: Actor, contributionId: string, attachmentId: string | null = null) =>
    lookAtSealed(depsOf(actor), { contributionId, attachmentId, reason: "An appeal asks for it." });

  it("opens to moderators and organisers who say why, for whoever said it, and keeps each look", async () => {
    const one = await received();
    await redact(one);
    expect((await readSealedOriginal(moderator, one.id, undefined)).texts).toBeNull();
    const { lookId } = await look(moderator, one.id);
    const opened = await readSealedOriginal(moderator, one.id, lookId);
    expect(opened.texts?.find(({ field }) => field === "title")?.text).toContain("Zenobia");
    const organiser = await anOfficer.organising(at);
    expect((await readSealedOriginal(organiser, one.id, lookId)).texts).toBeNull();
    await look(organiser, one.id);
    const { looks } = await readSealedOriginal(organiser, one.id, undefined);
    expect(looks.map(({ role, reason, file }) => ({ role, reason, file }))).toEqual([
      { role: "organiser", reason: "An appeal asks for it.", file: null },
      { role: "moderator", reason: "An appeal asks for it.", file: null },
    ]);
  });

  it("opens a withheld file only to a look at that file", async () => {
    const one = await received();
    await redact(one);
    const ofText = await look(moderator, one.id);
    const ofFile = await look(moderator, one.id, one.fileId);
    const open = (lookId: string) => getAttachment(moderator, one.fileId, new Date(), lookId);
    await expect(open(ofText.lookId)).rejects.toMatchObject({ code: "not_found" });
    expect((await open(ofFile.lookId)).name).toBe("zenobia.csv");
  });

  it("is everything of what was refused: the case shows no word of it, and its files open to a look alone", async () => {
    const one = await received();
    expect((await readModerationCase(moderator, one.id)).input?.parts.length).toBeGreaterThan(0);
    await moderateContribution(depsOf(moderator), {
      ...{ decision: "refuse", id: one.id, seenRevision: one.revision },
      ...{ reasonCode: "personal-data", words: "It is about one person." },
    });
    const item = await readModerationCase(moderator, one.id);
    const onThePage = { item, deciding: await readDeciding(moderator, one.id) };
    expect(item).toMatchObject({ isSealed: true, hasSealed: true });
    expect(JSON.stringify(onThePage)).not.toMatch(/zenobia/i);
    await expect(getAttachment(moderator, one.fileId, new Date())).rejects.toMatchObject({ code: "not_found" });
    const { lookId } = await look(moderator, one.id, one.fileId);
    expect((await getAttachment(moderator, one.fileId, new Date(), lookId)).name).toBe("zenobia.csv");
  });

  it("is everything of what was hidden, until it is in sight again", async () => {
    const dispute = await aDispute();
    const made = await dispute.hidden();
    expect(JSON.stringify(await readModerationCase(dispute.second, made.id))).not.toContain("Quellwasser");
    const { lookId } = await look(dispute.second, made.id);
    const opened = await readSealedOriginal(dispute.second, made.id, lookId);
    expect(opened).toMatchObject({ sealedAs: "hidden", texts: expect.anything() });
    await reviewHiding(depsOf(dispute.second), {
      ...{ hidingId: made.hidingId, outcome: "restore", words: "The number is public." },
      seenRevision: (await client.contribution.findUniqueOrThrow({ where: { id: made.id } })).revision,
    });
    expect((await readModerationCase(dispute.second, made.id)).bodyHtml).toContain("Quellwasser");
    await expect(look(dispute.second, made.id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is not there for anybody else, nor where nothing is sealed", async () => {
    const one = await received();
    for (const actor of [moderator, await anOfficer.organising(at)]) {
      await expect(look(actor, one.id)).rejects.toMatchObject({ code: "not_found" });
    }
    await redact(one);
    const elsewhere = await anOfficer.moderating(await aConsultation.open());
    for (const actor of [by, elsewhere]) {
      await expect(look(actor, one.id)).rejects.toMatchObject({ code: "not_found" });
      await expect(readSealedOriginal(actor, one.id, undefined)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
