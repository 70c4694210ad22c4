import { describe, expect, it } from "vitest";
import { importVersion } from "@/lib/drafts/import-version";
import { getOriginal, publicOriginal } from "@/lib/drafts/original-file";
import { publishVersion } from "@/lib/drafts/publish-version";
import { getVersionForDesk } from "@/lib/drafts/queries";
import { replaceText } from "@/lib/drafts/replace-text";
import { replaceTextSchema } from "@/lib/drafts/schema";
import { docxType, odtType } from "@/lib/files/media-type-of";
import { readKeptFile } from "@/lib/files/open-kept-file";
import { anActor, aPerson, depsOf } from "@/tests/factories/actor";
import { anOfficer } from "@/tests/factories/consultation";
import { aDraft, source } from "@/tests/factories/draft";
import { testDatabase } from "@/tests/support/database";
import { aDocx, para } from "@/tests/unit/text/docx-fixture";
import { anOdt, p } from "@/tests/unit/text/odt-fixture";

const { client } = await testDatabase();

const encoded = (text: string) => new TextEncoder().encode(text);
const docx = aDocx({ body: para("1. States act.") });

/** A version imported from these bytes, not published. */
async function anImportedFile(bytes: Uint8Array, fileName: string | null = "draft.docx") {
  const made = await aDraft();
  const { id } = await importVersion(depsOf(made.organiser), source(made.draft.id, { text: "", bytes, fileName }));
  return { ...made, versionId: id };
}

describe("the file that a text came from", () => {
  it("is kept byte for byte, for the team before it is published and for everybody afterwards", async () => {
    const { organiser, at, versionId } = await anImportedFile(docx, "C:\\drafts\\Zero draft.docx");
    expect(await publicOriginal(versionId)).toBeNull();
    const moderator = await anOfficer.moderating(at);
    const stranger = anActor(await aPerson());
    await expect(getOriginal(stranger, versionId)).rejects.toMatchObject({ code: "not_found" });
    const own = await getOriginal(moderator, versionId);
    expect(own).toMatchObject({ name: "Zero draft.docx", mediaType: docxType, bytes: docx.length });
    await publishVersion(depsOf(organiser), { versionId, seenRevision: 1 });
    const open = await publicOriginal(versionId);
    expect(open).toEqual(own);
    expect(new Uint8Array(await readKeptFile(open?.sha256 ?? ""))).toEqual(docx);
  });

  it("stays hidden while the consultation is not published, whatever the version is", async () => {
    const { organiser, at, versionId } = await anImportedFile(docx);
    await publishVersion(depsOf(organiser), { versionId, seenRevision: 1 });
    await client.consultation.update({ where: { id: at.consultation.id }, data: { status: "draft" } });
    expect(await publicOriginal(versionId)).toBeNull();
  });

  it("gives way to the file of a text that is imported again, and goes with a text that is pasted", async () => {
    const { organiser, versionId } = await anImportedFile(docx);
    const replaced = { versionId, seenRevision: 1, format: "text", bytes: encoded("1. Other."), fileName: "other.txt" };
    await replaceText(depsOf(organiser), replaceTextSchema.parse(replaced));
    expect(await getOriginal(organiser, versionId)).toMatchObject({ name: "other.txt", bytes: 9 });
    const pasted = { versionId, seenRevision: 2, format: "text", text: "1. Pasted." };
    await replaceText(depsOf(organiser), replaceTextSchema.parse(pasted));
    await expect(getOriginal(organiser, versionId)).rejects.toMatchObject({ code: "not_found" });
  });

  it.each([
    ["a Word document called .txt", docx, "a.txt", docxType],
    ["an OpenDocument text called .docx", anOdt({ body: p("States act.") }), "a.docx", odtType],
    ["HTML called .md", encoded("<!doctype html><p>States act."), "a.md", "text/html; charset=utf-8"],
    ["plain text called .html", encoded("States act."), "a.html", "text/plain; charset=utf-8"],
  ])("is judged by its content: %s", async (_what, bytes, fileName, mediaType) => {
    const { organiser, versionId } = await anImportedFile(bytes, fileName);
    expect((await getOriginal(organiser, versionId)).mediaType).toBe(mediaType);
  });

  it("that cannot be read is refused beside its field and not kept", async () => {
    const made = await aDraft();
    const before = await client.keptFile.count();
    const given = source(made.draft.id, { text: "", bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0]), fileName: "x.docx" });
    await expect(importVersion(depsOf(made.organiser), given)).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { file: { key: "text.errors.documentUnknown" } } },
    });
    expect(await client.keptFile.count()).toBe(before);
  });
});

describe("tracked changes", () => {
  const changed = encoded("<p>States <del>should</del><ins>shall</ins> act.</p>");

  it.each([
    ["accept", "States shall act.", "text.warnings.trackedChangesAccepted"],
    ["refuse", "States should act.", "text.warnings.trackedChangesRefused"],
  ])("are read as the form chose: %s", async (tracked, text, warning) => {
    const { organiser, draft } = await aDraft();
    const given = source(draft.id, { text: "", format: "html", bytes: changed, tracked });
    const { id } = await importVersion(depsOf(organiser), given);
    const version = await getVersionForDesk(organiser, id);
    expect(version.blocks.map((block) => block.text)).toEqual([text]);
    expect(version.warnings).toEqual([{ key: warning, values: { insertions: 1, deletions: 1 }, block: null }]);
  });
});
