import { describe, expect, it } from "vitest";
import { choosePrevious } from "@/lib/drafts/choose-previous";
import { importVersion } from "@/lib/drafts/import-version";
import { joinParagraphs } from "@/lib/drafts/join-paragraphs";
import { partParagraph } from "@/lib/drafts/part-paragraph";
import { publishVersion } from "@/lib/drafts/publish-version";
import { undoCorrection } from "@/lib/drafts/undo-correction";
import { depsOf } from "@/tests/factories/actor";
import { anImported, confirmedAsProposed, source } from "@/tests/factories/draft";
import { byNumber, edited, lineage, paragraphs, proposed, second, twoVersions } from "@/tests/factories/lineage";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

describe("a text imported after another", () => {
  it("goes on from the one published last, and the program proposes what became of each paragraph", async () => {
    const { versionId, nextId } = await twoVersions();
    const next = await client.draftVersion.findUniqueOrThrow({ where: { id: nextId } });
    expect(next).toMatchObject({ previousId: versionId, lineageConfirmedAt: null });
    expect(await lineage(nextId)).toEqual(proposed);
  });

  it("is not published before a person confirmed it, and then its paragraphs carry the old lineages", async () => {
    const { organiser, deps, versionId, nextId } = await twoVersions();
    await expect(publishVersion(deps, { versionId: nextId, seenRevision: 1 })).rejects.toMatchObject({
      code: "conflict",
      messageKey: "lineage.errors.unconfirmed",
    });
    await confirmedAsProposed(organiser, nextId);
    const [olds, news] = [await paragraphs(versionId), await paragraphs(nextId)];
    const names = new Map(olds.map(({ lineageId, number }) => [lineageId, number ?? "h"]));
    // Of the two parts of 2 the longer one inherits.
    expect(news.map(({ lineageId }) => names.get(lineageId) ?? "new")).toEqual(["h", "3", "1", "new", "2", "new"]);
    expect(new Set(news.map(({ lineageId }) => lineageId)).size).toBe(news.length);
    await publishVersion(deps, { versionId: nextId, seenRevision: 1 });
    expect(await client.transition.count({ where: { subjectId: nextId, field: "lineage", to: "confirmed" } })).toBe(1);
  });

  it("goes on from none when it is a text of its own, and from an earlier one when that is chosen", async () => {
    const { deps, draft, versionId, nextId } = await twoVersions();
    const given = source(draft.id, { slug: "other", goesOnFrom: "none", text: "1. Something else." });
    const other = await importVersion(deps, given);
    expect(await lineage(other.id)).toEqual([]);
    await publishVersion(deps, { versionId: other.id, seenRevision: 1 });
    const back = await importVersion(deps, source(draft.id, { slug: "back", goesOnFrom: versionId, text: second }));
    expect(await lineage(back.id)).toEqual(proposed);
    await expect(importVersion(deps, source(draft.id, { slug: "x", goesOnFrom: nextId }))).rejects.toMatchObject({
      details: { fields: { goesOnFrom: { key: "lineage.errors.previous" } } },
    });
    await choosePrevious(deps, { versionId: back.id, seenRevision: 1, previousId: null });
    expect(await lineage(back.id)).toEqual([]);
    await choosePrevious(deps, { versionId: back.id, seenRevision: 2, previousId: versionId });
    expect(await lineage(back.id)).toEqual(proposed);
    await expect(
      choosePrevious(deps, { versionId: back.id, seenRevision: 3, previousId: nextId }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  it("in another language goes on from no other unless that is said", async () => {
    const { deps, draft } = await twoVersions();
    const french = await importVersion(deps, source(draft.id, { slug: "fr", language: "fr", text: "1. Un." }));
    expect(await client.draftVersion.findUniqueOrThrow({ where: { id: french.id } })).toMatchObject({
      previousId: null,
    });
  });
});

describe("a person corrects the lineage", () => {
  it("joins what was taken for gone and new, parts it again, and undoes both", async () => {
    const { deps, versionId, nextId } = await twoVersions();
    const [old, now] = [await byNumber(versionId, "4"), await byNumber(nextId, "5")];
    const input = { versionId: nextId, before: old, after: now };
    await joinParagraphs(deps, input);
    await joinParagraphs(deps, input);
    expect(await lineage(nextId)).toContain("edited: 4 > 5 by hand");
    await partParagraph(deps, { versionId: nextId, paragraphId: now });
    await partParagraph(deps, { versionId: nextId, paragraphId: now });
    expect(await lineage(nextId)).toEqual(expect.arrayContaining(["gone: 4 >  by hand", "new:  > 5 by hand"]));
    await undoCorrection(deps, { versionId: nextId, paragraphId: now });
    await undoCorrection(deps, { versionId: nextId, paragraphId: old });
    expect(await lineage(nextId)).toEqual(proposed);
  });

  it("parts what belongs together and takes it back in one act", async () => {
    const { deps, versionId, nextId } = await twoVersions();
    await partParagraph(deps, { versionId: nextId, paragraphId: await byNumber(nextId, "2") });
    expect(await lineage(nextId)).toEqual(expect.arrayContaining(["gone: 1 >  by hand", "new:  > 2 by hand"]));
    await undoCorrection(deps, { versionId: nextId, paragraphId: await byNumber(versionId, "1") });
    expect(await lineage(nextId)).toEqual(proposed);
  });

  it("takes one part out of a split and joins it elsewhere; several on both sides are refused", async () => {
    const { deps, versionId, nextId } = await twoVersions();
    await expect(
      joinParagraphs(deps, {
        versionId: nextId,
        before: await byNumber(versionId, "4"),
        after: await byNumber(nextId, "3"),
      }),
    ).rejects.toMatchObject({ messageKey: "lineage.errors.severalOnBothSides" });
    await partParagraph(deps, { versionId: nextId, paragraphId: await byNumber(nextId, "4") });
    expect(await lineage(nextId)).toEqual(expect.arrayContaining(["edited: 2 > 3 by hand", "new:  > 4 by hand"]));
    await joinParagraphs(deps, {
      versionId: nextId,
      before: await byNumber(versionId, "4"),
      after: await byNumber(nextId, "4"),
    });
    expect(await lineage(nextId)).toContain("edited: 4 > 4 by hand");
  });

  it("keeps what was made by hand when words change, and forgets it with the paragraph", async () => {
    const { organiser, deps, versionId, nextId } = await twoVersions();
    const [old, now] = [await byNumber(versionId, "4"), await byNumber(nextId, "5")];
    await joinParagraphs(deps, { versionId: nextId, before: old, after: now });
    await edited(organiser, nextId, (form) => Object.assign(form.blocks[1] ?? {}, { text: "Answers come in a day." }));
    expect(await lineage(nextId)).toContain("edited: 4 > 5 by hand");
    await edited(organiser, nextId, (form) => form.blocks.pop());
    expect(await lineage(nextId)).toContain("gone: 4 > ");
  });

  it("is refused what is not there, what is published, and what they may not", async () => {
    const { at, organiser, deps, versionId, nextId } = await twoVersions();
    const stranger = (await anImported()).organiser;
    const input = { versionId: nextId, paragraphId: await byNumber(nextId, "5") };
    await expect(partParagraph(depsOf(stranger), input)).rejects.toMatchObject({ code: "not_found" });
    await expect(partParagraph(deps, { versionId: nextId, paragraphId: at.consultation.id })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(partParagraph(deps, { ...input, versionId })).rejects.toMatchObject({ code: "conflict" });
    await confirmedAsProposed(organiser, nextId);
    await publishVersion(deps, { versionId: nextId, seenRevision: 1 });
    await expect(partParagraph(deps, input)).rejects.toMatchObject({ messageKey: "drafts.errors.frozen" });
  });
});
