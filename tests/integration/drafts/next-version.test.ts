import { describe, expect, it } from "vitest";
import { publishVersion } from "@/lib/drafts/publish-version";
import { startNextVersion } from "@/lib/drafts/start-next-version";
import { confirmedAsProposed } from "@/tests/factories/draft";
import { begun, edited, lineage, paragraphs } from "@/tests/factories/lineage";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

describe("the next version in the editor", () => {
  it("begins with the words, numbers, locks, names and lineages of the last one", async () => {
    const { versionId, nextId } = await begun();
    const bare = async (id: string) =>
      (await paragraphs(id)).map(({ id: _id, versionId: _version, ...paragraph }) => paragraph);
    expect(await bare(nextId)).toEqual(await bare(versionId));
    expect(await lineage(nextId)).toEqual([
      "identical: h > h",
      ...["1", "2", "3", "4"].map((number) => `identical: ${number} > ${number}`),
    ]);
  });

  it("knows a paragraph that was rewritten from its first word to its last, and sees one that was split", async () => {
    const { organiser, versionId, nextId } = await begun();
    await edited(organiser, nextId, (form) => {
      Object.assign(form.blocks[1] ?? {}, { text: "Entirely other words." });
      const [one = "", two = ""] = (form.blocks[2]?.text ?? "").split(". ");
      Object.assign(form.blocks[2] ?? {}, { text: `${one}.\n\n${two}` });
    });
    expect(await lineage(nextId)).toEqual([
      "identical: h > h",
      "edited: 1 > 1",
      "split: 2 > 2+3",
      "identical: 3 > 4",
      "identical: 4 > 5",
    ]);
    await confirmedAsProposed(organiser, nextId);
    const lineageOf = async (id: string, number: string) =>
      (await client.paragraph.findFirstOrThrow({ where: { versionId: id, number } })).lineageId;
    expect(await lineageOf(nextId, "2")).toBe(await lineageOf(versionId, "2"));
  });

  it("is begun once by two presses, and only from the text published last", async () => {
    const { deps, draft, input, versionId, nextId, organiser } = await begun();
    await expect(startNextVersion(deps, input)).rejects.toMatchObject({
      messageKey: "drafts.errors.versionSlugTaken",
    });
    await confirmedAsProposed(organiser, nextId);
    await publishVersion(deps, { versionId: nextId, seenRevision: 1 });
    await expect(startNextVersion(deps, { ...input, slug: "rev-2" })).rejects.toMatchObject({
      messageKey: "lineage.errors.notTheLatest",
    });
    await startNextVersion(deps, { ...input, draftId: draft.id, previousId: nextId, slug: "rev-2" });
    expect(await client.draftVersion.count({ where: { previousId: versionId } })).toBe(1);
  });
});
