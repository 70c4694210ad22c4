import { describe, expect, it } from "vitest";
import { createDraft } from "@/lib/drafts/create-draft";
import { importVersion } from "@/lib/drafts/import-version";
import { createDraftSchema, importVersionSchema } from "@/lib/drafts/schema";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { testDatabase } from "@/tests/support/database";

await testDatabase();

describe("an address that nobody typed", () => {
  it("is made from the title of a draft and the label of a version", async () => {
    const at = await aConsultation.open();
    const organiser = depsOf(await anOfficer.organising(at));
    const draft = await createDraft(
      organiser,
      createDraftSchema.parse({
        consultationId: at.consultation.id,
        slug: "",
        title: { en: "Guidance on Élan: Part 2", ar: "إرشادات" },
      }),
    );
    expect(draft.slug).toBe("guidance-on-elan-part-2");
    const version = await importVersion(
      organiser,
      importVersionSchema.parse({
        draftId: draft.id,
        slug: "",
        label: { en: "Rev.1" },
        title: "T",
        language: "en",
        format: "text",
        text: "1. One.",
      }),
    );
    expect(version.slug).toBe("rev-1");
  });

  it("is asked for where the title has no Latin letters", async () => {
    const at = await aConsultation.open();
    const organiser = depsOf(await anOfficer.organising(at));
    const input = createDraftSchema.parse({ consultationId: at.consultation.id, slug: "", title: { ar: "إرشادات" } });
    await expect(createDraft(organiser, input)).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { slug: { key: "drafts.errors.slug" } } },
    });
  });
});
