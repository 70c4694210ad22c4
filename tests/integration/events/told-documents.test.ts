import { beforeEach, describe, expect, it } from "vitest";
import { tellOfDocument } from "@/lib/events/tell-document";
import { systemClock } from "@/lib/kernel/clock";
import { aPerson, notedJobs } from "../../factories/actor";
import { aConsultation } from "../../factories/consultation";
import { anEvent, aRegistration } from "../../factories/event";
import { testDatabase } from "../../support/database";
import { writtenMails } from "../../support/written-mails";

const { client } = await testDatabase();
const deps = { clock: systemClock, jobs: notedJobs() };
const at = new Date("2026-11-20T12:00:00Z");

async function aPaper(event: { id: string }, given: object = {}) {
  const by = await aPerson();
  return client.eventDocument.create({
    data: {
      ...{ eventId: event.id, position: 1, number: "A/AC.290/2021/CRP.2", title: { en: "On norms", fr: "Des normes" } },
      ...{ addedById: by.id, addedAt: at, publishedAt: at, link: "https://papers.example/crp2.pdf" },
      ...{ commentsFrom: new Date("2026-11-23"), commentsUntil: new Date("2026-12-02") },
      ...given,
    },
    select: { id: true },
  });
}

beforeEach(async () => {
  await client.mail.deleteMany();
});

describe("a paper that was published", () => {
  it("is told once to the registered, with number, title, address and period of comments", async () => {
    const series = await anEvent.published({ kind: "series", startsAt: null });
    const below = { parentId: series.id, processId: series.processId };
    const sessions = [await anEvent.published(below), await anEvent.published(below)];
    for (const session of sessions) await aRegistration(session, { email: "awa@demo.example", locale: "fr" });
    const pending = await aRegistration(sessions[0] ?? series, { state: "pending" });
    for (const state of ["waitlisted", "cancelled", "rejected"] as const) {
      await aRegistration(sessions[0] ?? series, { state });
    }
    const silent = await aRegistration(sessions[0] ?? series);
    await client.eventSilence.create({ data: { email: silent.email, eventId: series.id, at } });
    const { id } = await aPaper(series);
    for (let count = 0; count < 2; count += 1) await tellOfDocument(deps, id);
    const mails = await writtenMails(client);
    expect(mails.map(({ to }) => to).toSorted()).toEqual(["awa@demo.example", pending.email].toSorted());
    const [mail] = await writtenMails(client, { to: pending.email });
    expect(mail?.subject).toBe("New paper: On norms");
    expect(mail?.text).toContain("Number: A/AC.290/2021/CRP.2\nPaper: On norms");
    expect(mail?.text).toMatch(/Comments taken: 23 November.+2 December 2026/);
    expect(mail?.text).toContain("https://papers.example/crp2.pdf");
    expect(mail?.text).toContain(`https://consult.example/en/events/${series.slug}`);
    expect(mail?.stop).toContain("/api/notices/events/");
    const [french] = await writtenMails(client, { to: "awa@demo.example" });
    expect(french?.subject).toBe("Nouveau document : Des normes");
  });

  it("says which version it replaces", async () => {
    const event = await anEvent.published();
    await aRegistration(event);
    const first = await aPaper(event);
    const second = await aPaper(event, {
      position: 2,
      version: 2,
      replacesId: first.id,
      commentsFrom: null,
      commentsUntil: null,
    });
    await tellOfDocument(deps, second.id);
    const [mail] = await writtenMails(client);
    expect(mail?.subject).toBe("On norms: version 2");
    expect(mail?.text).toContain("It replaces version 1.");
    expect(mail?.text).not.toContain("Comments taken");
  });

  it("leads to the file, or to the reading page of a draft that everybody may read", async () => {
    const event = await anEvent.published();
    await aRegistration(event);
    const sha256 = "a".repeat(64);
    await client.keptFile.create({
      data: { sha256, bytes: 3, mediaType: "application/pdf" },
    });
    const kept = await aPaper(event, { link: null, fileSha256: sha256, fileName: "crp2.pdf" });
    const { version, draft, consultation } = await aConsultation.open();
    const read = await aPaper(event, { position: 2, link: null, draftVersionId: version.id });
    for (const { id } of [kept, read]) await tellOfDocument(deps, id);
    const [first, second] = await writtenMails(client);
    const site = "https://consult.example";
    expect(first?.text).toContain(`${site}/api/events/documents/${kept.id}`);
    expect(second?.text).toContain(`${site}/en/consultations/${consultation.slug}/drafts/${draft.slug}/zero-draft`);
    expect(second?.text).toContain(`${site}/en/events/${event.slug}#documents`);
  });

  it("is told to nobody while it is kept back, after it was taken off, or of an event that is no more", async () => {
    const event = await anEvent.published();
    const cancelled = await anEvent.cancelled();
    for (const one of [event, cancelled]) await aRegistration(one);
    for (const paper of [
      await aPaper(event, { publishedAt: null }),
      await aPaper(event, { position: 2, removedAt: at }),
      await aPaper(cancelled),
    ]) {
      await tellOfDocument(deps, paper.id);
    }
    expect(await writtenMails(client)).toEqual([]);
  });
});
