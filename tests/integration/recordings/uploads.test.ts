import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { expect, it } from "vitest";
import { sweepUploads } from "@/lib/attachments/sweep-uploads";
import { joinPieces } from "@/lib/attachments/upload-pieces";
import { readKeptFile, streamKeptFile } from "@/lib/files/open-kept-file";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { addRecording } from "@/lib/recordings/add-recording";
import { publicMedia } from "@/lib/recordings/public";
import { publishRecording } from "@/lib/recordings/publish-recording";
import { ownMedia, readRecording } from "@/lib/recordings/queries";
import { addRecordingSchema, largestRecording } from "@/lib/recordings/schema";
import { setRecordingFile } from "@/lib/recordings/set-recording-file";
import { askAgainAboutRecordings, showToScanner } from "@/lib/recordings/show-to-scanner";
import { startRecordingUpload } from "@/lib/recordings/start-recording-upload";
import { takeRecordingPiece } from "@/lib/recordings/take-recording-piece";
import { fileAnswer } from "@/lib/web/file-answer";
import { depsOf, notedJobs } from "../../factories/actor";
import { anEvent, anOfficer } from "../../factories/event";
import { aClamd, eicar } from "../../support/clamd-stand-in";
import { testDatabase } from "../../support/database";
import { ownSurroundings } from "../../support/own-surroundings";

ownSurroundings();
const scanner = await aClamd();
process.env.CLAMAV_URL = scanner.url;
const { client } = await testDatabase();
const film = new Uint8Array(readFileSync("prisma/seed/content/recordings/paper.webm"));

async function anEmptyRecording() {
  const startsAt = new Date(Date.now() - 9_000_000);
  const event = await anEvent.published({ zone: "UTC", startsAt, endsAt: new Date(Date.now() - 60_000) });
  const organiser = await anOfficer(event.processId);
  const told = { eventId: event.id, title: { en: "Film" }, kind: "audio" };
  const { id } = await addRecording(depsOf(organiser), addRecordingSchema.parse(told));
  return { event, organiser, id };
}

const begin = (by: Actor, recordingId: string, bytes = film.length) =>
  startRecordingUpload(depsOf(by), { recordingId, name: "film.webm", bytes });

function piece(uploadId: string, bytes: Uint8Array, offset: number, to = bytes.length) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (to > offset) controller.enqueue(bytes.slice(offset, to));
      controller.close();
    },
  });
  return { uploadId, offset, body, checksum: null };
}

it("comes piece by piece, goes on where it stopped, and is the file that was sent, whole and in part", async () => {
  const { event, organiser, id } = await anEmptyRecording();
  const { id: upload } = await begin(organiser, id);
  for (let at = 0; at < film.length - 4_000; at += 4_000) {
    await takeRecordingPiece(depsOf(organiser), piece(upload, film, at, at + 4_000));
  }
  const { recording: half } = await readRecording(organiser, { eventId: event.id, id });
  expect(half).toMatchObject({ bytes: null, upload: { received: 16_000, bytes: film.length } });
  await expect(takeRecordingPiece(depsOf(organiser), piece(upload, film, 0, 10))).rejects.toThrow("otherOffset");
  const stranger = await anOfficer(event.processId);
  for (const other of [stranger, { ...organiser, offices: [] }]) {
    await expect(takeRecordingPiece(depsOf(other), piece(upload, film, 16_000))).rejects.toThrow("not_found");
  }
  const last = await takeRecordingPiece(depsOf(organiser), piece(upload, film, 16_000));
  expect(last).toMatchObject({ received: film.length, recordingId: id });
  const { recording } = await readRecording(organiser, { eventId: event.id, id });
  expect(recording).toMatchObject({ kind: "video", mediaType: "video/webm", bytes: film.length, upload: null });
  const kept = await ownMedia(organiser, id, "file");
  expect(Buffer.from(await readKeptFile(kept.sha256)).equals(film)).toBe(true);
  expect(await joinPieces(upload, film.length)).toBeNull();
  const asked = new Request("https://o.example/", { headers: { range: "bytes=100-199" } });
  const part = fileAnswer(
    asked,
    { ...kept, name: id },
    {
      caching: "private, no-store",
      open: (range) => streamKeptFile(kept.sha256, range),
    },
  );
  expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 100-199/${film.length}`]);
  if (part.body === null) throw new Error("a part has bytes");
  expect((await buffer(part.body)).equals(Buffer.from(film.subarray(100, 200)))).toBe(true);
});

it("is refused for what it is, for its size, without an office, and beside a link", async () => {
  const { organiser, id, event } = await anEmptyRecording();
  const page = new Uint8Array(Buffer.from("<!doctype html><script>alert(1)</script>".padEnd(300)));
  const { id: upload } = await begin(organiser, id, page.length);
  await expect(takeRecordingPiece(depsOf(organiser), piece(upload, page, 0))).rejects.toMatchObject({
    details: { fields: { file: { key: "recordings.errors.file" } } },
  });
  expect(await client.upload.count({ where: { id: upload } })).toBe(0);
  expect(await joinPieces(upload, page.length)).toBeNull();
  await expect(begin(organiser, id, largestRecording + 1)).rejects.toThrow("fileTooLarge");
  await expect(begin(organiser, id, 0)).rejects.toThrow("fileMissing");
  await expect(begin(await anOfficer((await anEmptyRecording()).event.processId), id)).rejects.toThrow("not_found");
  const linked = { eventId: event.id, title: { en: "L" }, kind: "audio", link: "https://example.org/a" };
  const { id: elsewhere } = await addRecording(depsOf(organiser), addRecordingSchema.parse(linked));
  await expect(begin(organiser, elsewhere)).rejects.toThrow("fileOrLink");
});

it("gives up what was begun before, and what is removed while it is on its way", async () => {
  const { organiser, id } = await anEmptyRecording();
  const { id: first } = await begin(organiser, id);
  await takeRecordingPiece(depsOf(organiser), piece(first, film, 0, 500));
  const { id: second } = await begin(organiser, id);
  await expect(takeRecordingPiece(depsOf(organiser), piece(first, film, 500))).rejects.toThrow("not_found");
  await client.recording.delete({ where: { id } });
  await expect(takeRecordingPiece(depsOf(organiser), piece(second, film, 0))).rejects.toThrow("not_found");
  await sweepUploads(systemClock);
  expect(await joinPieces(first, 500)).toBeNull();
});

it("is nobody's before the virus scanner has seen it, and nobody's at all where that finds something", async () => {
  const { event, organiser, id } = await anEmptyRecording();
  const scans = () => client.recording.findUniqueOrThrow({ where: { id }, select: { scan: true } });
  const { id: upload } = await begin(organiser, id);
  const jobs = notedJobs();
  await takeRecordingPiece({ actor: organiser, jobs }, piece(upload, film, 0));
  expect(await scans()).toEqual({ scan: "waiting" });
  expect(jobs.noted.map(({ name }) => name)).toEqual(["scan-recording"]);
  await expect(publishRecording(depsOf(organiser), { id })).rejects.toThrow("notScanned");
  scanner.fallSilent();
  await expect(showToScanner(id)).rejects.toThrow();
  expect(await scans()).toEqual({ scan: "failed" });
  scanner.speakAgain();
  const asked: string[] = [];
  await askAgainAboutRecordings({ now: () => new Date(Date.now() + 7_200_000) }, async (_tx, one) => {
    asked.push(one);
  });
  expect(asked).toContain(id);
  await showToScanner(id);
  expect(await scans()).toEqual({ scan: "clean" });
  await publishRecording(depsOf(organiser), { id });
  expect(await publicMedia(id, "file", new Date())).not.toBeNull();
  // Another file in its place is looked at like the first, and until then nobody has either.
  const bad = new Uint8Array(Buffer.concat([Buffer.from("fLaC"), Buffer.alloc(80), Buffer.from(eicar)]));
  await setRecordingFile(depsOf(organiser), { id, file: bad });
  expect(await publicMedia(id, "file", new Date())).toBeNull();
  await showToScanner(id);
  expect(await scans()).toEqual({ scan: "infected" });
  expect(await publicMedia(id, "file", new Date())).toBeNull();
  await expect(ownMedia(organiser, id, "file")).rejects.toThrow("not_found");
  expect((await readRecording(organiser, { eventId: event.id, id })).recording.scan).toBe("infected");
});
