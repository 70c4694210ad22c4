import { describe, expect, it } from "vitest";
import { exportedVersion } from "@/lib/drafts/exported-version";
import { importVersion } from "@/lib/drafts/import-version";
import { publishVersion } from "@/lib/drafts/publish-version";
import { textAsDocx } from "@/lib/text/text-as-docx";
import { textAsMarkdown } from "@/lib/text/text-as-markdown";
import { depsOf } from "@/tests/factories/actor";
import { aDraft, anImported, source } from "@/tests/factories/draft";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();
const site = "https://openfloor.example";

/** What is kept of a version, without its identities. */
async function kept(versionId: string) {
  const select = { kind: true, depth: true, number: true, anchor: true, text: true, html: true } as const;
  return {
    paragraphs: await client.paragraph.findMany({ where: { versionId }, orderBy: { position: "asc" }, select }),
    footnotes: await client.footnote.findMany({
      where: { versionId },
      orderBy: { number: "asc" },
      select: { number: true, text: true, html: true },
    }),
    title: (await client.draftVersion.findUniqueOrThrow({ where: { id: versionId }, select: { title: true } })).title,
  };
}

describe("the file of a published text", () => {
  it("is nobody's before it is published", async () => {
    const { organiser, at, versionId } = await anImported();
    expect(await exportedVersion(versionId, site)).toBeNull();
    await publishVersion(depsOf(organiser), { versionId, seenRevision: 1 });
    const found = await exportedVersion(versionId, site);
    expect(found?.name).toBe("guidance-zero-draft");
    expect(found?.text.source).toContain(`/en/consultations/${at.consultation.slug}/drafts/guidance/zero-draft`);
  });

  it.each(["docx", "markdown"])(
    "imported again as %s is the same text, number by number, note by note",
    async (format) => {
      const { organiser, versionId } = await anImported();
      await publishVersion(depsOf(organiser), { versionId, seenRevision: 1 });
      const found = await exportedVersion(versionId, site);
      if (found === null) throw new Error("a published version has a file");
      const again = await aDraft();
      const file =
        format === "docx"
          ? { bytes: await textAsDocx(found.text, "ltr"), text: "" }
          : { format, text: textAsMarkdown(found.text) };
      const { id } = await importVersion(depsOf(again.organiser), source(again.draft.id, file));
      expect(await kept(id)).toEqual(await kept(versionId));
    },
  );
});
