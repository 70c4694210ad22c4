import { describe, expect, it } from "vitest";
import { adoptVersion } from "@/lib/drafts/adopt-version";
import { adoptedAt } from "@/lib/drafts/adopted-at";
import { importVersion } from "@/lib/drafts/import-version";
import { joinParagraphs } from "@/lib/drafts/join-paragraphs";
import { laterText } from "@/lib/drafts/later-text";
import { publicVersion } from "@/lib/drafts/public";
import { publishVersion } from "@/lib/drafts/publish-version";
import { resolveReference } from "@/lib/text/paragraph-numbers";
import { depsOf } from "@/tests/factories/actor";
import { anOfficer } from "@/tests/factories/consultation";
import { anImported, confirmedAsProposed, markdown, source } from "@/tests/factories/draft";
import { byNumber, twoVersions } from "@/tests/factories/lineage";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const revisionOf = async (id: string) => (await client.draftVersion.findUniqueOrThrow({ where: { id } })).revision;
/** As its page reads it. */
const seen = (id: string) =>
  client.draftVersion.findUniqueOrThrow({
    where: { id },
    select: { id: true, status: true, language: true, draft: { select: { id: true } } },
  });
const statusOf = async (id: string) => (await client.draftVersion.findUniqueOrThrow({ where: { id } })).status;

describe("the adoption of a text", () => {
  it("makes the published text and its translations final, once, with the day on record", async () => {
    const { organiser, draft, versionId } = await anImported();
    const deps = depsOf(organiser);
    await publishVersion(deps, { versionId, seenRevision: 1 });
    const arabic = await importVersion(
      deps,
      source(draft.id, { slug: "ar", language: "ar", text: markdown, translationOfId: versionId }),
    );
    await publishVersion(deps, { versionId: arabic.id, seenRevision: 1 });
    await expect(adoptVersion(deps, { versionId: arabic.id, seenRevision: 2 })).rejects.toMatchObject({
      messageKey: "lineage.errors.adoptOriginal",
    });
    expect(await adoptedAt(await seen(versionId))).toBeNull();
    const seenRevision = await revisionOf(versionId);
    const outcomes = await Promise.allSettled([1, 2].map(() => adoptVersion(deps, { versionId, seenRevision })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect([await statusOf(versionId), await statusOf(arabic.id)]).toEqual(["final", "final"]);
    expect(await adoptedAt(await seen(versionId))).toBeInstanceOf(Date);
    expect(await client.transition.count({ where: { subjectId: versionId, to: "final" } })).toBe(1);
  });

  it("is for organisers, and for the text that is published now", async () => {
    const { at, organiser, draft, deps, versionId, nextId } = await twoVersions();
    const rapporteur = await anOfficer.reportingOnOneDraft(at, draft.id);
    const seenRevision = await revisionOf(versionId);
    await expect(adoptVersion(depsOf(rapporteur), { versionId, seenRevision })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(adoptVersion(deps, { versionId: nextId, seenRevision: 1 })).rejects.toMatchObject({
      code: "conflict",
    });
    await confirmedAsProposed(organiser, nextId);
    await publishVersion(deps, { versionId: nextId, seenRevision: 1 });
    await expect(adoptVersion(deps, { versionId, seenRevision: await revisionOf(versionId) })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("leaves a final text final when a later one is published", async () => {
    const { organiser, deps, versionId, nextId } = await twoVersions();
    await adoptVersion(deps, { versionId, seenRevision: await revisionOf(versionId) });
    await confirmedAsProposed(organiser, nextId);
    await publishVersion(deps, { versionId: nextId, seenRevision: 1 });
    expect(await statusOf(versionId)).toBe("final");
    expect(await laterText(await seen(versionId))).toBeNull();
  });
});

describe("a replaced text", () => {
  it("is found at its address for ever, paragraph by paragraph, and says where each stands now", async () => {
    const { at, organiser, draft, deps, versionId, nextId } = await twoVersions();
    await joinParagraphs(deps, {
      versionId: nextId,
      before: await byNumber(versionId, "4"),
      after: await byNumber(nextId, "5"),
    });
    expect(await laterText(await seen(versionId))).toBeNull();
    await confirmedAsProposed(organiser, nextId);
    await publishVersion(deps, { versionId: nextId, seenRevision: 1 });
    const address = { consultation: at.consultation.slug, draft: draft.slug, version: "zero-draft" };
    const old = await publicVersion(address);
    expect(old?.status).toBe("superseded");
    expect(resolveReference("para 4", old?.paragraphs ?? [])).toBe("p4");
    const later = await laterText(await seen(versionId));
    expect(later?.slug).toBe("rev-1");
    const placesOf = async (number: string) => later?.places.get(await byNumber(versionId, number));
    expect(await placesOf("3")).toEqual([{ anchor: "p1", number: "1" }]);
    expect(await placesOf("2")).toEqual([
      { anchor: "p3", number: "3" },
      { anchor: "p4", number: "4" },
    ]);
    expect(await placesOf("4")).toEqual([{ anchor: "p5", number: "5" }]);
  });
});
