import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importVersion } from "@/lib/drafts/import-version";
import { getOriginal } from "@/lib/drafts/original-file";
import { publishVersion } from "@/lib/drafts/publish-version";
import { readKeptFile } from "@/lib/files/open-kept-file";
import { depsOf } from "@/tests/factories/actor";
import { aDraft, confirmedAsProposed, source } from "@/tests/factories/draft";
import { testDatabase } from "@/tests/support/database";

const folder = "../shared/material/hrpc-guidelines";
const { client } = await testDatabase();

describe.skipIf(!existsSync(folder))("the versions of the guidelines for human rights considerations", () => {
  it("import in order, each from its own file, and take each other's place", { timeout: 300_000 }, async () => {
    const { organiser, draft } = await aDraft();
    const files = readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .sort();
    expect(files.length).toBeGreaterThanOrEqual(12);
    for (const fileName of files) {
      const bytes = new Uint8Array(readFileSync(join(folder, fileName)));
      const number = fileName.match(/(\d\d)\.md$/)?.[1] ?? "";
      const given = { slug: `v${number}`, label: { en: number }, text: "", bytes, fileName };
      const { id: versionId } = await importVersion(depsOf(organiser), source(draft.id, given));
      const original = await getOriginal(organiser, versionId);
      expect(original).toMatchObject({ name: fileName, bytes: bytes.length });
      expect(new Uint8Array(await readKeptFile(original.sha256))).toEqual(bytes);
      const version = await client.draftVersion.findUniqueOrThrow({ where: { id: versionId } });
      if (version.previousId !== null) await confirmedAsProposed(organiser, versionId);
      const { revision } = await client.draftVersion.findUniqueOrThrow({ where: { id: versionId } });
      await publishVersion(depsOf(organiser), { versionId, seenRevision: revision });
    }
    const versions = await client.draftVersion.findMany({
      where: { draftId: draft.id },
      orderBy: { position: "asc" },
      select: { status: true, label: true, warnings: true, _count: { select: { paragraphs: true } } },
    });
    expect(versions.map(({ status }) => status)).toEqual([...files.slice(1).map(() => "superseded"), "published"]);
    for (const { _count } of versions) expect(_count.paragraphs).toBeGreaterThan(10);
  });
});
