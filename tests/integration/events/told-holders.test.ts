import { beforeEach, describe, expect, it } from "vitest";
import { chooseOwnSilence } from "@/lib/events/choose-silence";
import { silencedAddresses } from "@/lib/events/silenced";
import { sendApprovals } from "@/lib/events/tell-approvals";
import { sendEventDigests } from "@/lib/events/tell-holders";
import { notedJobs } from "../../factories/actor";
import { anEvent, anOfficer, aRegistration } from "../../factories/event";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";
import { writtenMails } from "../../support/written-mails";

const { client } = await testDatabase();
const start = { startsAt: new Date("2026-12-04T15:00:00Z") };
const digest = (now: string) => sendEventDigests(notedJobs(), new Date(now));
const approvals = (now: string) => sendApprovals(notedJobs(), new Date(now));

beforeEach(async () => {
  await client.mail.deleteMany();
  await client.event.updateMany({ data: { state: "draft" } });
});

describe("the digest of the day before", () => {
  it("tells the organisers who comes and what waits, once, with needs counted and never told", async () => {
    const event = await anEvent.published({ ...start, title: { en: "On norms" } });
    const organiser = await anOfficer(event.processId);
    const host = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await client.eventHost.create({ data: { eventId: event.id, position: 1, organisationId: host.organisation?.id } });
    await aRegistration(event, { accessibility: "Sign language: planted-need" });
    await aRegistration(event);
    await aRegistration(event, { state: "waitlisted" });
    await aRegistration(event, { state: "pending", awaitsOrganiser: true });
    const item = await client.agendaItem.create({
      data: { eventId: event.id, position: 1, title: { en: "Norms" }, list: "open" },
    });
    await client.speakerRequest.create({
      data: {
        ...{ itemId: item.id, eventId: event.id, organisationId: host.organisation?.id ?? "", speaker: "Awa" },
        ...{ arrival: 1, askedById: host.personId, askedAt: new Date() },
      },
    });
    for (const now of [
      "2026-12-03T14:59:00Z",
      "2026-12-03T15:00:00Z",
      "2026-12-03T18:00:00Z",
      "2026-12-04T14:30:00Z",
    ]) {
      await digest(now);
    }
    const [desk, ...more] = await writtenMails(client, { to: organiser.email });
    expect(more).toEqual([]);
    expect(desk?.subject).toBe("Within a day: who comes to On norms");
    expect(desk?.text).toContain("Confirmed: 2\nOn the waiting list: 1\nWaiting for approval: 1");
    expect(desk?.text).toContain("Requests for the floor: 1\nTold accessibility needs: 1");
    expect(desk?.text).toContain(`/en/desk/events/${event.id}/registrations`);
    const [page] = await writtenMails(client, { to: host.email });
    expect(page?.text).toContain("Confirmed: 2");
    expect(page?.text).not.toMatch(/accessibility|desk/);
    expect(JSON.stringify(await client.mail.findMany())).not.toContain("planted-need");
  });

  it("is one mail for the sessions of a series on one day", async () => {
    const series = await anEvent.published({ kind: "series", startsAt: null, title: { en: "Dialogue" } });
    const below = { parentId: series.id, processId: series.processId };
    await anEvent.published({ ...below, startsAt: new Date("2026-12-04T08:00:00Z") });
    await anEvent.published({ ...below, startsAt: new Date("2026-12-04T15:00:00Z") });
    const organiser = await anOfficer(series.processId);
    for (const now of ["2026-12-03T08:00:00Z", "2026-12-03T15:00:00Z"]) await digest(now);
    const mails = await writtenMails(client, { to: organiser.email });
    expect(mails.map(({ subject }) => subject)).toEqual(["Within a day: who comes to Dialogue"]);
  });

  it("is not sent where nobody registers here, or of what was cancelled", async () => {
    for (const event of [
      await anEvent.published({ ...start, registration: "none" }),
      await anEvent.cancelled(start),
      await anEvent.draft(start),
    ]) {
      await anOfficer(event.processId);
    }
    await digest("2026-12-03T16:00:00Z");
    expect(await writtenMails(client)).toEqual([]);
  });
});

describe("registrations that wait for approval", () => {
  it("are told in one mail a day while it begins within a week, otherwise on Mondays", async () => {
    const event = await anEvent.published({ ...start, title: { en: "On norms" } });
    const organiser = await anOfficer(event.processId);
    for (let count = 0; count < 3; count += 1) await aRegistration(event, { state: "pending", awaitsOrganiser: true });
    await aRegistration(event, { state: "cancelled", awaitsOrganiser: true });
    await aRegistration(event, { state: "pending", awaitsOrganiser: true, awaitsFocalPoint: true });
    const mails = () => writtenMails(client, { to: organiser.email });
    await approvals("2026-11-17T06:00:00Z");
    expect(await mails()).toEqual([]);
    await approvals("2026-11-16T06:00:00Z");
    await approvals("2026-11-16T07:00:00Z");
    expect((await mails()).map(({ subject }) => subject)).toEqual(["3 registrations wait for approval"]);
    for (const now of ["2026-11-28T06:00:00Z", "2026-11-29T06:00:00Z"]) await approvals(now);
    expect(await mails()).toHaveLength(3);
    expect((await mails())[0]?.text).toContain("On norms: 3");
    await approvals("2026-12-07T06:00:00Z");
    expect(await mails()).toHaveLength(3);
  });
});

describe("who wants no summaries of what they hold", () => {
  it("gets neither of them, still gets what they are registered for, and can take them up again", async () => {
    const event = await anEvent.published({ ...start, title: { en: "On norms" } });
    const [organiser, other] = [await anOfficer(event.processId), await anOfficer(event.processId)];
    await aRegistration(event, { state: "pending", awaitsOrganiser: true });
    await chooseOwnSilence({ actor: organiser }, { kind: "holder", silence: "all" });
    expect(await silencedAddresses([organiser.email], [event.id])).toEqual(new Set());
    const mailsTo = async (to: string) => (await writtenMails(client, { to })).map(({ subject }) => subject).toSorted();
    await digest("2026-12-03T16:00:00Z");
    await approvals("2026-12-03T06:00:00Z");
    expect(await mailsTo(organiser.email)).toEqual([]);
    expect(await mailsTo(other.email)).toEqual([
      "One registration waits for approval",
      "Within a day: who comes to On norms",
    ]);
    const [mail] = await writtenMails(client, { to: other.email });
    expect(mail?.text).toContain("/en/me/notices#holding");
    await chooseOwnSilence({ actor: organiser }, { kind: "holder", silence: "none" });
    await approvals("2026-12-04T06:00:00Z");
    expect(await mailsTo(organiser.email)).toHaveLength(1);
  });
});
