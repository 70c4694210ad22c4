import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createDraft } from "@/lib/drafts/create-draft";
import { editParagraphs } from "@/lib/drafts/edit-paragraphs";
import { importVersion } from "@/lib/drafts/import-version";
import { getVersionForDesk } from "@/lib/drafts/queries";
import { createDraftSchema, editParagraphsSchema, importVersionSchema, largestFileBytes } from "@/lib/drafts/schema";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

async function give(given: object) {
  const at = await aConsultation.open();
  const organiser = await anOfficer.organising(at);
  const draft = await createDraft(
    depsOf(organiser),
    createDraftSchema.parse({ consultationId: at.consultation.id, slug: "text", title: { en: "T" } }),
  );
  const input = importVersionSchema.parse({
    draftId: draft.id,
    slug: "v",
    label: { en: "V" },
    language: "en",
    format: "markdown",
    ...given,
  });
  return { organiser, draft, version: importVersion(depsOf(organiser), input) };
}

async function refusal(given: object): Promise<unknown> {
  const { draft, version } = await give(given);
  const reason = await version.then(
    () => "accepted",
    (error: unknown) => error,
  );
  expect(await client.draftVersion.count({ where: { draftId: draft.id } })).toBe(0);
  return reason;
}

const types = (macros: boolean) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.${macros ? "ms-word.document.macroEnabled.main+xml" : "openxmlformats-officedocument.wordprocessingml.document.main+xml"}"/></Types>`;
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const word = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

function docx(given: { macros?: boolean; body?: string; more?: Record<string, Uint8Array> } = {}): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(types(given.macros ?? false)),
    "_rels/.rels": strToU8(relations),
    "word/document.xml": strToU8(word(given.body ?? "<w:p><w:r><w:t>1. States should act.</w:t></w:r></w:p>")),
    ...(given.macros ? { "word/vbaProject.bin": strToU8("macro") } : {}),
    ...given.more,
  });
}

describe("a file is judged by its content", () => {
  it("a Word document is read as one, whatever the form says", async () => {
    const { organiser, version } = await give({ format: "text", bytes: docx() });
    const shown = await getVersionForDesk(organiser, (await version).id);
    expect(shown.blocks).toMatchObject([{ text: "States should act.", number: "1" }]);
  });

  it.each([
    ["a zip bomb", docx({ more: { "word/media/bomb.bin": new Uint8Array(120 * 1024 * 1024) } })],
    ["a bomb in the text itself", docx({ body: `<w:p><w:r><w:t>${" ".repeat(90_000_000)}x</w:t></w:r></w:p>` })],
    ["a document with macros", docx({ macros: true })],
    ["a ZIP that is no Word document", zipSync({ "readme.txt": strToU8("hello") })],
    ["a torn Word document", docx().slice(0, 300)],
    ["an old Word document", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])],
    ["a PDF", strToU8("%PDF-1.7 and more")],
    ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0x00, 0x01, 0x80])],
    ["a file over 20 MB", new Uint8Array(largestFileBytes + 1).fill(97)],
  ])("%s is refused in a sentence beside the file", async (_what, bytes) => {
    expect(await refusal({ bytes })).toMatchObject({
      code: "invalid",
      messageKey: expect.stringMatching(/^(text|drafts)\.errors\./),
      details: { fields: { file: { key: expect.any(String) } } },
    });
  });
});

describe("a pasted text", () => {
  it.each([
    ["only spaces", { text: " \n\t \u00a0 " }],
    ["nothing", { text: "" }],
    ["1 MB", { text: "word ".repeat(210_000) }],
    ["invisible characters only", { text: "\u200b\u202e\u2060" }],
    ["nested 10,000 levels deep", { text: `${"> ".repeat(10_000)}deep` }],
    ["HTML nested 10,000 levels deep", { format: "html", text: `${"<div>".repeat(10_000)}x` }],
    ["Word announced, no file given", { format: "docx", text: "" }],
  ])("with %s is refused in a sentence beside the text", async (_what, given) => {
    expect(await refusal(given)).toMatchObject({
      code: "invalid",
      details: { fields: { text: { key: expect.any(String) } } },
    });
  });

  it("of 300 KB in 2,500 paragraphs is read", async () => {
    const { organiser, version } = await give({
      format: "text",
      text: `1. ${"States should act. ".repeat(6)}\n\n`.repeat(2500),
    });
    expect((await getVersionForDesk(organiser, (await version).id)).blocks).toHaveLength(2500);
  });

  it("keeps its words and loses scripts, handlers, pictures, wrong links and characters that deceive", async () => {
    const html = `<h2>I. Purpose</h2><script>alert(1)</script><style>p{}</style><p onclick="alert(2)">States <b>should</b>
      <a href="javascript:alert(3)">act</a> <a href="data:text/html,x">now</a> <a href="https://example.org/a">here</a> \u202eevil<img src=x onerror=alert(4)></p><iframe src="https://example.org"></iframe>`;
    const { version } = await give({ format: "html", text: html });
    const rows = await client.paragraph.findMany({
      where: { versionId: (await version).id },
      orderBy: { position: "asc" },
      select: { html: true, text: true },
    });
    const all = rows.map((row) => row.html).join("\n");
    expect(all).not.toMatch(/script|onclick|onerror|javascript:|data:|<img|<iframe|<style|\u202e/i);
    expect(all).toContain('<a href="https://example.org/a" rel="nofollow noopener ugc">here</a>');
    expect(rows.at(-1)?.text).toMatch(/States should\s+act now here\s+evil/);
  });
});

describe("hostile JSON in the correction form", () => {
  const text = (value: string) => ({ type: "text", text: value });
  const doc = (...content: object[]) => JSON.stringify({ type: "doc", content });
  // Written as text: the honest serialiser gives up at this depth.
  const deep = `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(10_000)}${"]}".repeat(10_000)}]}`;

  it.each([
    ["no JSON at all", "{{{"],
    ["an unknown node", doc({ type: "image", attrs: { src: "x" } })],
    [
      "a list where one paragraph belongs",
      doc({ type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph" }] }] }),
    ],
    ["an unknown mark", doc({ type: "paragraph", content: [{ ...text("x"), marks: [{ type: "script" }] }] })],
    ["an unknown attribute", doc({ type: "paragraph", attrs: { onclick: "x" }, content: [text("x")] })],
    [
      "a javascript link",
      doc({
        type: "paragraph",
        content: [{ ...text("x"), marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }],
      }),
    ],
    ["10,000 levels", deep],
    [
      "a footnote that is not there",
      doc({ type: "paragraph", content: [{ type: "footnoteReference", attrs: { number: 12 } }, text("x")] }),
    ],
    ["only spaces", doc({ type: "paragraph", content: [text("   ")] })],
  ])("%s is refused and the text stays as it was", async (_what, content) => {
    const { organiser, version } = await give({ text: "1. States should act." });
    const { id } = await version;
    const form = editParagraphsSchema.parse({
      versionId: id,
      seenRevision: 1,
      title: "T",
      label: { en: "V" },
      blocks: [{ id: null, kind: "paragraph", depth: 0, content }],
    });
    await expect(editParagraphs(depsOf(organiser), form)).rejects.toMatchObject({
      code: "invalid",
      messageKey: expect.stringMatching(/^(text|drafts)\.errors\./),
    });
    expect((await getVersionForDesk(organiser, id)).blocks).toMatchObject([{ text: "States should act." }]);
    expect((await getVersionForDesk(organiser, id)).revision).toBe(1);
  });

  it("a row of another version cannot be taken along", async () => {
    const [mine, theirs] = [await give({ text: "1. Mine." }), await give({ text: "1. Theirs." })];
    const foreign = await getVersionForDesk(theirs.organiser, (await theirs.version).id);
    const { id } = await mine.version;
    const form = editParagraphsSchema.parse({
      versionId: id,
      seenRevision: 1,
      title: "T",
      label: { en: "V" },
      blocks: [{ id: foreign.blocks[0]?.id, kind: "paragraph", depth: 0, text: "stolen" }],
    });
    await expect(editParagraphs(depsOf(mine.organiser), form)).rejects.toMatchObject({ code: "conflict" });
    expect((await getVersionForDesk(theirs.organiser, foreign.id)).blocks).toHaveLength(1);
  });
});
