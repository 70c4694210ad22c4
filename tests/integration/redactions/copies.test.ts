import { zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { addAttachment } from "@/lib/attachments/add-attachment";
import { publicAttachment, publicAttachments } from "@/lib/attachments/public";
import { getAttachment, readFilesPage } from "@/lib/attachments/queries";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import type { Actor } from "@/lib/kernel/actor";
import { listCopiedFiles } from "@/lib/moderation/copies-query";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { putCopy } from "@/lib/moderation/put-copy";
import { redactionFormSchema } from "@/lib/moderation/redaction-form";
import { takeCopyAway } from "@/lib/moderation/take-copy-away";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { readOwnRedactions } from "@/lib/redactions/own-query";
import { wordsOfFile } from "@/lib/redactions/words-of-file";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { theReasons } from "../../factories/contribution";
import { aTemplate } from "../../factories/input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { anOpenInput } from "../../factories/written-input";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let by: Actor;
let moderator: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  await aTemplate(at);
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  moderator = await anOfficer.moderating(at);
  await theReasons();
});

const csv = (...rows: string[]) => new TextEncoder().encode(`who,since\n${rows.join("\n")}\n`);
const sentFile = csv("Zenobia,2019");

async function received() {
  const input = await anOpenInput(at, by);
  await input.save({ title: "What Zenobia saw", parts: { "p-threats": { keyMessage: "She warns of hospitals." } } });
  const file = await addAttachment(depsOf(by), { contributionId: input.id, name: "zenobia.csv", bytes: sentFile });
  await submitContribution(depsOf(by), { id: input.id, seenRevision: file.revision });
  const { revision, reference } = await client.contribution.findUniqueOrThrow({ where: { id: input.id } });
  return { id: input.id, revision, reference: reference ?? "", fileId: file.id };
}

type Received = Awaited<ReturnType<typeof received>>;

const redact = ({ id, revision, fileId }: Received, fileReason = "personal-data") =>
  moderateContribution(
    depsOf(moderator),
    redactionFormSchema.parse({
      ...{ id, seenRevision: String(revision), words: "She did not agree to be named." },
      ...{ quotes: ["Zenobia"], places: [""], reasons: ["personal-data"] },
      ...{ fileIds: [fileId], fileReasons: [fileReason] },
    }),
  );

const copy = (one: Received, bytes: Uint8Array, actor = moderator) =>
  putCopy(depsOf(actor), { attachmentId: one.fileId, bytes });
const open = ({ reference }: Received) => publicAttachments(reference, new Date());
const refusedBeside = (field: string, key: string) => ({
  code: "invalid",
  details: { fields: { [field]: expect.objectContaining({ key }) } },
});

describe("a redacted copy", () => {
  it("waits with the moderators until the file that was sent is withheld, then is read in its place, with the reason", async () => {
    const one = await received();
    const { id } = await copy(one, csv("a witness,2019"));
    expect((await listCopiedFiles(moderator, one.id))[0]?.copy).toMatchObject({ id, name: "redacted-1.csv" });
    expect((await getAttachment(moderator, id, new Date())).name).toBe("redacted-1.csv");
    await expect(getAttachment(by, id, new Date())).rejects.toMatchObject({ code: "not_found" });
    expect((await readFilesPage(by, one.id, new Date())).files.map(({ name }) => name)).toEqual(["zenobia.csv"]);
    await redact(one);
    expect(await open(one)).toMatchObject([
      { id, name: "redacted-1.csv", title: null, redactedFor: { en: "personal data" }, state: "open" },
    ]);
    expect(await publicAttachment(one.reference, one.fileId, new Date())).toBeNull();
    expect(await readOwnRedactions(by, one.id)).toMatchObject({ files: [{ copy: "redacted-1.csv" }] });
  });

  it("is put there after the decision as well, at once, and taken away again", async () => {
    const one = await received();
    await redact(one);
    expect(await open(one)).toEqual([]);
    await copy(one, csv("a witness,2019"));
    expect((await open(one)).map(({ name }) => name)).toEqual(["redacted-1.csv"]);
    await takeCopyAway(depsOf(moderator), { attachmentId: one.fileId });
    await takeCopyAway(depsOf(moderator), { attachmentId: one.fileId });
    expect(await open(one)).toEqual([]);
    const acts = await client.transition.findMany({
      where: { subjectId: one.id, field: "copy" },
      orderBy: { at: "asc" },
      select: { to: true, personId: true },
    });
    expect(acts.map(({ to }) => to)).toEqual(["placed", "removed"]);
    expect(acts.every(({ personId }) => personId === moderator.personId)).toBe(true);
  });

  it("is one however often the same bytes come, and gives way to another", async () => {
    const one = await received();
    const first = await copy(one, csv("a witness,2019"));
    expect(await copy(one, csv("a witness,2019"))).toEqual(first);
    const second = await copy(one, csv("somebody,2019"));
    expect(second.id).not.toBe(first.id);
    expect(await client.attachment.count({ where: { replacesId: one.fileId } })).toBe(1);
  });

  it("is out of sight again when the decision is taken back", async () => {
    const one = await received();
    const { id } = await copy(one, csv("a witness,2019"));
    const moderated = await redact(one);
    if (!("decisionId" in moderated)) throw new Error("It was only proposed");
    await undoDecision(depsOf(moderator), moderated);
    await expect(getAttachment(by, id, new Date())).rejects.toMatchObject({ code: "not_found" });
    expect(await publicAttachment(one.reference, id, new Date())).toBeNull();
  });

  it("is neither the file that was sent, nor one that holds the words that are taken out", async () => {
    const one = await received();
    await expect(copy(one, sentFile)).rejects.toMatchObject(refusedBeside("file", "attachments.errors.sameAsSent"));
    await expect(copy(one, new Uint8Array())).rejects.toMatchObject(refusedBeside("file", "attachments.errors.empty"));
    await copy(one, csv("zenobia,2020"));
    const held = refusedBeside("fileReasons", "redactions.errors.wordsInFile");
    await expect(redact(one)).rejects.toMatchObject(held);
    await takeCopyAway(depsOf(moderator), { attachmentId: one.fileId });
    // The same of the file itself, where the moderator took it for open.
    await expect(redact(one, "open")).rejects.toMatchObject(held);
    await redact(one);
    await expect(copy(one, csv("ZENOBIA,2021"))).rejects.toMatchObject(
      refusedBeside("file", "redactions.errors.wordsInFile"),
    );
    expect(await open(one)).toEqual([]);
  });

  it("is put there by nobody who may not decide, and by nobody once all is published", async () => {
    const one = await received();
    const elsewhere = await anOfficer.moderating(await aConsultation.open());
    for (const actor of [by, elsewhere, await anOfficer.organising(at)]) {
      await expect(copy(one, csv("a witness,2019"), actor)).rejects.toMatchObject({ code: "not_found" });
      await expect(takeCopyAway(depsOf(actor), { attachmentId: one.fileId })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    await moderateContribution(depsOf(moderator), { decision: "publish", id: one.id, seenRevision: one.revision });
    await expect(copy(one, csv("a witness,2019"))).rejects.toMatchObject({ code: "conflict" });
    expect(await listCopiedFiles(moderator, one.id)).toEqual([]);
  });

  it("cannot be changed once a second moderator has something to agree to", async () => {
    const one = await received();
    await client.round.update({ where: { id: at.round.id }, data: { fourEyes: true } });
    await copy(one, csv("a witness,2019"));
    await redact(one);
    await expect(copy(one, csv("somebody,2019"))).rejects.toMatchObject({ code: "conflict" });
    await expect(takeCopyAway(depsOf(moderator), { attachmentId: one.fileId })).rejects.toMatchObject({
      code: "conflict",
    });
    await client.round.update({ where: { id: at.round.id }, data: { fourEyes: false } });
  });
});

describe("words in a file", () => {
  const packed = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));

  it("are found where a reader does not see them: deleted, commented, broken over runs, in an attribute", async () => {
    const text = await wordsOfFile(
      packed({
        "word/document.xml":
          "<w:p><w:r><w:t>Zeno</w:t></w:r><w:r><w:t>bia</w:t></w:r></w:p><w:del><w:delText>Berta</w:delText></w:del>",
        "word/comments.xml": '<w:comment w:author="Clara"><w:p><w:t>D&#246;rte</w:t></w:p></w:comment>',
      }),
    );
    for (const word of ["Zenobia", "Berta", "Clara", "Dörte"]) expect(text).toContain(word);
  });

  it("are none in what cannot be read", async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
    const broken = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);
    expect(await Promise.all([picture, broken].map(wordsOfFile))).toEqual(["", ""]);
  });
});
