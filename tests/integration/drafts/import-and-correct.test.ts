import { describe, expect, it } from "vitest";
import { editParagraphs } from "@/lib/drafts/edit-paragraphs";
import { getVersionForDesk } from "@/lib/drafts/queries";
import { replaceText } from "@/lib/drafts/replace-text";
import { editParagraphsSchema, replaceTextSchema } from "@/lib/drafts/schema";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { anImported, asShown } from "@/tests/factories/draft";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const shape = (blocks: { number: string | null; depth: number; kind: string }[]) =>
  blocks.map(({ number, depth, kind }) => `${kind} ${depth} ${number}`);

describe("a Markdown text becomes a version", () => {
  it("with numbers, nesting and footnotes, as a draft that only the team sees", async () => {
    const { at, organiser, versionId } = await anImported();
    const version = await getVersionForDesk(organiser, versionId);
    expect(version.title).toBe("Guidance");
    expect(shape(version.blocks)).toEqual([
      "heading 2 null",
      "paragraph 0 1",
      "paragraph 0 2",
      "paragraph 1 2(a)",
      "paragraph 1 2(b)",
      "paragraph 2 2(b)(i)",
      "paragraph 2 2(b)(ii)",
      "heading 2 null",
      "paragraph 0 3",
    ]);
    expect(version.footnotes).toEqual([
      { number: 1, text: "See A/75/816." },
      { number: 2, text: "Through points of contact." },
    ]);
    const first = await client.paragraph.findFirstOrThrow({
      where: { versionId, number: "1" },
      select: { html: true, anchor: true },
    });
    expect(first.html).toContain('href="#fn-1"');
    expect(first.html).toContain("<em>care</em>");
    expect(first.anchor).toBe("p1");
    const stranger = await anOfficer.organising(await aConsultation.open());
    await expect(getVersionForDesk(stranger, versionId)).rejects.toMatchObject({ code: "not_found" });
    await expect(
      replaceText(
        depsOf(stranger),
        replaceTextSchema.parse({ versionId, seenRevision: 1, format: "text", text: "mine" }),
      ),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(
      editParagraphs(
        depsOf(await anOfficer.moderating(at)),
        editParagraphsSchema.parse(await asShown(organiser, versionId)),
      ),
    ).rejects.toMatchObject({ code: "forbidden" });
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
    await editParagraphs(
      depsOf(organiser),
      editParagraphsSchema.parse({
        ...form,
        blocks,
        footnotes: [
          { number: 1, text: "" },
          { number: 3, text: "New." },
        ],
      }),
    );
    const version = await getVersionForDesk(organiser, versionId);
    expect(version.blocks.map((block) => block.text).slice(0, 3)).toEqual([
      "First part.[1]",
      "Second part [9].",
      "They should:",
    ]);
    expect(shape(version.blocks).slice(0, 5)).toEqual([
      "paragraph 0 1",
      "paragraph 0 2",
      "heading 3 null",
      "paragraph 1 2(a)",
      "paragraph 1 2(b)",
    ]);
    expect(version.blocks.at(-1)).toMatchObject({
      locked: true,
      number: "3",
      aliases: expect.arrayContaining(["norm-6", "norm-f", "13-f"]),
    });
    expect(version.footnotes.map((note) => note.text)).toEqual(["Through points of contact.", "New."]);
  });

  it("is written in the editor: JSON with several paragraphs parts the block, and marks are kept", async () => {
    const { organiser, versionId } = await anImported({ format: "blank", text: "" });
    const form = await asShown(organiser, versionId);
    const json = {
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "One", marks: [{ type: "bold" }] }] },
        { type: "paragraph", content: [{ type: "text", text: "Two" }] },
      ],
    };
    await editParagraphs(
      depsOf(organiser),
      editParagraphsSchema.parse({
        ...form,
        blocks: [{ ...form.blocks[0], text: undefined, content: JSON.stringify(json) }],
      }),
    );
    const rows = await client.paragraph.findMany({
      where: { versionId },
      orderBy: { position: "asc" },
      select: { html: true, number: true },
    });
    expect(rows).toEqual([
      { html: "<strong>One</strong>", number: "1" },
      { html: "Two", number: "2" },
    ]);
  });

  it("a stale form is refused and changes nothing", async () => {
    const { organiser, versionId } = await anImported();
    const form = editParagraphsSchema.parse(await asShown(organiser, versionId));
    await editParagraphs(depsOf(organiser), form);
    await expect(editParagraphs(depsOf(organiser), { ...form, title: "Late" })).rejects.toMatchObject({
      code: "conflict",
      messageKey: "errors.changedMeanwhile",
    });
    expect((await getVersionForDesk(organiser, versionId)).title).toBe("Guidance");
  });

  it("is imported again as often as wished until it is published", async () => {
    const { organiser, versionId } = await anImported();
    await replaceText(
      depsOf(organiser),
      replaceTextSchema.parse({ versionId, seenRevision: 1, format: "text", text: "1. Only this." }),
    );
    expect((await getVersionForDesk(organiser, versionId)).blocks.map((block) => block.text)).toEqual(["Only this."]);
  });
});
