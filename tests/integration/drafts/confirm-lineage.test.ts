import { describe, expect, it } from "vitest";
import { confirmLineage } from "@/lib/drafts/confirm-lineage";
import { editParagraphs } from "@/lib/drafts/edit-paragraphs";
import { partParagraph } from "@/lib/drafts/part-paragraph";
import { publishVersion } from "@/lib/drafts/publish-version";
import { replaceText } from "@/lib/drafts/replace-text";
import { editParagraphsSchema, replaceTextSchema } from "@/lib/drafts/schema";
import { asShown, confirmedAsProposed } from "@/tests/factories/draft";
import { byNumber, edited, lineage, markOf, second, twoVersions } from "@/tests/factories/lineage";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

describe("confirming", () => {
  it("two at once confirm once", async () => {
    const { deps, nextId } = await twoVersions();
    const seen = await markOf(nextId);
    const outcomes = await Promise.allSettled([1, 2].map(() => confirmLineage(deps, { versionId: nextId, seen })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await client.transition.count({ where: { subjectId: nextId, to: "confirmed" } })).toBe(1);
  });

  it("confirms only what the person saw", async () => {
    const { deps, nextId } = await twoVersions();
    const seen = await markOf(nextId);
    await partParagraph(deps, { versionId: nextId, paragraphId: await byNumber(nextId, "2") });
    await expect(confirmLineage(deps, { versionId: nextId, seen })).rejects.toMatchObject({
      messageKey: "errors.changedMeanwhile",
    });
  });

  it("while somebody takes a paragraph out ends in one order or the other, never in a wrong lineage", async () => {
    const { organiser, deps, nextId } = await twoVersions();
    const seen = await markOf(nextId);
    const form = await asShown(organiser, nextId);
    form.blocks.pop();
    const [confirming, editing] = await Promise.allSettled([
      confirmLineage(deps, { versionId: nextId, seen }),
      editParagraphs(deps, editParagraphsSchema.parse(form)),
    ]);
    expect(editing.status).toBe("fulfilled");
    const version = await client.draftVersion.findUniqueOrThrow({ where: { id: nextId } });
    // Confirmed first, it was reopened by the edit; edited first, the stale confirmation was refused.
    expect(version.lineageConfirmedAt).toBeNull();
    const reopened = await client.transition.count({ where: { subjectId: nextId, to: "proposed" } });
    expect(reopened).toBe(confirming.status === "fulfilled" ? 1 : 0);
  });

  it("stays while words change, and is taken back when a paragraph comes, goes or moves", async () => {
    const { organiser, nextId } = await twoVersions();
    await confirmedAsProposed(organiser, nextId);
    const words = await edited(organiser, nextId, (form) =>
      Object.assign(form.blocks[2] ?? {}, { text: "Nothing of what it said before." }),
    );
    expect(words).toEqual({ lineageReopened: false });
    expect(await lineage(nextId)).toContain("split: 2 > 3+4");
    const moved = await edited(organiser, nextId, (form) => form.blocks.push(...form.blocks.splice(2, 1)));
    expect(moved).toEqual({ lineageReopened: true });
    expect(await client.draftVersion.findUniqueOrThrow({ where: { id: nextId } })).toMatchObject({
      lineageConfirmedAt: null,
    });
    expect(await lineage(nextId)).toEqual(expect.arrayContaining(["split: 2 > 2+3", "edited: 1 > 5"]));
  });

  it("is lost when the text is imported again", async () => {
    const { organiser, deps, nextId } = await twoVersions();
    await confirmedAsProposed(organiser, nextId);
    await replaceText(
      deps,
      replaceTextSchema.parse({ versionId: nextId, seenRevision: 1, format: "text", text: second }),
    );
    const version = await client.draftVersion.findUniqueOrThrow({ where: { id: nextId } });
    expect(version.lineageConfirmedAt).toBeNull();
    await expect(publishVersion(deps, { versionId: nextId, seenRevision: 2 })).rejects.toMatchObject({
      messageKey: "lineage.errors.unconfirmed",
    });
  });
});
