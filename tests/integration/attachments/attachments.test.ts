import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { addAttachment } from "@/lib/attachments/add-attachment";
import { attachmentsOf } from "@/lib/attachments/attachments-of";
import { moveAttachment } from "@/lib/attachments/move-attachment";
import { publicAttachment, publicAttachments } from "@/lib/attachments/public";
import { getAttachment, listCaseFiles, readFilesPage } from "@/lib/attachments/queries";
import { removeAttachment } from "@/lib/attachments/remove-attachment";
import { restoreAttachment } from "@/lib/attachments/restore-attachment";
import { tidyFiles } from "@/lib/attachments/tidy-files";
import { titleAttachment } from "@/lib/attachments/title-attachment";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { readKeptFile } from "@/lib/files/open-kept-file";
import { sha256Hex } from "@/lib/text/canonical-json";
import { depsOf } from "@/tests/factories/actor";
import { anOfficer } from "@/tests/factories/consultation";
import { aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";
import { aDraftInput, aStranger, aTable, type DraftInput, fileRefused } from "./beside-a-draft";

const { client } = await testDatabase();

const add = ({ deps, contributionId }: DraftInput, name: string, bytes: Uint8Array) =>
  addAttachment(deps, { contributionId, name, bytes });
const page = ({ by, contributionId }: DraftInput) => readFilesPage(by, contributionId, new Date());
const names = async (made: DraftInput) => (await page(made)).files.map(({ name }) => name);
const textOf = async ({ contributionId }: DraftInput) =>
  client.input.findUniqueOrThrow({ where: { contributionId }, select: { textSha256: true } });

describe("a file beside a draft", () => {
  it("is kept without what its camera wrote, under the hash of what is given out, and named by what it is", async () => {
    const made = await aDraftInput();
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#456" } })
      .jpeg()
      .withExif({ IFD0: { Artist: "Awa Demo" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } })
      .toBuffer();
    await add(made, "C:\\photos\\<evidence>\u202egpj.exe", bytes);
    const [file] = (await page(made)).files;
    expect(file).toMatchObject({
      name: "_evidence_gpj.exe.jpg",
      mediaType: "image/jpeg",
      isChanged: true,
      scan: "not_asked",
    });
    const kept = await readKeptFile(file?.sha256 ?? "");
    expect(sha256Hex(kept)).toBe(file?.sha256);
    expect(Buffer.from(kept).includes("Awa Demo")).toBe(false);
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
  });

  it("changes the exact text; the same file once more does not, however often it is sent at once", async () => {
    const made = await aDraftInput();
    const before = await textOf(made);
    const sent = Array.from({ length: 4 }, () => add(made, "table.csv", aTable("shall")));
    const ids = new Set((await Promise.all(sent)).map(({ id }) => id));
    expect(ids.size).toBe(1);
    const after = await textOf(made);
    expect(after).not.toEqual(before);
    await add(made, "renamed.csv", aTable("shall"));
    expect(await textOf(made)).toEqual(after);
    expect(await names(made)).toEqual(["table.csv"]);
  });

  it("never shares its name with another, so that whoever saves both has both", async () => {
    const made = await aDraftInput();
    await add(made, "table.csv", aTable("one"));
    await add(made, "Table.CSV", aTable("two"));
    expect(await names(made)).toEqual(["table.csv", "Table-2.csv"]);
  });

  it("is described, moved, taken off and put back behind the others", async () => {
    const made = await aDraftInput();
    const { id } = await add(made, "a.csv", aTable("a"));
    await add(made, "b.csv", aTable("b"));
    await titleAttachment(made.deps, { id, title: "Proposals by paragraph" });
    await moveAttachment(made.deps, { id, direction: "down" });
    await moveAttachment(made.deps, { id, direction: "down" });
    expect(await names(made)).toEqual(["b.csv", "a.csv"]);
    await moveAttachment(made.deps, { id, direction: "up" });
    const before = await textOf(made);
    await removeAttachment(made.deps, { id });
    await removeAttachment(made.deps, { id });
    expect(await names(made)).toEqual(["b.csv"]);
    expect((await page(made)).removed).toMatchObject([{ id, title: "Proposals by paragraph" }]);
    expect(await textOf(made)).not.toEqual(before);
    await restoreAttachment(made.deps, { id });
    expect(await names(made)).toEqual(["b.csv", "a.csv"]);
  });
});

describe("the limits of the round", () => {
  it("hold for one file, for their number and for all together, also for what is put back", async () => {
    const made = await aDraftInput({ maxFiles: 2, maxFileBytes: 60, maxFilesBytes: 100 });
    await expect(add(made, "long.csv", aTable("x".repeat(80)))).rejects.toMatchObject(fileRefused("tooLarge"));
    const first = await add(made, "a.csv", aTable("a".repeat(30)));
    await expect(add(made, "b.csv", aTable("b".repeat(42)))).rejects.toMatchObject(fileRefused("tooLargeTogether"));
    await add(made, "c.csv", aTable("c"));
    await expect(add(made, "d.csv", aTable("d"))).rejects.toMatchObject(fileRefused("tooMany"));
    await removeAttachment(made.deps, { id: first.id });
    await add(made, "d.csv", aTable("d"));
    await expect(restoreAttachment(made.deps, { id: first.id })).rejects.toMatchObject(fileRefused("tooMany"));
  });

  it("hold when many files come at once", async () => {
    const made = await aDraftInput({ maxFiles: 3 });
    const sent = Array.from({ length: 8 }, (_, index) => add(made, `${index}.csv`, aTable(`row ${index}`)));
    const settled = await Promise.allSettled(sent);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(await names(made)).toHaveLength(3);
  });

  it("may be none at all", async () => {
    const made = await aDraftInput({ maxFiles: 0 });
    await expect(add(made, "a.csv", aTable("a"))).rejects.toMatchObject(fileRefused("noFiles"));
  });
});

describe("for others than those who write it", () => {
  it("nothing is there: no page, no file, no act", async () => {
    const made = await aDraftInput();
    const { id } = await add(made, "a.csv", aTable("a"));
    const stranger = await aStranger();
    const nothing = { code: "not_found" };
    await expect(readFilesPage(stranger, made.contributionId, new Date())).rejects.toMatchObject(nothing);
    await expect(getAttachment(stranger, id, new Date())).rejects.toMatchObject(nothing);
    await expect(getAttachment(await anOfficer.moderating(made.at), id, new Date())).rejects.toMatchObject(nothing);
    const acts = [
      () => removeAttachment(depsOf(stranger), { id }),
      () => restoreAttachment(depsOf(stranger), { id }),
      () => titleAttachment(depsOf(stranger), { id, title: "Mine" }),
      () => moveAttachment(depsOf(stranger), { id, direction: "up" }),
      () => addAttachment(depsOf(stranger), { contributionId: made.contributionId, name: "b.csv", bytes: aTable("b") }),
    ];
    for (const act of acts) await expect(act()).rejects.toMatchObject(nothing);
  });

  it("a representative who is not its author reads and may not change it", async () => {
    const made = await aDraftInput();
    const { id } = await add(made, "a.csv", aTable("a"));
    const colleague = await aRepresentative.of(made.organisation);
    expect(await getAttachment(colleague, id, new Date())).toMatchObject({ name: "a.csv" });
    expect(await readFilesPage(colleague, made.contributionId, new Date())).toMatchObject({ mayWrite: false });
    await expect(removeAttachment(depsOf(colleague), { id })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("whoever is asked to sign has the files while they are shown the text", async () => {
    const made = await aDraftInput();
    const { id } = await add(made, "a.csv", aTable("a"));
    const other = await aStranger();
    await client.coSignature.create({
      data: {
        contributionId: made.contributionId,
        position: 1,
        organisationId: other.organisation?.id ?? null,
        invitedById: made.by.personId,
        invitedAt: new Date(),
      },
      select: { id: true },
    });
    const nothing = { code: "not_found" };
    await expect(getAttachment(other, id, new Date())).rejects.toMatchObject(nothing);
    const collecting = { submission: "collecting_signatures" } as const;
    await client.contribution.update({ where: { id: made.contributionId }, data: collecting, select: { id: true } });
    expect(await getAttachment(other, id, new Date())).toMatchObject({ name: "a.csv" });
    await expect(getAttachment(await aStranger(), id, new Date())).rejects.toMatchObject(nothing);
  });
});

describe("once it is received", () => {
  async function submitted() {
    const made = await aDraftInput();
    const { id } = await add(made, "a.csv", aTable("a"));
    const { revision } = await client.contribution.findUniqueOrThrow({
      where: { id: made.contributionId },
      select: { revision: true },
    });
    await submitContribution(made.deps, { id: made.contributionId, seenRevision: revision });
    const state = (data: object) =>
      client.contribution.update({ where: { id: made.contributionId }, data, select: { reference: true } });
    return { made, id, state };
  }

  it("the receipt names the hash of exactly the bytes that are given out, and nothing of it can be changed", async () => {
    const { made, id } = await submitted();
    const receipt = await client.receipt.findFirstOrThrow({ where: { contributionId: made.contributionId } });
    const [file] = await attachmentsOf(client, made.contributionId);
    expect(sha256Hex(await readKeptFile(file?.sha256 ?? ""))).toBe(file?.sha256);
    expect(receipt.canonical).toContain(`"sha256":"${file?.sha256}"`);
    await expect(removeAttachment(made.deps, { id })).rejects.toMatchObject({ code: "conflict" });
    await expect(add(made, "b.csv", aTable("b"))).rejects.toMatchObject({ code: "conflict" });
  });

  it("its moderators have it before anybody else, the public only while it is published", async () => {
    const { made, id, state } = await submitted();
    const moderator = await anOfficer.moderating(made.at);
    expect(await getAttachment(moderator, id, new Date())).toMatchObject({ name: "a.csv" });
    expect(await listCaseFiles(moderator, made.contributionId)).toHaveLength(1);
    const { reference } = await state({ publication: "published", publishedAt: new Date() });
    const open = (at = new Date()) => publicAttachment(reference ?? "", id, at);
    expect(await open()).toMatchObject({ name: "a.csv" });
    expect(await publicAttachments(reference ?? "", new Date())).toHaveLength(1);
    for (const gone of [{ submission: "withdrawn" }, { submission: "submitted", publication: "refused" }]) {
      await state(gone);
      expect(await open()).toBeNull();
      expect(await publicAttachments(reference ?? "", new Date())).toEqual([]);
    }
  });

  it("it stays kept for good, also where its draft came back and lost it; what no receipt names goes after a week", async () => {
    const { made, id, state } = await submitted();
    await state({ submission: "draft", publication: "returned" });
    const later = await add(made, "later.csv", aTable("later"));
    const hashes = (await attachmentsOf(client, made.contributionId)).map(({ sha256 }) => sha256);
    await removeAttachment(made.deps, { id });
    await removeAttachment(made.deps, { id: later.id });
    const day = 24 * 60 * 60 * 1000;
    const tidyIn = (days: number) => tidyFiles({ now: () => new Date(Date.now() + days * day) }, async () => undefined);
    await tidyIn(6);
    expect(await client.attachment.count({ where: { id: later.id } })).toBe(1);
    await tidyIn(8);
    expect(await client.attachment.count({ where: { id: { in: [id, later.id] } } })).toBe(1);
    expect(sha256Hex(await readKeptFile(hashes[0] ?? ""))).toBe(hashes[0]);
    await expect(readKeptFile(hashes[1] ?? "")).rejects.toThrow();
  });
});
