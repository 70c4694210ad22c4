import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { keptComparison } from "@/lib/drafts/comparison";
import { importVersion } from "@/lib/drafts/import-version";
import { joinParagraphs } from "@/lib/drafts/join-paragraphs";
import { publishVersion } from "@/lib/drafts/publish-version";
import { depsOf } from "@/tests/factories/actor";
import { aDraft, confirmedAsProposed, source } from "@/tests/factories/draft";
import { byNumber, twoVersions } from "@/tests/factories/lineage";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const guidelines = "../shared/material/hrpc-guidelines/draft-irtf-hrpc-guidelines-";
const order = ["00", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

function kinds(rows: { kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe("the comparison of two versions", () => {
  it("is not kept while one of them is written, and follows what a person confirmed once it is published", async () => {
    const { organiser, deps, versionId, nextId } = await twoVersions();
    expect(kinds(await keptComparison(versionId, nextId))).toMatchObject({ gone: 1, new: 1 });
    expect(await client.comparison.count({ where: { toId: nextId } })).toBe(0);
    await joinParagraphs(deps, {
      versionId: nextId,
      before: await byNumber(versionId, "4"),
      after: await byNumber(nextId, "5"),
    });
    await confirmedAsProposed(organiser, nextId);
    await publishVersion(deps, { versionId: nextId, seenRevision: 1 });
    const compared = await keptComparison(versionId, nextId);
    expect(kinds(compared)).toEqual({ identical: 1, moved: 1, edited: 2, split: 1 });
    // The way back knows the same paragraphs by their lineage.
    expect(kinds(await keptComparison(nextId, versionId))).toMatchObject({ edited: 2, moved: 1 });
  });

  it("is computed once: readers at the same time get the same, and the kept one afterwards", async () => {
    const { organiser, deps, versionId, nextId } = await twoVersions();
    await confirmedAsProposed(organiser, nextId);
    await publishVersion(deps, { versionId: nextId, seenRevision: 1 });
    const [one, ...others] = await Promise.all([1, 2, 3, 4].map(() => keptComparison(versionId, nextId)));
    for (const other of others) expect(other).toEqual(one);
    const kept = await client.comparison.findMany({ where: { toId: nextId } });
    expect(kept).toHaveLength(1);
    await keptComparison(versionId, nextId);
    expect(await client.comparison.findMany({ where: { toId: nextId } })).toEqual(kept);
  });

  it("that was made another way, or cannot be read, is made anew", async () => {
    const { organiser, deps, versionId, nextId } = await twoVersions();
    await confirmedAsProposed(organiser, nextId);
    await publishVersion(deps, { versionId: nextId, seenRevision: 1 });
    const right = await keptComparison(versionId, nextId);
    const where = { toId: nextId };
    await client.comparison.updateMany({ where, data: { method: 0, result: [] } });
    expect(await keptComparison(versionId, nextId)).toEqual(right);
    await client.comparison.updateMany({ where, data: { result: { not: "a comparison" } } });
    expect(await keptComparison(versionId, nextId)).toEqual(right);
  });
});

describe.skipIf(!existsSync(`${guidelines}00.md`))("the twelve versions of the guidelines", () => {
  it("import in order, each going on from the one before, and any two compare", { timeout: 240_000 }, async () => {
    const { organiser, draft } = await aDraft();
    const deps = depsOf(organiser);
    const ids: string[] = [];
    for (const number of order) {
      const text = readFileSync(`${guidelines}${number}.md`, "utf8");
      const { id } = await importVersion(
        deps,
        source(draft.id, { slug: `v-${number}`, label: { en: `-${number}` }, text }),
      );
      const { previousId } = await client.draftVersion.findUniqueOrThrow({ where: { id } });
      expect(previousId).toBe(ids.at(-1) ?? null);
      if (previousId !== null) await confirmedAsProposed(organiser, id);
      await publishVersion(deps, { versionId: id, seenRevision: 1 });
      ids.push(id);
    }
    const idOf = (number: string) => ids[order.indexOf(number)] ?? "";
    // As counted paragraph by paragraph in tests/unit/text/alignment/real-versions.test.ts.
    expect(kinds(await keptComparison(idOf("09"), idOf("10")))).toEqual({ identical: 226, new: 3, gone: 1 });
    const eighth = await keptComparison(idOf("08"), idOf("09"));
    expect(eighth.filter(({ moved }) => moved)).toHaveLength(1);
    const eleventh = await keptComparison(idOf("10"), idOf("11"));
    expect(eleventh.filter(({ kind }) => kind === "moved").length).toBeGreaterThan(60);
    for (const [from, to] of [
      ["00", "12"],
      ["12", "00"],
      ["03", "11"],
      ["07", "07"],
    ]) {
      const compared = await keptComparison(idOf(from ?? ""), idOf(to ?? ""));
      const texts = await client.paragraph.findMany({
        where: { versionId: idOf(to ?? "") },
        orderBy: { position: "asc" },
        select: { id: true, text: true },
      });
      const now = compared.flatMap(({ parts }) =>
        parts.flatMap(({ after, segments }) =>
          after === null
            ? []
            : [{ id: after, text: segments.flatMap(({ kind, text }) => (kind === "deleted" ? [] : text)).join("") }],
        ),
      );
      expect(now).toEqual(texts);
    }
    // A paragraph that stayed through all of them has one lineage.
    const lives = await client.paragraph.groupBy({
      by: ["lineageId"],
      where: { versionId: { in: ids } },
      _count: true,
    });
    expect(lives.filter(({ _count }) => _count === order.length).length).toBeGreaterThan(80);
  });
});
