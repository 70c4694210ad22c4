import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { editDraft } from "@/lib/drafts/edit-draft";
import { editParagraphs } from "@/lib/drafts/edit-paragraphs";
import { importVersion } from "@/lib/drafts/import-version";
import { publishVersion } from "@/lib/drafts/publish-version";
import { findParagraph, getDraftForDesk } from "@/lib/drafts/queries";
import { replaceText } from "@/lib/drafts/replace-text";
import { editParagraphsSchema, replaceTextSchema } from "@/lib/drafts/schema";
import { depsOf } from "@/tests/factories/actor";
import { aDraft, anImported, asShown, confirmedAsProposed, markdown, source } from "@/tests/factories/draft";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

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
    await expect(
      editParagraphs(depsOf(organiser), editParagraphsSchema.parse({ ...form, seenRevision: 3 })),
    ).rejects.toMatchObject({ messageKey: "drafts.errors.frozen" });
    await expect(
      replaceText(
        depsOf(organiser),
        replaceTextSchema.parse({ versionId, seenRevision: 3, format: "text", text: "x" }),
      ),
    ).rejects.toMatchObject({ messageKey: "drafts.errors.frozen" });
    await expect(publishVersion(depsOf(organiser), { versionId, seenRevision: 3 })).rejects.toMatchObject({
      code: "conflict",
    });
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
    await expect(publishVersion(depsOf(organiser), { versionId, seenRevision: 1 })).rejects.toMatchObject({
      messageKey: "drafts.errors.textMissing",
    });
  });

  it("two organisers at once publish once", async () => {
    const { organiser, versionId } = await anImported();
    const publish = () => publishVersion(depsOf(organiser), { versionId, seenRevision: 1 });
    const outcomes = await Promise.allSettled([publish(), publish()]);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    expect(await client.transition.count({ where: { subjectId: versionId, to: "published" } })).toBe(1);
  });

  it("of two versions published at once one supersedes the other", async () => {
    const { organiser, draft, versionId } = await anImported();
    const deps = depsOf(organiser);
    await publishVersion(deps, { versionId, seenRevision: 1 });
    const one = await importVersion(deps, source(draft.id, { slug: "rev-1", label: { en: "Rev.1" } }));
    const other = await importVersion(deps, source(draft.id, { slug: "rev-2", label: { en: "Rev.2" } }));
    for (const { id } of [one, other]) await confirmedAsProposed(organiser, id);
    const publishing: Promise<void>[] = [];
    await client.$transaction(async (tx) => {
      // Whoever holds the first version lets both go as far as they can.
      await tx.$executeRaw`SELECT 1 FROM draft_version WHERE id = ${versionId}::uuid FOR UPDATE`;
      for (const { id } of [one, other]) publishing.push(publishVersion(deps, { versionId: id, seenRevision: 1 }));
      await setTimeout(500);
    });
    await Promise.all(publishing);
    const { versions } = await getDraftForDesk(organiser, draft.id);
    expect(versions.map(({ status }) => status).sort()).toEqual(["published", "superseded", "superseded"]);
  });

  it("the next version supersedes it, and both stay", async () => {
    const { organiser, draft, versionId } = await anImported();
    await publishVersion(depsOf(organiser), { versionId, seenRevision: 1 });
    const next = await importVersion(depsOf(organiser), source(draft.id, { slug: "rev-1", label: { en: "Rev.1" } }));
    await confirmedAsProposed(organiser, next.id);
    await publishVersion(depsOf(organiser), { versionId: next.id, seenRevision: 1 });
    const { versions } = await getDraftForDesk(organiser, draft.id);
    expect(versions.map(({ slug, status }) => `${slug} ${status}`)).toEqual([
      "zero-draft superseded",
      "rev-1 published",
    ]);
    await editDraft(depsOf(organiser), {
      draftId: draft.id,
      seenRevision: 1,
      symbol: "CRP.1",
      title: { en: "Guidance" },
    });
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
    const translation = await importVersion(
      depsOf(organiser),
      source(draft.id, { slug: "zero-draft-ar", language: "ar", text: arabic, translationOfId: versionId }),
    );
    await publishVersion(depsOf(organiser), { versionId: translation.id, seenRevision: 1 });
    const lineages = async (id: string) =>
      await client.paragraph.findMany({
        where: { versionId: id },
        orderBy: { position: "asc" },
        select: { lineageId: true, locked: true },
      });
    expect(await lineages(translation.id)).toEqual(await lineages(versionId));
    expect(await findParagraph(translation.id, "norm 6")).toMatchObject({ anchor: "p3" });
    expect((await client.draftVersion.findUniqueOrThrow({ where: { id: versionId } })).status).toBe("published");
  });

  it("is refused when it is built otherwise, or before its original is public", async () => {
    const { organiser, draft, versionId } = await anImported();
    const give = (slug: string, text: string) =>
      importVersion(depsOf(organiser), source(draft.id, { slug, language: "ar", text, translationOfId: versionId }));
    const early = await give("ar-1", arabic);
    await expect(publishVersion(depsOf(organiser), { versionId: early.id, seenRevision: 1 })).rejects.toMatchObject({
      messageKey: "drafts.errors.originalNotPublished",
    });
    await publishVersion(depsOf(organiser), { versionId, seenRevision: 1 });
    const short = await give("ar-2", "1. واحد");
    await expect(publishVersion(depsOf(organiser), { versionId: short.id, seenRevision: 1 })).rejects.toMatchObject({
      messageKey: "drafts.errors.translationCount",
    });
    const other = await give("ar-3", markdown.replace("## II. Norm", "(c) something else"));
    await expect(publishVersion(depsOf(organiser), { versionId: other.id, seenRevision: 1 })).rejects.toMatchObject({
      messageKey: "drafts.errors.translationDiffers",
    });
  });

  it("of a version of another draft is refused", async () => {
    const { organiser, draft } = await aDraft();
    const elsewhere = await anImported();
    await expect(
      importVersion(depsOf(organiser), source(draft.id, { language: "ar", translationOfId: elsewhere.versionId })),
    ).rejects.toMatchObject({ messageKey: "drafts.errors.translationOf" });
  });
});

it("the guidance of the demo imports in both languages, built alike", async () => {
  const read = (language: string) =>
    readFileSync(new URL(`../../../prisma/seed/content/guidance.${language}.md`, import.meta.url), "utf8");
  const { organiser, draft, versionId } = await anImported({ text: read("en") });
  await publishVersion(depsOf(organiser), { versionId, seenRevision: 1 });
  const arabic = await importVersion(
    depsOf(organiser),
    source(draft.id, { slug: "ar", language: "ar", text: read("ar"), translationOfId: versionId }),
  );
  await publishVersion(depsOf(organiser), { versionId: arabic.id, seenRevision: 1 });
  expect(await client.paragraph.count({ where: { versionId, kind: "paragraph", depth: 0 } })).toBeGreaterThanOrEqual(
    60,
  );
});
