import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { database } from "@/lib/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { addRecording } from "@/lib/recordings/add-recording";
import { publishRecording } from "@/lib/recordings/publish-recording";
import { addRecordingSchema, setBesideSchema } from "@/lib/recordings/schema";
import { setBeside } from "@/lib/recordings/set-beside";
import { setRecordingFile } from "@/lib/recordings/set-recording-file";
import { addOutcome, publishOutcome } from "@/lib/session-reports/add-outcome";
import { askCorrection } from "@/lib/session-reports/ask-correction";
import { nameRapporteur } from "@/lib/session-reports/name-rapporteur";
import { openCorrections } from "@/lib/session-reports/open-corrections";
import { publishReport } from "@/lib/session-reports/publish-report";
import { saveReport } from "@/lib/session-reports/save-report";
import { saveReportSchema } from "@/lib/session-reports/schema";
import { startReport } from "@/lib/session-reports/start-report";
import {
  askedCorrection,
  draftReport,
  filedInputs,
  meetings,
  outcomes,
  publishedReport,
  type ReportContent,
  recordings,
} from "../content/session-reports";
import { actAs, type Staff } from "./people";

/** The meetings that are over: a report that everybody reads, one in correction, one that is due, and recordings. */
export async function seedSessionReports(staff: Staff): Promise<void> {
  const organiser = await actAs(staff.organiser);
  const rapporteur = await actAs(staff.rapporteur);
  const { email } = await database().person.findUniqueOrThrow({
    where: { id: staff.rapporteur },
    select: { email: true },
  });
  for (const slug of Object.values(meetings)) await nameRapporteur(organiser, { eventId: await idOf(slug), email });
  const attendee = await anAttendee(await idOf(meetings.inCorrection));
  await inCorrection(rapporteur, meetings.inCorrection, draftReport);
  await correct(attendee);
  await publish(rapporteur, await inCorrection(rapporteur, meetings.published, publishedReport));
  await fileInputs();
  await seedOutcomes(rapporteur);
  await seedRecordings(organiser);
}

type Acting = Awaited<ReturnType<typeof actAs>>;

async function idOf(slug: string): Promise<string> {
  const { id } = await database().event.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  return id;
}

async function inCorrection(rapporteur: Acting, slug: string, report: ReportContent): Promise<string> {
  const { language, authorName } = report;
  const { id } = await startReport(rapporteur, { eventId: await idOf(slug), language, authorName });
  const { revision } = await saveReport(rapporteur, saveReportSchema.parse({ id, seenRevision: 1, ...report }));
  const until = Temporal.Now.zonedDateTimeISO("Europe/Zurich").add({ days: 9 }).toPlainDateTime();
  const local = until.with({ hour: 18, minute: 0, second: 0 }).toString({ smallestUnit: "minute" });
  await openCorrections(rapporteur, { id, seenRevision: revision, until: local });
  return id;
}

/** The hour of its round is behind us in the demonstration. */
async function publish(rapporteur: Acting, id: string): Promise<void> {
  const { revision } = await database().sessionReport.update({
    where: { id },
    data: { correctionUntil: new Date(systemClock.now().getTime() - 60_000) },
    select: { revision: true },
  });
  await publishReport(rapporteur, { id, seenRevision: revision });
}

/** Somebody of Demo University B who was there. */
async function anAttendee(eventId: string): Promise<Acting> {
  const jan = await database().person.findUniqueOrThrow({
    where: { email: "jan@demo.example" },
    select: { id: true, name: true, email: true },
  });
  const at = systemClock.now();
  const { id: requestId } = await database().registrationRequest.create({
    data: { registeredById: jan.id, at },
    select: { id: true },
  });
  await database().registration.create({
    data: {
      ...{ requestId, eventId, state: "attended", attendance: "online", personId: jan.id },
      ...{ name: jan.name ?? jan.email, email: jan.email, locale: "en", arrival: 1, code: `demo-${requestId}` },
      ...{ confirmedAt: at, checkedInAt: at, createdAt: at },
    },
    select: { id: true },
  });
  await database().event.update({ where: { id: eventId }, data: { arrivals: 1 }, select: { id: true } });
  return actAs(jan.id, "demo-university-b");
}

async function correct(attendee: Acting): Promise<void> {
  const report = await database().sessionReport.findFirstOrThrow({
    where: { event: { slug: meetings.inCorrection } },
    select: { id: true },
  });
  await askCorrection(attendee, { id: report.id, ...askedCorrection });
}

/** Some of the inputs to its consultation were filed at the session that they speak to. */
async function fileInputs(): Promise<void> {
  await database().contribution.updateMany({
    where: { input: { title: { in: filedInputs } } },
    data: { eventId: await idOf(meetings.published) },
  });
}

async function seedOutcomes(rapporteur: Acting): Promise<void> {
  const eventId = await idOf(meetings.published);
  for (const { area, text } of outcomes) {
    const { id: areaId } = await database().area.findFirstOrThrow({
      where: { slug: area, process: { events: { some: { id: eventId } } } },
      select: { id: true },
    });
    await addOutcome(rapporteur, { eventId, areaId, text });
  }
  const made = await database().eventOutcome.findMany({ where: { eventId }, select: { id: true } });
  for (const { id } of made) await publishOutcome(rapporteur, { id });
}

async function seedRecordings(organiser: Acting): Promise<void> {
  const content = (name: string) => readFile(join(import.meta.dirname, "..", "content", "recordings", name));
  const names = ["paper.webm", "paper.en.vtt", "paper.png"] as const;
  const [film, captions, poster] = await Promise.all(names.map(content));
  if (film === undefined || captions === undefined || poster === undefined) throw new Error("the film has three files");
  for (const { event, link = "", ...told } of recordings) {
    const input = addRecordingSchema.parse({ ...told, link, eventId: await idOf(event), kind: "audio" });
    const { id } = await addRecording(organiser, input);
    if (link === "") {
      await setRecordingFile(organiser, { id, file: new Uint8Array(film) });
      const beside = { id, seenRevision: 2, captions: new Uint8Array(captions), poster: new Uint8Array(poster) };
      await setBeside(organiser, setBesideSchema.parse(beside));
    }
    await publishRecording(organiser, { id });
  }
}
