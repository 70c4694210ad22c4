import { database, transaction } from "@/lib/db/client";
import { keepFile } from "@/lib/files/keep-file";
import { aPerson } from "@/tests/factories/actor";
import { anEvent, aRegistration } from "@/tests/factories/event";
import { plantStatements } from "./plant-statements";
import type { Ground } from "./planting";

const hour = 60 * 60 * 1000;
const ago = (hours: number) => new Date(Date.now() - hours * hour);

/** Events before they are published, rooms, registrations, statements, reports, recordings, and what came of a session. */
export async function plantEvents(ground: Ground): Promise<void> {
  await plantDrafts(ground);
  await plantRoom(ground);
  await plantStatements(ground);
  await plantAfterEvent(ground);
}

async function plantDrafts({ planting, at }: Ground): Promise<void> {
  const { id, slug } = await anEvent.draft({
    processId: at.process.id,
    slug: planting.secret("the address of an unpublished event"),
    title: { en: planting.secret("the title of an unpublished event") },
    summary: { en: planting.secret("the summary of an unpublished event") },
    description: { en: planting.secret("the description of an unpublished event") },
    city: { en: planting.secret("the place of an unpublished event") },
  });
  planting.event({ id, slug });
}

/** The room and the link of an event that everybody knows, and those who registered for it. */
async function plantRoom({ planting, at, organiser }: Ground): Promise<void> {
  const email = `coming@${planting.inside("the address of somebody registered")}.example`;
  const told = [{ email }];
  const event = await anEvent.published({
    processId: at.process.id,
    room: {
      place: planting.inside("the room of an event", told),
      joinLink: `https://meet.example/${planting.inside("the link of an event", told)}`,
      joinWords: planting.inside("the words to join an event", told),
    },
  });
  planting.tell(/^the address of somebody registered/, told);
  const inside = (what: string) => planting.inside(`${what} of somebody registered`, told);
  const registered = await aRegistration(event, {
    ...{ email, name: inside("the name"), affiliation: inside("the affiliation"), roleTitle: inside("the role") },
    ...{ badgeName: inside("the badge"), accessibility: inside("the need"), answers: { diet: inside("the answer") } },
    code: inside("the ticket"),
  });
  const reason = planting.inside("why somebody has no place");
  const rejected = await aRegistration(event, { state: "rejected", reason, decidedById: organiser.personId });
  const paper = await database().eventDocument.create({
    data: {
      ...{ eventId: event.id, position: 1, addedById: organiser.personId, addedAt: new Date() },
      title: { en: planting.secret("the title of an unpublished paper") },
      link: `https://papers.example/${planting.secret("the link of an unpublished paper")}`,
    },
    select: { id: true },
  });
  planting.ids.push(registered.id, rejected.id, paper.id);
  planting.event(event);
}

/** Of a session that is over: its report and what was asked of it, what came of it, its recordings. */
async function plantAfterEvent(ground: Ground): Promise<void> {
  const { planting, at } = ground;
  const event = await anEvent.published({
    ...{ processId: at.process.id, zone: "UTC", startsAt: ago(5), endsAt: ago(4), orderedAt: ago(5) },
  });
  await plantReport(ground, event.id);
  await database().eventOutcome.create({
    data: { eventId: event.id, position: 0, text: { en: planting.secret("an unpublished outcome") } },
  });
  const recordings = [await plantRecording(ground, event.id, 0, {}), await plantUnscanned(ground, event.id)];
  planting.event(event);
  for (const id of recordings) planting.names.push({ locale: ["en"], recording: [id] });
}

async function plantReport({ planting, rapporteur }: Ground, eventId: string): Promise<void> {
  const part = (what: string) => planting.secret(`${what} of an unpublished report`);
  const asker = await aPerson();
  const { id } = await database().sessionReport.create({
    data: {
      ...{ eventId, state: "in_correction", language: "en", authorId: rapporteur.personId, createdAt: new Date() },
      ...{ authorName: part("the author"), issues: part("the issues"), discussion: part("the discussion") },
      ...{ nextSteps: part("the next steps"), correctionUntil: new Date(Date.now() + 9 * 24 * hour) },
      points: {
        create: { position: 0, text: part("a point"), support: "one_speaker", speaker: part("a speaker") },
      },
      corrections: {
        create: {
          ...{ personId: asker.id, askedAt: new Date(), state: "not_accepted", answeredAt: new Date() },
          ...{ words: planting.inside("a correction that was asked for"), answer: planting.inside("the answer to it") },
        },
      },
    },
    select: { id: true },
  });
  planting.ids.push(id);
  planting.names.push({ locale: ["en"], report: [id] });
}

type Kept = { publishedAt?: Date; scan?: "waiting" };

async function plantRecording({ planting, organiser }: Ground, eventId: string, position: number, kept: Kept) {
  const state = kept.scan === undefined ? "an unpublished recording" : "a recording that no scanner has seen";
  const part = (what: string) => planting.secret(`${what} of ${state}`);
  const file = Buffer.from(`fLaC${part("the sound")}`.padEnd(80));
  const captions = Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\n${part("the captions")}\n`);
  const { id } = await database().recording.create({
    data: {
      ...{ eventId, position, kind: "audio", addedById: organiser.personId, addedAt: new Date(), ...kept },
      ...{ title: { en: part("the title") }, transcript: part("the transcript") },
      fileSha256: await transaction((tx) => keepFile(tx, file, "audio/flac")),
      captionsSha256: await transaction((tx) => keepFile(tx, captions, "text/vtt; charset=utf-8")),
      appearances: { create: { position: 0, name: part("somebody"), title: part("the role of somebody") } },
    },
    select: { id: true },
  });
  return id;
}

/** Published, and kept back until the virus scanner has looked at it. */
function plantUnscanned(ground: Ground, eventId: string): Promise<string> {
  return plantRecording(ground, eventId, 1, { publishedAt: ago(1), scan: "waiting" });
}
