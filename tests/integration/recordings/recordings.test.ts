import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { addRecording } from "@/lib/recordings/add-recording";
import { countAppearances, publicMedia, recordingsOfEvent, recordingsPage } from "@/lib/recordings/public";
import { publishRecording, takeOffRecording } from "@/lib/recordings/publish-recording";
import { ownMedia, readRecordings } from "@/lib/recordings/queries";
import { addRecordingSchema } from "@/lib/recordings/schema";
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

it("is nowhere before it is published and the event is over, its file included, and gone when it is taken off", async () => {
  const event = await aTalk(-0.5);
  const organiser = await anOfficer(event.processId);
  const input = { ...linked(event.id), link: null, file: film, captions };
  const { id } = await addRecording(depsOf(organiser), input);
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
  const refused = (given: object) => expect(addRecording(depsOf(organiser), { ...linked(event.id), ...given })).rejects;
  await refused({ link: null, file: page }).toThrow("errors.file");
  await refused({ file: film }).toThrow("fileOrLink");
  await refused({ link: null }).toThrow("fileOrLink");
  await refused({ captions }).toThrow("captions");
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
