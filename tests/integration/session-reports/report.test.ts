import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { answerCorrection } from "@/lib/session-reports/answer-correction";
import { askCorrection } from "@/lib/session-reports/ask-correction";
import { tellCorrections } from "@/lib/session-reports/jobs";
import { endRapporteur, nameRapporteur } from "@/lib/session-reports/name-rapporteur";
import { openCorrections, takeBackReport } from "@/lib/session-reports/open-corrections";
import { publishedReport, reportNote } from "@/lib/session-reports/public";
import { publishReport } from "@/lib/session-reports/publish-report";
import { readReportOnDesk, readReportToCorrect } from "@/lib/session-reports/queries";
import { sendReportReminders } from "@/lib/session-reports/remind-rapporteurs";
import { saveReport } from "@/lib/session-reports/save-report";
import { saveReportSchema } from "@/lib/session-reports/schema";
import { startReport } from "@/lib/session-reports/start-report";
import { listReportsToCorrect, listReportWork } from "@/lib/session-reports/work-query";
import { anActor, aPerson, depsOf, notedJobs } from "../../factories/actor";
import { anEvent, anOfficer, aRegistration } from "../../factories/event";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const hour = 60 * 60 * 1000;
const ago = (hours: number) => new Date(Date.now() - hours * hour);
const inZone = (instant: Date) => instant.toISOString().slice(0, 16);

const words = {
  authorName: "Nadia Example",
  language: "en",
  issues: "Hospitals depend on networks.",
  discussion: "Networks fail. Hospitals need networks that do not fail.",
  nextSteps: "Another session in spring.",
  points: [
    { text: "A moratorium on attacks against hospitals", support: "panel_called_for", speaker: "Somebody" },
    { text: "Exercises help", support: "one_speaker", speaker: "Demo NGO A" },
    { text: "  ", support: "noted", speaker: "" },
  ],
};

/** An event that was over an hour ago, with its organiser, a rapporteur of it alone and somebody who came. */
async function aHeldEvent() {
  const event = await anEvent.published({ zone: "UTC", startsAt: ago(3), endsAt: ago(1), orderedAt: ago(3) });
  const organiser = await anOfficer(event.processId);
  const person = await aPerson({ name: "Nadia" });
  const rapporteur = anActor(person);
  const attendee = anActor(await aPerson({ name: "Omar" }));
  await aRegistration(event, { personId: attendee.personId, state: "attended", email: "omar@demo.example" });
  await nameRapporteur(depsOf(organiser), { eventId: event.id, email: person.email });
  return { event, organiser, rapporteur, attendee };
}

async function write(rapporteur: Actor, eventId: string) {
  const { id } = await startReport(depsOf(rapporteur), { eventId, language: "en", authorName: "Nadia Example" });
  const input = saveReportSchema.parse({ id, seenRevision: 1, ...words });
  const { revision } = await saveReport(depsOf(rapporteur), input);
  return { id, revision };
}

describe("a report from its rapporteur to its publication", () => {
  let held: Awaited<ReturnType<typeof aHeldEvent>>;
  let report: { id: string; revision: number };

  beforeAll(async () => {
    held = await aHeldEvent();
    report = await write(held.rapporteur, held.event.id);
  });

  it("is begun once, and saved over nobody else's text", async () => {
    const again = await startReport(depsOf(held.organiser), {
      eventId: held.event.id,
      language: "fr",
      authorName: "Other",
    });
    expect(again.id).toBe(report.id);
    const stale = saveReportSchema.parse({ id: report.id, seenRevision: 1, ...words, issues: "Stale" });
    await expect(saveReport(depsOf(held.organiser), stale)).rejects.toThrow("changedMeanwhile");
    const { report: kept } = await readReportOnDesk(held.rapporteur, held.event.id, new Date());
    expect(kept?.points).toEqual([
      { text: "A moratorium on attacks against hospitals", support: "panel_called_for", speaker: null },
      { text: "Exercises help", support: "one_speaker", speaker: "Demo NGO A" },
    ]);
  });

  it("is on the list of who was named for it and holds no office, and on nobody else's", async () => {
    const [work] = await listReportWork(held.rapporteur, new Date());
    expect(work).toMatchObject({ eventId: held.event.id, state: "draft", pending: 0 });
    expect(await listReportWork(held.attendee, new Date())).toEqual([]);
  });

  it("as a draft, is there for nobody but its writers", async () => {
    const outsiders = [
      held.attendee,
      await anOfficer(held.event.processId, "moderator"),
      await anOfficer((await anEvent.draft()).processId),
    ];
    for (const actor of outsiders) {
      await expect(readReportOnDesk(actor, held.event.id, new Date())).rejects.toThrow("not_found");
      await expect(readReportToCorrect(actor, report.id, new Date())).rejects.toThrow("not_found");
      const input = saveReportSchema.parse({ id: report.id, seenRevision: report.revision, ...words });
      await expect(saveReport(depsOf(actor), input)).rejects.toThrow("not_found");
      await expect(askCorrection(depsOf(actor), { id: report.id, quote: null, words: "x" })).rejects.toThrow(
        "not_found",
      );
    }
    expect(await publishedReport(held.event.slug)).toBeNull();
    expect(await reportNote(held.event.id)).toBeNull();
    expect(await listReportsToCorrect(held.attendee)).toEqual([]);
  });

  it("opens its round of corrections and tells those who took part, once", async () => {
    const until = inZone(new Date(Date.now() + 48 * hour));
    const past = { id: report.id, seenRevision: report.revision, until: inZone(ago(1)) };
    await expect(openCorrections(depsOf(held.rapporteur), past)).rejects.toThrow("hourPast");
    await openCorrections(depsOf(held.rapporteur), { id: report.id, seenRevision: report.revision, until });
    for (let time = 0; time < 2; time += 1) {
      await tellCorrections.run(
        { reportId: report.id, revision: report.revision + 1 },
        { clock: systemClock, jobs: notedJobs() },
      );
    }
    const mails = await client.mail.findMany({ where: { template: "report-corrections" } });
    expect(mails.map(({ recipient }) => recipient)).toEqual([held.attendee.email]);
    expect((await listReportsToCorrect(held.attendee)).map(({ id }) => id)).toEqual([report.id]);
    report.revision += 1;
  });

  it("takes a correction of words that stand in it, answers it, and is not published before", async () => {
    const { attendee, rapporteur } = held;
    const asked = { id: report.id, quote: "Networks fail.", words: "They failed once." };
    await expect(askCorrection(depsOf(attendee), { ...asked, quote: "Not there" })).rejects.toThrow("quoteNotFound");
    await askCorrection(depsOf(attendee), asked);
    await askCorrection(depsOf(attendee), asked);
    const seen = { id: report.id, seenRevision: report.revision };
    await expect(publishReport(depsOf(rapporteur), seen)).rejects.toThrow("roundRuns");
    await expect(publishReport(depsOf(attendee), seen)).rejects.toThrow("forbidden");
    const { corrections } = await readReportOnDesk(rapporteur, held.event.id, new Date());
    expect(corrections).toHaveLength(1);
    const answer = { id: corrections[0]?.id ?? "", decision: "accepted" as const, answer: "Yes." };
    await expect(answerCorrection(depsOf(attendee), answer)).rejects.toThrow("forbidden");
    await answerCorrection(depsOf(rapporteur), answer);
    await expect(answerCorrection(depsOf(rapporteur), answer)).rejects.toThrow("answeredAlready");
    const told = await client.mail.findFirst({ where: { template: "report-answered" } });
    expect(told).toMatchObject({ recipient: attendee.email });
    await publishReport(depsOf(rapporteur), seen);
  });

  it("is published with author, date, points and key words, and changes no more", async () => {
    const published = await publishedReport(held.event.slug);
    expect(published).toMatchObject({ authorName: "Nadia Example", points: { length: 2 } });
    expect(published?.keyWords.slice(0, 2)).toEqual([
      { word: "hospitals", count: 3 },
      { word: "networks", count: 3 },
    ]);
    expect(JSON.stringify(published)).not.toContain("They failed once");
    const input = saveReportSchema.parse({ id: report.id, seenRevision: report.revision + 1, ...words });
    await expect(saveReport(depsOf(held.rapporteur), input)).rejects.toThrow("otherState");
    const moves = await client.transition.findMany({
      where: { subject: "session_report", subjectId: report.id },
      orderBy: { at: "asc" },
      select: { from: true, to: true, role: true },
    });
    expect(moves).toEqual([
      { from: null, to: "draft", role: "rapporteur" },
      { from: "draft", to: "in_correction", role: "rapporteur" },
      { from: "in_correction", to: "published", role: "rapporteur" },
    ]);
  });
});

it("is taken back into draft, and then nobody who took part reads it any more", async () => {
  const { event, rapporteur, attendee } = await aHeldEvent();
  const { id, revision } = await write(rapporteur, event.id);
  await openCorrections(depsOf(rapporteur), { id, seenRevision: revision, until: inZone(new Date(Date.now() + hour)) });
  expect((await readReportToCorrect(attendee, id, new Date())).takesCorrections).toBe(true);
  await takeBackReport(depsOf(rapporteur), { id, seenRevision: revision + 1 });
  await expect(readReportToCorrect(attendee, id, new Date())).rejects.toThrow("not_found");
});

it("is not begun for a draft of an event, and not corrected before the event is over", async () => {
  const draft = await anEvent.draft();
  const organiser = await anOfficer(draft.processId);
  const begin = (eventId: string) => startReport(depsOf(organiser), { eventId, language: "en", authorName: "A" });
  await expect(begin(draft.id)).rejects.toThrow("notHeld");
  const coming = await anEvent.published({ processId: draft.processId, zone: "UTC" });
  const { id } = await begin(coming.id);
  await saveReport(depsOf(organiser), saveReportSchema.parse({ id, seenRevision: 1, ...words }));
  const until = inZone(new Date(Date.now() + 72 * hour));
  await expect(openCorrections(depsOf(organiser), { id, seenRevision: 2, until })).rejects.toThrow("notOver");
});

it("is no business any more of a rapporteur whose office was ended", async () => {
  const { event, organiser, rapporteur } = await aHeldEvent();
  await endRapporteur(depsOf(organiser), { eventId: event.id, personId: rapporteur.personId });
  await expect(readReportOnDesk(rapporteur, event.id, new Date())).rejects.toThrow("not_found");
  expect(await listReportWork(rapporteur, new Date())).toEqual([]);
});

it("is reminded of on the first and the twelfth morning in the zone of the event, each once, until it is published", async () => {
  const event = await anEvent.published({
    zone: "Europe/Zurich",
    startsAt: new Date("2026-10-20T13:00:00Z"),
    endsAt: new Date("2026-10-20T15:00:00Z"),
    orderedAt: new Date("2026-10-20T13:00:00Z"),
  });
  const organiser = await anOfficer(event.processId);
  const person = await aPerson();
  await nameRapporteur(depsOf(organiser), { eventId: event.id, email: person.email });
  const mailed = async () => {
    const mails = await client.mail.findMany({
      where: { recipient: person.email, template: "report-rapporteur" },
      orderBy: { createdAt: "asc" },
      select: { values: true },
    });
    return mails.map(({ values }) => (values instanceof Object && "step" in values ? values.step : null));
  };
  const run = (at: string) => sendReportReminders(notedJobs(), new Date(at));
  await run("2026-10-21T06:30:00Z");
  expect(await mailed()).toEqual(["named"]);
  await run("2026-10-21T07:00:00Z");
  await run("2026-10-25T07:00:00Z");
  expect(await mailed()).toEqual(["named", "after"]);
  // The clocks went back meanwhile: seven in UTC is eight there, and the twelfth morning begins an hour later.
  await run("2026-11-01T07:30:00Z");
  expect(await mailed()).toEqual(["named", "after"]);
  await run("2026-11-01T08:00:00Z");
  await run("2026-11-01T08:30:00Z");
  expect(await mailed()).toEqual(["named", "after", "due"]);
});
