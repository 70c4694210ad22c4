import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createDraft } from "@/lib/drafts/create-draft";
import { editDraft } from "@/lib/drafts/edit-draft";
import { editParagraphs } from "@/lib/drafts/edit-paragraphs";
import { importVersion } from "@/lib/drafts/import-version";
import { publishVersion } from "@/lib/drafts/publish-version";
import { findParagraph, getDraftForDesk, getVersionForDesk } from "@/lib/drafts/queries";
import { replaceText } from "@/lib/drafts/replace-text";
import { createDraftSchema, editParagraphsSchema, importVersionSchema, replaceTextSchema } from "@/lib/drafts/schema";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const markdown = `# Guidance

## I. Purpose

1. States should act.[^1] With *care*.

2. They should:

    (a) notify operators;

    (b) report, that is:

        (i) to the public;

        (ii) to one another.[^2]

## II. Norm

3. The agreed norm.

[^1]: See A/75/816.
[^2]: Through points of contact.
`;

async function aDraft() {
  const at = await aConsultation.open();
  const organiser = await anOfficer.organising(at);
  const draft = await createDraft(depsOf(organiser), createDraftSchema.parse({ consultationId: at.consultation.id, slug: "guidance", symbol: "", title: { en: "Guidance on norms" } }));
  return { at, organiser, draft };
}

const source = (draftId: string, given: object = {}) =>
  importVersionSchema.parse({ draftId, slug: "zero-draft", label: { en: "Zero draft" }, title: "", language: "en", format: "markdown", text: markdown, ...given });

async function anImported(given: object = {}) {
  const made = await aDraft();
  const { id } = await importVersion(depsOf(made.organiser), source(made.draft.id, given));
  return { ...made, versionId: id };
}

/** What the correction page would send back without a change. */
async function asShown(actor: Actor, versionId: string) {
  const version = await getVersionForDesk(actor, versionId);
  return {
    versionId,
    seenRevision: version.revision,
    title: version.title,
    label: version.label,
    numbering: version.numbering,
    blocks: version.blocks.map((block) => ({
      id: block.id, kind: block.kind, depth: block.depth, marker: block.marker, text: block.text, aliases: block.aliases.join(", "), locked: block.locked,
    })),
    footnotes: version.footnotes,
  };
}

const shape = (blocks: { number: string | null; depth: number; kind: string }[]) => blocks.map(({ number, depth, kind }) => `${kind} ${depth} ${number}`);

describe("a Markdown text becomes a version", () => {
  it("with numbers, nesting and footnotes, as a draft that only the team sees", async () => {
    const { at, organiser, versionId } = await anImported();
    const version = await getVersionForDesk(organiser, versionId);
    expect(version.title).toBe("Guidance");
    expect(shape(version.blocks)).toEqual([
      "heading 2 null", "paragraph 0 1", "paragraph 0 2", "paragraph 1 2(a)", "paragraph 1 2(b)",
      "paragraph 2 2(b)(i)", "paragraph 2 2(b)(ii)", "heading 2 null", "paragraph 0 3",
    ]);
    expect(version.footnotes).toEqual([{ number: 1, text: "See A/75/816." }, { number: 2, text: "Through points of contact." }]);
    const first = await client.paragraph.findFirstOrThrow({ where: { versionId, number: "1" }, select: { html: true, anchor: true } });
    expect(first.html).toContain('href="#fn-1"');
    expect(first.html).toContain("<em>care</em>");
    expect(first.anchor).toBe("p1");
    const stranger = await anOfficer.organising(await aConsultation.open());
    await expect(getVersionForDesk(stranger, versionId)).rejects.toMatchObject({ code: "not_found" });
    await expect(replaceText(depsOf(stranger), replaceTextSchema.parse({ versionId, seenRevision: 1, format: "text", text: "mine" }))).rejects.toMatchObject({ code: "not_found" });
    await expect(editParagraphs(depsOf(await anOfficer.moderating(at)), editParagraphsSchema.parse(await asShown(organiser, versionId)))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("sent back unchanged it stays the same, formatting, footnotes and lineage included", async () => {
    const { organiser, versionId } = await anImported();
    const read = () => client.paragraph.findMany({ where: { versionId }, orderBy: { position: "asc" } });
    const before = await read();
    await editParagraphs(depsOf(organiser), editParagraphsSchema.parse(await asShown(organiser, versionId)));
    expect(await read()).toEqual(before);
  });

  it("is corrected: kind, depth, words, parts, locks, other names, footnotes", async () => {
    const { organiser, versionId } = await anImported();
    const form = await asShown(organiser, versionId);
    const blocks = form.blocks.map((block) => ({ ...block }));
    const [heading, one, two, , , , , , norm] = blocks;
    if (!heading || !one || !two || !norm) throw new Error("the text has nine blocks");
    heading.text = "";
    one.text = "First part.[2]\n\nSecond part [9].";
    Object.assign(two, { kind: "heading", depth: 3 });
    Object.assign(norm, { locked: true, aliases: "norm 6, 13(f)" });
    await editParagraphs(depsOf(organiser), editParagraphsSchema.parse({ ...form, blocks, footnotes: [{ number: 1, text: "" }, { number: 3, text: "New." }] }));
    const version = await getVersionForDesk(organiser, versionId);
    expect(version.blocks.map((block) => block.text).slice(0, 3)).toEqual(["First part.[1]", "Second part [9].", "They should:"]);
    expect(shape(version.blocks).slice(0, 5)).toEqual(["paragraph 0 1", "paragraph 0 2", "heading 3 null", "paragraph 1 2(a)", "paragraph 1 2(b)"]);
    expect(version.blocks.at(-1)).toMatchObject({ locked: true, number: "3", aliases: expect.arrayContaining(["norm-6", "norm-f", "13-f"]) });
    expect(version.footnotes.map((note) => note.text)).toEqual(["Through points of contact.", "New."]);
  });

  it("is written in the editor: JSON with several paragraphs parts the block, and marks are kept", async () => {
    const { organiser, versionId } = await anImported({ format: "blank", text: "" });
    const form = await asShown(organiser, versionId);
    const json = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "One", marks: [{ type: "bold" }] }] }, { type: "paragraph", content: [{ type: "text", text: "Two" }] }] };
    await editParagraphs(depsOf(organiser), editParagraphsSchema.parse({ ...form, blocks: [{ ...form.blocks[0], text: undefined, content: JSON.stringify(json) }] }));
    const rows = await client.paragraph.findMany({ where: { versionId }, orderBy: { position: "asc" }, select: { html: true, number: true } });
    expect(rows).toEqual([{ html: "<strong>One</strong>", number: "1" }, { html: "Two", number: "2" }]);
  });

  it("a stale form is refused and changes nothing", async () => {
    const { organiser, versionId } = await anImported();
    const form = editParagraphsSchema.parse(await asShown(organiser, versionId));
    await editParagraphs(depsOf(organiser), form);
    await expect(editParagraphs(depsOf(organiser), { ...form, title: "Late" })).rejects.toMatchObject({ code: "conflict", messageKey: "errors.changedMeanwhile" });
    expect((await getVersionForDesk(organiser, versionId)).title).toBe("Guidance");
  });

  it("is imported again as often as wished until it is published", async () => {
    const { organiser, versionId } = await anImported();
    await replaceText(depsOf(organiser), replaceTextSchema.parse({ versionId, seenRevision: 1, format: "text", text: "1. Only this." }));
    expect((await getVersionForDesk(organiser, versionId)).blocks.map((block) => block.text)).toEqual(["Only this."]);
  });
});

describe("publishing freezes", () => {
  it("no command and no statement changes a word any more, and the paragraph is found by all its names", async () => {
    const { organiser, versionId } = await anImported();
    const form = await asShown(organiser, versionId);
    const last = form.blocks.at(-1);
    Object.assign(last ?? {}, { aliases: "norm 6, 13(f)" });
    await editParagraphs(depsOf(organiser), editParagraphsSchema.parse(form));
    await publishVersion(depsOf(organiser), { versionId, seenRevision: 2 });
    for (const name of ["norm 6", "norm (f)", "13(f)", "para. 3", "3"]) {
      expect(await findParagraph(versionId, name)).toMatchObject({ anchor: "p3" });
    }
    await expect(editParagraphs(depsOf(organiser), editParagraphsSchema.parse({ ...form, seenRevision: 3 }))).rejects.toMatchObject({ messageKey: "drafts.errors.frozen" });
    await expect(replaceText(depsOf(organiser), replaceTextSchema.parse({ versionId, seenRevision: 3, format: "text", text: "x" }))).rejects.toMatchObject({ messageKey: "drafts.errors.frozen" });
    await expect(publishVersion(depsOf(organiser), { versionId, seenRevision: 3 })).rejects.toMatchObject({ code: "conflict" });
    for (const statement of [
      `UPDATE paragraph SET text = 'other' WHERE "versionId" = '${versionId}'`,
      `UPDATE paragraph SET locked = NOT locked WHERE "versionId" = '${versionId}'`,
      `DELETE FROM paragraph WHERE "versionId" = '${versionId}'`,
      `INSERT INTO paragraph (id, "versionId", "lineageId", position, kind, depth, anchor, content, html, text)
        VALUES (gen_random_uuid(), '${versionId}', gen_random_uuid(), 99, 'paragraph', 0, 'p99', '[]', '', '')`,
      `UPDATE footnote SET text = 'other' WHERE "versionId" = '${versionId}'`,
      `DELETE FROM footnote WHERE "versionId" = '${versionId}'`,
      `UPDATE draft_version SET title = 'other' WHERE id = '${versionId}'`,
      `UPDATE draft_version SET status = 'draft' WHERE id = '${versionId}'`,
      `UPDATE draft_version SET "publishedAt" = now() WHERE id = '${versionId}'`,
    ]) {
      await expect(client.$executeRawUnsafe(statement), statement).rejects.toThrow(/frozen/);
    }
    const elsewhere = await anImported();
    const move = `UPDATE paragraph SET "versionId" = '${versionId}', position = 999, anchor = 'x' WHERE "versionId" = '${elsewhere.versionId}' AND number = '1'`;
    await expect(client.$executeRawUnsafe(move)).rejects.toThrow(/frozen/);
  });

  it("a version without a paragraph is not published", async () => {
    const { organiser, versionId } = await anImported({ format: "blank", text: "" });
    await expect(publishVersion(depsOf(organiser), { versionId, seenRevision: 1 })).rejects.toMatchObject({ messageKey: "drafts.errors.textMissing" });
  });

  it("two organisers at once publish once", async () => {
    const { organiser, versionId } = await anImported();
    const publish = () => publishVersion(depsOf(organiser), { versionId, seenRevision: 1 });
    const outcomes = await Promise.allSettled([publish(), publish()]);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    expect(await client.transition.count({ where: { subjectId: versionId, to: "published" } })).toBe(1);
  });

  it("the next version supersedes it, and both stay", async () => {
    const { organiser, draft, versionId } = await anImported();
    await publishVersion(depsOf(organiser), { versionId, seenRevision: 1 });
    const next = await importVersion(depsOf(organiser), source(draft.id, { slug: "rev-1", label: { en: "Rev.1" } }));
    await publishVersion(depsOf(organiser), { versionId: next.id, seenRevision: 1 });
    const { versions } = await getDraftForDesk(organiser, draft.id);
    expect(versions.map(({ slug, status }) => `${slug} ${status}`)).toEqual(["zero-draft superseded", "rev-1 published"]);
    await editDraft(depsOf(organiser), { draftId: draft.id, seenRevision: 1, symbol: "CRP.1", title: { en: "Guidance" } });
  });
});

describe("a translation", () => {
  const arabic = markdown.replace("States should act", "ينبغي للدول أن تعمل");

  it("takes lineage, locks and names of its original, paragraph by paragraph", async () => {
    const { organiser, draft, versionId } = await anImported();
    const form = await asShown(organiser, versionId);
    Object.assign(form.blocks.at(-1) ?? {}, { aliases: "norm 6", locked: true });
    await editParagraphs(depsOf(organiser), editParagraphsSchema.parse(form));
    await publishVersion(depsOf(organiser), { versionId, seenRevision: 2 });
    const translation = await importVersion(depsOf(organiser), source(draft.id, { slug: "zero-draft-ar", language: "ar", text: arabic, translationOfId: versionId }));
    await publishVersion(depsOf(organiser), { versionId: translation.id, seenRevision: 1 });
    const lineages = async (id: string) => (await client.paragraph.findMany({ where: { versionId: id }, orderBy: { position: "asc" }, select: { lineageId: true, locked: true } }));
    expect(await lineages(translation.id)).toEqual(await lineages(versionId));
    expect(await findParagraph(translation.id, "norm 6")).toMatchObject({ anchor: "p3" });
    expect((await client.draftVersion.findUniqueOrThrow({ where: { id: versionId } })).status).toBe("published");
  });

  it("is refused when it is built otherwise, or before its original is public", async () => {
    const { organiser, draft, versionId } = await anImported();
    const give = (slug: string, text: string) => importVersion(depsOf(organiser), source(draft.id, { slug, language: "ar", text, translationOfId: versionId }));
    const early = await give("ar-1", arabic);
    await expect(publishVersion(depsOf(organiser), { versionId: early.id, seenRevision: 1 })).rejects.toMatchObject({ messageKey: "drafts.errors.originalNotPublished" });
    await publishVersion(depsOf(organiser), { versionId, seenRevision: 1 });
    const short = await give("ar-2", "1. واحد");
    await expect(publishVersion(depsOf(organiser), { versionId: short.id, seenRevision: 1 })).rejects.toMatchObject({ messageKey: "drafts.errors.translationCount" });
    const other = await give("ar-3", markdown.replace("## II. Norm", "(c) something else"));
    await expect(publishVersion(depsOf(organiser), { versionId: other.id, seenRevision: 1 })).rejects.toMatchObject({ messageKey: "drafts.errors.translationDiffers" });
  });

  it("of a version of another draft is refused", async () => {
    const { organiser, draft } = await aDraft();
    const elsewhere = await anImported();
    await expect(importVersion(depsOf(organiser), source(draft.id, { language: "ar", translationOfId: elsewhere.versionId }))).rejects.toMatchObject({ messageKey: "drafts.errors.translationOf" });
  });
});

it("the guidance of the demo imports in both languages, built alike", async () => {
  const read = (language: string) => readFileSync(new URL(`../../../prisma/seed/content/guidance.${language}.md`, import.meta.url), "utf8");
  const { organiser, draft, versionId } = await anImported({ text: read("en") });
  await publishVersion(depsOf(organiser), { versionId, seenRevision: 1 });
  const arabic = await importVersion(depsOf(organiser), source(draft.id, { slug: "ar", language: "ar", text: read("ar"), translationOfId: versionId }));
  await publishVersion(depsOf(organiser), { versionId: arabic.id, seenRevision: 1 });
  expect(await client.paragraph.count({ where: { versionId, kind: "paragraph", depth: 0 } })).toBeGreaterThanOrEqual(60);
});
