import { describe, expect, it } from "vitest";
import { publicEvent, publicEvents, publicSessions } from "@/lib/events/public";
import { listDeskRegistrations, readDeskRegistration } from "@/lib/registrations/desk-queries";
import { exportRegistrations } from "@/lib/registrations/exported-registrations";
import { listOrganisationRegistrations } from "@/lib/registrations/organisation-queries";
import { listOwnRegistrations, readOwnRegistration } from "@/lib/registrations/own-queries";
import { publicPlaces } from "@/lib/registrations/public";
import { readRegisterPage } from "@/lib/registrations/read-register-page";
import { anEvent, anOfficer, aRegistration } from "../../factories/event";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { register, somebody, toldTo } from "../../factories/registration";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

const secrets = ["ROOM-KINGFISHER", "https://meet.demo.example/kingfisher", "WORDS-KINGFISHER"];
const need = "NEED-KINGFISHER";
const room = { place: secrets[0], joinLink: secrets[1], joinWords: secrets[2] };
const filter = { state: null, attendance: null, words: "" };

/** Which of the planted words can be read in something. */
function leaks(read: unknown): string[] {
  const text = JSON.stringify(read);
  return [...secrets, need].filter((word) => text.includes(word));
}

async function whole(lines: AsyncGenerator<string>): Promise<string> {
  let text = "";
  for await (const line of lines) text += line;
  return text;
}

describe("room, link and needs told in private", () => {
  it("are in no public read, and in no mail but that of the confirmed", async () => {
    const event = await anEvent.published({ capacityOnline: 1, acceptWithinHours: 1, room });
    const confirmed = await register(event, undefined, { accessibility: need });
    const waiting = await register(event, undefined, { accessibility: need });
    const now = new Date();
    const reads = [
      await publicEvent(event.slug),
      await publicSessions(event.id),
      await publicEvents({ part: "all", now }, 200),
      await publicPlaces(event.id, now),
      await readRegisterPage(await somebody(), event.slug),
      await readRegisterPage(waiting.actor, event.slug),
    ];
    expect(reads.map(leaks)).toEqual(reads.map(() => []));
    expect(leaks(await toldTo(confirmed.actor.email))).toEqual([secrets[1], secrets[2]]);
    expect(leaks(await toldTo(waiting.actor.email))).toEqual([]);
    // What stays of a mail once it is out holds none of it.
    expect(leaks(await client.mail.findMany({ select: { values: true } }))).toEqual([]);
    // Nor does the record of who did what, which others read.
    expect(leaks(await client.transition.findMany())).toEqual([]);
  });

  it("are read with one's own registration while it is confirmed, in no other state and by nobody else", async () => {
    const event = await anEvent.published({ room });
    const offeredUntil = new Date(Date.now() + 3_600_000);
    for (const state of ["pending", "waitlisted", "offered", "rejected", "cancelled", "absent"] as const) {
      const actor = await somebody();
      const given = state === "offered" ? { state: "waitlisted" as const, offeredUntil } : { state };
      const { id } = await aRegistration(event, { ...given, personId: actor.personId, accessibility: need });
      expect(leaks(await listOwnRegistrations(actor, null)), state).toEqual([]);
      expect(leaks({ ...(await readOwnRegistration(actor, id)), told: null }), state).toEqual([]);
    }
    const holder = await register(event, undefined, { accessibility: need });
    expect(leaks(await listOwnRegistrations(holder.actor, null))).toEqual([secrets[1], secrets[2]]);
    await expect(readOwnRegistration(await somebody(), holder.id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("stay from the focal point and from lists; needs are in the organisers' own page and file alone", async () => {
    const event = await anEvent.published({ room });
    const organisation = await anOrganisation.verified();
    const focal = await aRepresentative.focalPointOf(organisation);
    const member = await register(event, await aRepresentative.of(organisation), {
      ...{ accessibility: need, name: "=cmd()|x", affiliation: "@SUM(A1)" },
    });
    expect(leaks(await listOrganisationRegistrations(focal, null))).toEqual([]);
    await expect(readOwnRegistration(focal, member.id)).rejects.toMatchObject({ code: "not_found" });
    const organiser = await anOfficer(event.processId);
    const asked = { eventId: event.id, filter, cursor: null };
    expect(leaks(await listDeskRegistrations(organiser, asked))).toEqual([]);
    expect(leaks(await readDeskRegistration(organiser, { eventId: event.id, id: member.id }))).toEqual([need]);
    const file = await whole(await exportRegistrations(organiser, { eventId: event.id, filter, locale: "en" }));
    expect(leaks(file)).toEqual([need]);
    // Inert in a spreadsheet.
    expect(file).toContain("'=cmd()|x");
    expect(file).toContain("'@SUM(A1)");
    const stranger = await anOfficer((await anEvent.published()).processId);
    for (const actor of [stranger, focal, member.actor]) {
      const file = exportRegistrations(actor, { eventId: event.id, filter, locale: "en" });
      await expect(file).rejects.toMatchObject({ code: "not_found" });
      await expect(listDeskRegistrations(actor, asked)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
