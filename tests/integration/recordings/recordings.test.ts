import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { addRecording } from "@/lib/recordings/add-recording";
import { editRecording } from "@/lib/recordings/edit-recording";
import { countAppearances, publicMedia, recordingsOfEvent, recordingsPage } from "@/lib/recordings/public";
import { publishRecording, removeRecording, takeOffRecording } from "@/lib/recordings/publish-recording";
import { ownMedia, readRecording, readRecordings } from "@/lib/recordings/queries";
import { addRecordingSchema, editRecordingSchema } from "@/lib/recordings/schema";
import { setBeside } from "@/lib/recordings/set-beside";
import { setRecordingFile } from "@/lib/recordings/set-recording-file";
import { depsOf } from "../../factories/actor";
import { anEvent, anOfficer } from "../../factories/event";
import { testDatabase } from "../../support/database";

await testDatabase();
const hour = 60 * 60 * 1000;
const film = new Uint8Array(readFileSync("prisma/seed/content/recordings/paper.webm"));
const captions = new Uint8Array(readFileSync("prisma/seed/content/recordings/paper.en.vtt"));
const later = (hours: number) => new Date(Date.now() + hours * hour);

const aTalk = (startsIn: number, processId?: string) => {
  const [startsAt, endsAt] = [later(startsIn), later(startsIn + 1)];
  return anEvent.published({ zone: "UTC", startsAt, endsAt, orderedAt: startsAt, ...(processId ? { processId } : {}) });
};

const linked = (eventId: string, given: object = {}) =>
  addRecordingSchema.parse({ eventId, title: { en: "Talk" }, kind: "audio", link: "https://example.org/a", ...given });

/** A recording that is kept here, with captions. */
async function aFilm(organiser: Actor, eventId: string) {
  const { id } = await addRecording(depsOf(organiser), linked(eventId, { link: "" }));
  await setRecordingFile(depsOf(organiser), { id, file: film });
  const beside = { id, seenRevision: 2, captions, dropCaptions: "false", poster: null, dropPoster: "false" } as const;
  await setBeside(depsOf(organiser), beside);
  return { id };
}

it("is nowhere before it is published and the event is over, its file included, and gone when it is taken off", async () => {
  const event = await aTalk(-0.5);
  const organiser = await anOfficer(event.processId);
  const { id } = await aFilm(organiser, event.id);
  const seen = async (now: Date) => [
    (await recordingsOfEvent(event.id, now)).length,
    (await publicMedia(id, "file", now)) === null ? 0 : 1,
    (await publicMedia(id, "captions", now)) === null ? 0 : 1,
  ];
  expect(await seen(later(5))).toEqual([0, 0, 0]);
  await publishRecording(depsOf(organiser), { id });
  await expect(publishRecording(depsOf(organiser), { id })).rejects.toThrow("alreadyDone");
  // The event runs: nothing is shown before its end.
  expect(await seen(new Date())).toEqual([0, 0, 0]);
  expect(await seen(later(5))).toEqual([1, 1, 1]);
  const [shown] = await recordingsOfEvent(event.id, later(5));
  expect(shown).toMatchObject({ kind: "video", hasCaptions: true, file: { mediaType: "video/webm" }, link: null });
  await takeOffRecording(depsOf(organiser), { id });
  expect(await seen(later(5))).toEqual([0, 0, 0]);
});

it("is nobody else's to read or change, and judged by what it is", async () => {
  const event = await aTalk(-5);
  const organiser = await anOfficer(event.processId);
  const elsewhere = await anOfficer((await aTalk(-5)).processId);
  const { id } = await addRecording(depsOf(organiser), linked(event.id));
  await expect(addRecording(depsOf(elsewhere), linked(event.id))).rejects.toThrow("not_found");
  await expect(publishRecording(depsOf(elsewhere), { id })).rejects.toThrow("not_found");
  await expect(readRecordings(elsewhere, event.id)).rejects.toThrow("not_found");
  await expect(ownMedia(elsewhere, id, "file")).rejects.toThrow("not_found");
  const page = new Uint8Array(Buffer.from("<!doctype html><script>alert(1)</script>".padEnd(80)));
  const brought = (by: Actor, file: typeof film | null) => expect(setRecordingFile(depsOf(by), { id, file })).rejects;
  await brought(elsewhere, film).toThrow("not_found");
  await brought(organiser, film).toThrow("fileOrLink");
  const beside = { id, seenRevision: 1, captions, dropCaptions: "false", poster: null, dropPoster: "false" } as const;
  await expect(setBeside(depsOf(organiser), beside)).rejects.toThrow("captions");
  await expect(setBeside(depsOf(elsewhere), beside)).rejects.toThrow("not_found");
  const empty = await addRecording(depsOf(organiser), linked(event.id, { link: "" }));
  await expect(publishRecording(depsOf(organiser), empty)).rejects.toThrow("nothingYet");
  await expect(setRecordingFile(depsOf(organiser), { ...empty, file: page })).rejects.toThrow("errors.file");
  await expect(setRecordingFile(depsOf(organiser), { ...empty, file: null })).rejects.toThrow("fileMissing");
});

it("is told of anew by one of two who change it at once, keeps its file, and is removed once nobody has it", async () => {
  const event = await aTalk(-5);
  const organiser = await anOfficer(event.processId);
  const elsewhere = await anOfficer((await aTalk(-5)).processId);
  const { id } = await aFilm(organiser, event.id);
  await publishRecording(depsOf(organiser), { id });
  const { recording } = await readRecording(organiser, { eventId: event.id, id });
  const said = { title: { en: "Another title" }, kind: "audio", minutes: "7", appearances: [{ name: "Lena" }] };
  const edit = (given: object = {}) =>
    editRecordingSchema.parse({ id, seenRevision: recording.revision, ...said, ...given });
  await expect(editRecording(depsOf(elsewhere), edit())).rejects.toThrow("not_found");
  await expect(editRecording(depsOf(organiser), edit({ link: "https://example.org/a" }))).rejects.toThrow("fileOrLink");
  const both = await Promise.allSettled([1, 2].map(() => editRecording(depsOf(organiser), edit())));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [shown] = await recordingsOfEvent(event.id, new Date());
  // What the file is decides its kind.
  expect(shown).toMatchObject({ title: { en: "Another title" }, kind: "video", seconds: 420, hasCaptions: true });
  expect(shown?.appearances).toMatchObject([{ name: "Lena" }]);
  const png = new Uint8Array(readFileSync("prisma/seed/content/recordings/paper.png"));
  const seen = { id, seenRevision: recording.revision + 1, captions: null, dropCaptions: "true" as const };
  await setBeside(depsOf(organiser), { ...seen, poster: png, dropPoster: "false" });
  expect((await recordingsOfEvent(event.id, new Date()))[0]).toMatchObject({ hasCaptions: false, hasPoster: true });
  expect(await publicMedia(id, "poster", new Date())).toMatchObject({ mediaType: "image/png" });
  await expect(removeRecording(depsOf(organiser), { id })).rejects.toThrow("takeOffFirst");
  await takeOffRecording(depsOf(organiser), { id });
  expect(await publicMedia(id, "poster", new Date())).toBeNull();
  await expect(removeRecording(depsOf(elsewhere), { id })).rejects.toThrow("not_found");
  await removeRecording(depsOf(organiser), { id });
  await expect(readRecording(organiser, { eventId: event.id, id })).rejects.toThrow("not_found");
});

it("is listed by date or number, page by page, and by who is in it as they were then", async () => {
  const first = await aTalk(-50);
  const organiser = await anOfficer(first.processId);
  const events = [first, await aTalk(-40, first.processId), await aTalk(-30, first.processId)];
  const titles = ["Researcher", "Professor", null];
  for (const [index, event] of events.entries()) {
    const title = titles[index];
    const appearances =
      title === null
        ? []
        : [
            { name: "Lena Hartwig", affiliation: `House ${index}`, title },
            { name: " ", affiliation: "", title: "" },
          ];
    const episode = index === 1 ? "" : String(30 - index);
    const made = await addRecording(depsOf(organiser), linked(event.id, { episode, appearances }));
    await publishRecording(depsOf(organiser), made);
  }
  const now = later(0.01);
  const all = async (order: "date" | "number", person?: string) => {
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof recordingsPage>> = await recordingsPage({
        ...{ order, now, size: 1, cursor },
        ...(person === undefined ? {} : { person }),
      });
      found.push(...page.items.map(({ event }) => event.slug));
      cursor = page.next;
    } while (cursor !== null);
    return found.filter((slug) => events.some((event) => event.slug === slug));
  };
  const slugs = events.map(({ slug }) => slug);
  expect(await all("date")).toEqual(slugs.toReversed());
  expect(await all("number")).toEqual([slugs[0], slugs[2]]);
  expect(await all("date", "Lena Hartwig")).toEqual([slugs[1], slugs[0]]);
  expect(await all("date", "lena")).toEqual([]);
  expect(await countAppearances("Lena Hartwig", now)).toEqual({ appearances: 2, titles: 2 });
});
