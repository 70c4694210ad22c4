import { describe, expect, it } from "vitest";
import { addEventDocument } from "@/lib/events/add-event-document";
import { getDocumentFile } from "@/lib/events/desk-documents";
import { addEventDocumentSchema } from "@/lib/events/document-schema";
import { publicDocumentFile, publicDocuments } from "@/lib/events/public-documents";
import { publishEventDocument } from "@/lib/events/publish-event-document";
import { removeEventDocument } from "@/lib/events/remove-event-document";
import { newId } from "@/lib/kernel/ids";
import { depsOf, notedJobs } from "@/tests/factories/actor";
import { anEvent, anOfficer } from "@/tests/factories/event";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

async function aPublished(given: Parameters<typeof anEvent.published>[0] = {}) {
  const event = await anEvent.published(given);
  return { event, organiser: await anOfficer(event.processId) };
}

async function aDraft() {
  const event = await anEvent.draft();
  return { event, organiser: await anOfficer(event.processId) };
}

const paper = (eventId: string, given: object = {}) =>
  addEventDocumentSchema.parse({ eventId, title: { en: "Programme" }, link: "https://demo.example/a", ...given });

describe("papers (D11)", () => {
  it("are for the team until they are published, and told of once; both versions stay, the older marked", async () => {
    const { event, organiser } = await aPublished();
    const deps = { ...depsOf(organiser), jobs: notedJobs() };
    const file = new File(["item,minutes\nOpening,10\n"], "../../programme.csv");
    await addEventDocument(deps, paper(event.id, { link: "", file, number: "1" }));
    const { id } = await client.eventDocument.findFirstOrThrow({ where: { eventId: event.id } });
    expect([await publicDocuments(event.id), await publicDocumentFile(id)]).toEqual([[], null]);
    expect((await getDocumentFile(organiser, id)).name).toBe("programme.csv");
    const stranger = await anOfficer((await anEvent.draft()).processId);
    await expect(getDocumentFile(stranger, id)).rejects.toMatchObject({ code: "not_found" });
    await publishEventDocument(deps, { documentId: id });
    await publishEventDocument(deps, { documentId: id });
    expect(deps.jobs.noted).toEqual([{ name: "tell-event-document", payload: { documentId: id } }]);
    expect(await publicDocumentFile(id)).toMatchObject({ name: "programme.csv" });
    await addEventDocument(deps, paper(event.id, { replacesId: id }));
    expect(await publicDocuments(event.id)).toMatchObject([{ version: 1, isReplaced: false }]);
    await expect(addEventDocument(deps, paper(event.id, { replacesId: id }))).rejects.toMatchObject({
      code: "invalid",
    });
    const newer = await client.eventDocument.findFirstOrThrow({ where: { replacesId: id } });
    await publishEventDocument(deps, { documentId: newer.id });
    expect(await publicDocuments(event.id)).toMatchObject([
      { version: 2, isReplaced: false },
      { version: 1, isReplaced: true },
    ]);
    await removeEventDocument(deps, { documentId: newer.id });
    await removeEventDocument(deps, { documentId: id });
    expect([await publicDocuments(event.id), await publicDocumentFile(id)]).toEqual([[], null]);
  });

  it("of an event in preparation are seen and told of by nobody", async () => {
    const { event, organiser } = await aDraft();
    const deps = { ...depsOf(organiser), jobs: notedJobs() };
    await addEventDocument(deps, paper(event.id));
    const { id } = await client.eventDocument.findFirstOrThrow({ where: { eventId: event.id } });
    await publishEventDocument(deps, { documentId: id });
    expect([await publicDocuments(event.id), deps.jobs.noted]).toEqual([[], []]);
  });

  it("are refused where it is not clear where they are, or the file is not what it says", async () => {
    const { event, organiser } = await aPublished();
    const page = new File(["<html><script>alert(1)</script></html>"], "paper.pdf");
    const wrong = [{ link: "" }, { file: page }, { link: "", file: page }, { link: "", draftVersionId: newId() }];
    for (const given of [...wrong, { commentsFrom: "2026-12-02", commentsUntil: "2026-12-01" }]) {
      const refused = addEventDocument(depsOf(organiser), paper(event.id, given));
      await expect(refused).rejects.toMatchObject({ code: "invalid" });
    }
    expect(addEventDocumentSchema.safeParse({ ...paper(event.id), link: "javascript:alert(1)" }).success).toBe(false);
  });
});
