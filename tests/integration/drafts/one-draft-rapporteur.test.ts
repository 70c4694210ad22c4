import { describe, expect, it } from "vitest";
import { createDraft } from "@/lib/drafts/create-draft";
import { editParagraphs } from "@/lib/drafts/edit-paragraphs";
import { importVersion } from "@/lib/drafts/import-version";
import { joinParagraphs } from "@/lib/drafts/join-paragraphs";
import { publishVersion } from "@/lib/drafts/publish-version";
import { replaceText } from "@/lib/drafts/replace-text";
import {
  createDraftSchema,
  editParagraphsSchema,
  replaceTextSchema,
  startNextVersionSchema,
} from "@/lib/drafts/schema";
import { startNextVersion } from "@/lib/drafts/start-next-version";
import { depsOf } from "@/tests/factories/actor";
import { anOfficer } from "@/tests/factories/consultation";
import { asShown, confirmedAsProposed, source } from "@/tests/factories/draft";
import { byNumber, twoVersions } from "@/tests/factories/lineage";
import { testDatabase } from "@/tests/support/database";

await testDatabase();

/** Two drafts of one consultation, 19 and 20, each with an unpublished text, and the rapporteur of 19. */
async function planks() {
  const nineteen = await twoVersions();
  const { at, deps } = nineteen;
  const twenty = await createDraft(
    deps,
    createDraftSchema.parse({ consultationId: at.consultation.id, slug: "plank-20", title: { en: "Plank 20" } }),
  );
  const { id } = await importVersion(deps, source(twenty.id));
  return {
    ...nineteen,
    twenty: { draftId: twenty.id, versionId: id },
    rapporteur: depsOf(await anOfficer.reportingOnOneDraft(at, nineteen.draft.id)),
  };
}

describe("the rapporteur of draft 19", () => {
  it("edits 19, joins and confirms its lineage, and begins its next version", async () => {
    const { organiser, deps, draft, rapporteur, versionId, nextId } = await planks();
    await editParagraphs(rapporteur, editParagraphsSchema.parse(await asShown(organiser, nextId)));
    await joinParagraphs(rapporteur, {
      versionId: nextId,
      before: await byNumber(versionId, "4"),
      after: await byNumber(nextId, "5"),
    });
    await confirmedAsProposed(rapporteur.actor, nextId);
    await publishVersion(deps, { versionId: nextId, seenRevision: 2 });
    const next = { draftId: draft.id, previousId: nextId, slug: "rev-2", label: { en: "Rev.2" } };
    await startNextVersion(rapporteur, startNextVersionSchema.parse(next));
  });

  it("neither imports a text of 19 nor publishes it", async () => {
    const { draft, rapporteur, nextId } = await planks();
    const forbidden = { code: "forbidden" };
    const again = replaceTextSchema.parse({ versionId: nextId, seenRevision: 1, format: "text", text: "1. One." });
    await expect(replaceText(rapporteur, again)).rejects.toMatchObject(forbidden);
    await expect(importVersion(rapporteur, source(draft.id, { slug: "rev-9" }))).rejects.toMatchObject(forbidden);
    await expect(publishVersion(rapporteur, { versionId: nextId, seenRevision: 1 })).rejects.toMatchObject(forbidden);
  });

  it("is refused on 20, whose unpublished text is not even there for them", async () => {
    const { organiser, deps, rapporteur, twenty } = await planks();
    const theirs = editParagraphsSchema.parse(await asShown(organiser, twenty.versionId));
    await expect(editParagraphs(rapporteur, theirs)).rejects.toMatchObject({ code: "not_found" });
    await publishVersion(deps, { versionId: twenty.versionId, seenRevision: 1 });
    const next = { draftId: twenty.draftId, previousId: twenty.versionId, slug: "rev-1", label: { en: "Rev.1" } };
    await expect(startNextVersion(rapporteur, startNextVersionSchema.parse(next))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
