import { expect, it } from "vitest";
import { doubtfulRows, isDoubtful } from "@/lib/drafts/doubtful-rows";
import { getLineageForDesk } from "@/lib/drafts/lineage-query";
import { partParagraph } from "@/lib/drafts/part-paragraph";
import { publishVersion } from "@/lib/drafts/publish-version";
import { getDraftForDesk } from "@/lib/drafts/queries";
import { depsOf } from "@/tests/factories/actor";
import { anOfficer } from "@/tests/factories/consultation";
import { anImported, confirmedAsProposed } from "@/tests/factories/draft";
import { byNumber, paragraphs, twoVersions } from "@/tests/factories/lineage";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

it("the page shows every changed paragraph with its own words, and counts as doubtful what the draft's page counts", async () => {
  const { organiser, deps, draft, versionId, nextId } = await twoVersions();
  await partParagraph(deps, { versionId: nextId, paragraphId: await byNumber(nextId, "1") });
  const page = await getLineageForDesk(organiser, nextId);
  const texts = new Map(
    [...(await paragraphs(versionId)), ...(await paragraphs(nextId))].map(({ id, text }) => [id, text]),
  );
  for (const side of page.rows.flatMap(({ before, after }) => [...before, ...after])) {
    expect(side.segments.map(({ text }) => text).join("")).toBe(texts.get(side.id));
  }
  expect(page.rows.length + page.unchanged).toBe(
    await client.paragraphAlignment.count({ where: { versionId: nextId } }),
  );
  const doubtful = page.rows.filter((row) => row.doubtful).length;
  expect(doubtful).toBeGreaterThan(0);
  expect(await client.paragraphAlignment.count({ where: { versionId: nextId, ...doubtfulRows } })).toBe(doubtful);
  const listed = (await getDraftForDesk(organiser, draft.id)).versions.find(({ id }) => id === nextId);
  expect(listed?.doubtful).toBe(doubtful);
});

it("what a person made by hand is not doubtful, whatever its score", () => {
  const row = { kind: "edited" as const, score: 0.1 };
  expect(isDoubtful({ ...row, byHand: false })).toBe(true);
  expect(isDoubtful({ ...row, byHand: true })).toBe(false);
});

it("a frozen lineage is only looked at, and strangers do not know of it", async () => {
  const { at, organiser, deps, draft, nextId } = await twoVersions();
  const stranger = (await anImported()).organiser;
  await expect(getLineageForDesk(stranger, nextId)).rejects.toMatchObject({ code: "not_found" });
  const rapporteur = await anOfficer.reportingOnOneDraft(at, draft.id);
  expect((await getLineageForDesk(rapporteur, nextId)).may).toEqual({ correct: true, choosePrevious: false });
  await confirmedAsProposed(depsOf(organiser).actor, nextId);
  await publishVersion(deps, { versionId: nextId, seenRevision: 1 });
  expect((await getLineageForDesk(organiser, nextId)).may).toEqual({ correct: false, choosePrevious: false });
});
