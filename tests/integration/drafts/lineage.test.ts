import { describe, expect, it } from "vitest";
import { choosePrevious } from "@/lib/drafts/choose-previous";
import { confirmLineage } from "@/lib/drafts/confirm-lineage";
import { editParagraphs } from "@/lib/drafts/edit-paragraphs";
import { importVersion } from "@/lib/drafts/import-version";
import { joinParagraphs } from "@/lib/drafts/join-paragraphs";
import { lineageMark } from "@/lib/drafts/lineage-mark";
import { partParagraph } from "@/lib/drafts/part-paragraph";
import { publishVersion } from "@/lib/drafts/publish-version";
import { replaceText } from "@/lib/drafts/replace-text";
import { editParagraphsSchema, replaceTextSchema, startNextVersionSchema } from "@/lib/drafts/schema";
import { startNextVersion } from "@/lib/drafts/start-next-version";
import { undoCorrection } from "@/lib/drafts/undo-correction";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "@/tests/factories/actor";
import { anImported, asShown, confirmedAsProposed, source } from "@/tests/factories/draft";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const first = `## I. Purpose

1. States should protect the services that their people depend on, in peace and in conflict alike.

2. They should notify operators of what they know. They should also publish what they learned from every incident.

3. Points of contact answer within a day.

4. This paragraph will go away, with all that it says about seabed cables.
`;
const second = `## I. Purpose

1. Points of contact answer within a day.

2. States should protect the services that their people depend on, in peace and in conflict.

3. They should notify operators of what they know.

4. They should also publish what they learned from every incident.

5. Small teams receive support from larger ones when they ask.
`;

/** A published text, and a second one imported after it. */
async function twoVersions(text = second) {
  const made = await anImported({ text: first });
  const deps = depsOf(made.organiser);
  await publishVersion(deps, { versionId: made.versionId, seenRevision: 1 });
  const next = await importVersion(deps, source(made.draft.id, { slug: "rev-1", label: { en: "Rev.1" }, text }));
  return { ...made, deps, nextId: next.id };
}

/** The next version begun in the editor. */
async function begun() {
  const made = await anImported({ text: first });
  const deps = depsOf(made.organiser);
  await publishVersion(deps, { versionId: made.versionId, seenRevision: 1 });
  const input = startNextVersionSchema.parse({
    draftId: made.draft.id,
    previousId: made.versionId,
    slug: "",
    label: { en: "Rev.1" },
  });
  const { id } = await startNextVersion(deps, input);
  return { ...made, deps, nextId: id, input };
}

async function paragraphs(versionId: string) {
  return client.paragraph.findMany({ where: { versionId }, orderBy: { position: "asc" } });
}

/** Each row as "kind: numbers > numbers". */
async function lineage(versionId: string): Promise<string[]> {
  const rows = await client.paragraphAlignment.findMany({ where: { versionId }, orderBy: { position: "asc" } });
  const all = await client.paragraph.findMany({ select: { id: true, number: true } });
  const numbers = new Map(all.map(({ id, number }) => [id, number ?? "h"]));
  const shown = (ids: string[]) => ids.map((id) => numbers.get(id)).join("+");
  return rows.map(
    ({ kind, before, after, byHand }) => `${kind}: ${shown(before)} > ${shown(after)}${byHand ? " by hand" : ""}`,
  );
}

async function markOf(versionId: string): Promise<string> {
  return lineageMark(await client.paragraphAlignment.findMany({ where: { versionId }, orderBy: { position: "asc" } }));
}

async function byNumber(versionId: string, number: string): Promise<string> {
  return (await client.paragraph.findFirstOrThrow({ where: { versionId, number } })).id;
}

async function edited(actor: Actor, versionId: string, change: (form: Awaited<ReturnType<typeof asShown>>) => void) {
  const form = await asShown(actor, versionId);
  change(form);
  return editParagraphs(depsOf(actor), editParagraphsSchema.parse(form));
}

const proposed = ["identical: h > h", "moved: 3 > 1", "edited: 1 > 2", "split: 2 > 3+4", "gone: 4 > ", "new:  > 5"];

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
