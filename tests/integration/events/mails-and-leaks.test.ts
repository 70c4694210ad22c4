import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { transaction } from "@/lib/db/client";
import { cancelEvent } from "@/lib/events/cancel-event";
import { editEvent } from "@/lib/events/edit-event";
import { sendEventReminders } from "@/lib/events/remind-of-events";
import { cancelEventSchema, editEventSchema } from "@/lib/events/schema";
import { sendApprovals } from "@/lib/events/tell-approvals";
import { tellOfDocument } from "@/lib/events/tell-document";
import { sendEventDigests } from "@/lib/events/tell-holders";
import { registry } from "@/lib/jobs/registry";
import { systemClock } from "@/lib/kernel/clock";
import { outboxTransport } from "@/lib/mail/transports/outbox";
import { deliverMail } from "@/lib/notifications/deliver-mail";
import { mailStep } from "@/lib/registrations/mail-registration";
import { notedJobs } from "../../factories/actor";
import { anEvent, anOfficer, aRegistration } from "../../factories/event";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";
import { type MailReading, readMails } from "../../support/leaks/folders";
import { ownSurroundings } from "../../support/own-surroundings";
import { type WrittenMail, writtenMails } from "../../support/written-mails";

const { directory } = ownSurroundings();
const { client } = await testDatabase();
const jobs = notedJobs();
const outbox = join(directory, "outbox");

const start = new Date("2026-12-04T15:00:00Z");
const hostile = 'Norms\r\nBcc: victim@example.org\r\n\r\n\u202Egnp.exe <img src=x onerror=alert(1)> "{title}"';
const planted = {
  firstRoom: {
    place: "planted-hall-one",
    joinLink: "https://meet.example/planted-link-one",
    joinWords: "planted-code-one",
  },
  secondRoom: {
    place: "planted-hall-two",
    joinLink: "https://meet.example/planted-link-two",
    joinWords: "planted-code-two",
  },
  need: "planted-need",
  answer: "planted-answer",
};

type People = { mayKnow: string[]; others: string[] };

/** An event with one registration of each kind, people who hold it, and every mail that can be written about it. */
async function everyMail(): Promise<People & { mails: MailReading[]; written: WrittenMail[] }> {
  const title = { en: hostile };
  const event = await anEvent.published({ startsAt: start, title, city: { en: "Vienna" }, room: planted.firstRoom });
  const private_ = { accessibility: planted.need, answers: { diet: planted.answer }, name: hostile };
  const online = await aRegistration(event, { ...private_, confirmedAt: new Date(0) });
  const onSite = await aRegistration(event, { ...private_, attendance: "on_site", confirmedAt: new Date(0) });
  const rest = [];
  for (const given of [
    { state: "pending" as const, awaitsOrganiser: true },
    { state: "waitlisted" as const },
    { state: "waitlisted" as const, offeredUntil: new Date(Date.now() + 3_600_000) },
    { state: "rejected" as const, reason: "No place." },
    { state: "cancelled" as const },
    { state: "absent" as const },
  ]) {
    rest.push(await aRegistration(event, { ...private_, ...given }));
  }
  const organiser = await anOfficer(event.processId);
  const host = await aRepresentative.focalPointOf(await anOrganisation.verified());
  await client.eventHost.create({ data: { eventId: event.id, position: 1, organisationId: host.organisation?.id } });
  const paper = await client.eventDocument.create({
    data: {
      ...{ eventId: event.id, position: 1, title, number: hostile, addedById: organiser.personId },
      ...{ addedAt: new Date(), publishedAt: new Date() },
    },
  });

  await sendEventReminders(jobs, new Date("2026-11-27T15:00:00Z"));
  await sendEventReminders(jobs, new Date("2026-12-03T15:00:00Z"));
  await sendEventReminders(jobs, new Date("2026-12-04T14:00:00Z"));
  await sendEventDigests(jobs, new Date("2026-12-03T15:00:00Z"));
  await sendApprovals(jobs, new Date("2026-11-30T06:00:00Z"));
  await tellOfDocument({ clock: systemClock, jobs }, paper.id);
  for (const { id, state } of [online, onSite, ...rest]) {
    const step = state === "pending" || state === "attended" || state === "absent" ? "changed" : state;
    await transaction((tx) => mailStep(tx, jobs, id, step));
  }

  const typed = { zone: "Europe/Zurich", startDay: "2026-12-04", title, kind: "dialogue", slug: event.slug };
  const edit = async (given: object) => {
    const { revision } = await client.event.findUniqueOrThrow({ where: { id: event.id } });
    const input = { eventId: event.id, seenRevision: revision, ...typed, city: { en: "Vienna" }, ...given };
    await editEvent({ actor: organiser, clock: systemClock, jobs }, editEventSchema.parse(input));
    await workOff();
  };
  await edit({ startHour: "16:00", ...planted.secondRoom });
  await edit({ startHour: "18:00", city: { en: hostile }, ...planted.secondRoom });
  const { revision } = await client.event.findUniqueOrThrow({ where: { id: event.id } });
  const cancellation = { eventId: event.id, seenRevision: revision, reason: hostile };
  await cancelEvent({ actor: organiser, clock: systemClock, jobs }, cancelEventSchema.parse(cancellation));
  await workOff();
  // Once they are out, what opens a door is forgotten.
  const written = await writtenMails(client);
  await deliverAll();
  const emails = rest.map(({ email }) => email);
  return {
    mayKnow: [online.email, onSite.email],
    others: [...emails, organiser.email, host.email],
    mails: await readMails(outbox),
    written,
  };
}

/** Does what the commands have left to the queue about events. */
async function workOff(): Promise<void> {
  for (const { name, payload } of jobs.noted.splice(0)) {
    if (name.startsWith("tell-event-")) {
      await registry.find((job) => job.name === name)?.perform(payload, { clock: systemClock, jobs });
    }
  }
}

async function deliverAll(): Promise<void> {
  const delivery = {
    ...{ clock: systemClock, transport: outboxTransport(outbox), from: "Openfloor <no-reply@consult.example>" },
    ...{ site: "https://consult.example", tryLater: async () => {} },
  };
  for (const { id } of await client.mail.findMany({ select: { id: true } })) await deliverMail(delivery, id);
}

describe("of all mails about an event", () => {
  let told: Awaited<ReturnType<typeof everyMail>>;

  beforeAll(async () => {
    told = await everyMail();
  });

  it("each kind was written", async () => {
    const kinds = await client.mail.groupBy({ by: ["template", "state"], orderBy: { template: "asc" } });
    expect(kinds.map(({ template, state }) => `${template} ${state}`)).toEqual(
      [
        "approvals",
        "cancelled",
        "changed",
        "desk-news",
        "digest",
        "document",
        "reminder",
        "reminder-hour",
        "room-changed",
      ]
        .map((kind) => `event-${kind} sent`)
        .concat("registration-told sent"),
    );
    expect(told.mails.length).toBeGreaterThan(25);
  });

  it("the room, the link and the words to join are in those to the confirmed alone, each what is theirs", () => {
    const knowing = told.mails.filter(({ text }) => /planted-(?:hall|link|code)/.test(text));
    expect([...new Set(knowing.flatMap(({ recipients }) => recipients))].toSorted()).toEqual(told.mayKnow.toSorted());
    const [online, onSite] = told.mayKnow;
    const sent = (to: string | undefined) =>
      told.mails
        .filter(({ recipients }) => recipients.includes(to ?? ""))
        .map(({ text }) => text)
        .join("\n");
    expect(sent(online)).toMatch(/planted-link-one[\s\S]*planted-link-two/);
    expect(sent(online)).not.toContain("planted-hall");
    expect(sent(onSite)).toContain("planted-hall-two");
    expect(sent(onSite)).not.toMatch(/planted-(?:link|code)/);
  });

  it("no need and no answer stands in any, and nothing of them in what is kept of mails", async () => {
    for (const { text } of told.mails) expect(text).not.toMatch(/planted-(?:need|answer)/);
    const kept = JSON.stringify(await client.mail.findMany());
    expect(kept).not.toMatch(/planted-/);
    expect(JSON.stringify(await client.eventChange.findMany())).not.toMatch(/planted-/);
  });

  it("each has one recipient, and hostile titles and names do nothing in any", () => {
    for (const { recipients, text } of told.mails) {
      expect(recipients).toHaveLength(1);
      expect([...told.mayKnow, ...told.others]).toContain(recipients[0]);
      const [headers = ""] = text.split("\r\n\r\n", 1);
      expect(headers).toMatch(/^Subject:/m);
      expect(headers).not.toMatch(/^Bcc:/im);
      expect(text).not.toContain("\u202E");
    }
    const { written } = told;
    expect(written.some(({ html }) => html.includes("&lt;img"))).toBe(true);
    for (const { html, subject } of written) {
      expect(html).not.toContain("<img");
      expect(subject).not.toMatch(/[\r\n]/);
    }
  });
});
