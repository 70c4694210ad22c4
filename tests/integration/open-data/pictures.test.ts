import { describe, expect, it } from "vitest";
import { pictureCard } from "@/lib/web/picture-card";
import { aConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

await testDatabase();
const at = await aConsultation.open();
const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
const origin = "https://openfloor.example";
const ofContribution = (reference: string | null) => pictureCard("fr", `/contributions/${reference}`, origin);

describe("the words of a picture", () => {
  it("are those of the page in its language, with the tags that drop it", async () => {
    const card = await pictureCard("ar", `/consultations/${at.consultation.slug}`, origin);
    expect(card).toMatchObject({ locale: "ar", titleLanguage: "ar", tags: [`consultation:${at.consultation.id}`] });
    const text = `/consultations/${at.consultation.slug}/drafts/${at.draft.slug}/${at.version.slug}`;
    expect(await pictureCard("ar", text, origin)).toMatchObject({ language: "en", tags: [`version:${at.version.id}`] });
    expect(await pictureCard("zh", "/site", origin)).toMatchObject({ title: "Openfloor", language: "zh" });
  });

  it("are short, and of what is published alone", async () => {
    const words = { bodyPlain: "A fault. ".repeat(33) };
    const card = await ofContribution((await aComment.published({ at, by, words })).reference);
    expect([...(card?.excerpt ?? "")].length).toBeLessThan(180);
    const waits = await aComment.submitted({ at, by });
    const refused = await aComment.refused({ at, by });
    const unpublished = await aConsultation.unpublished();
    expect([await ofContribution(waits.reference), await ofContribution(refused.reference)]).toEqual([null, null]);
    expect(await pictureCard("fr", `/consultations/${unpublished.consultation.slug}`, origin)).toBeNull();
    expect(await pictureCard("fr", "/../../me", origin)).toBeNull();
  });
});
