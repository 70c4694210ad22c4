import { describe, expect, it } from "vitest";
import { importEvents } from "@/lib/events/import-events";
import { listUnknownZones } from "@/lib/events/queries";
import { setEventZones } from "@/lib/events/set-event-zones";
import { eventsImport, outcomeLines } from "@/scripts/commands/events-import";
import { depsOf } from "@/tests/factories/actor";
import { anEvent, anOfficer } from "@/tests/factories/event";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

async function aDraft() {
  const event = await anEvent.draft();
  return { event, organiser: await anOfficer(event.processId) };
}

describe("an import (I01)", () => {
  const content = [
    "title,start,end,zone,kind,parent,id",
    "Week of talks,2026-12-01,2026-12-04,UTC,dialogue-series,,week",
    "Norms,2026-12-02T15:00:00Z,,UTC,dialogue-session,week,",
    "Open forum,1 Dec 2022 08:15h - 09:45h,,,side event,,",
    "Lost,,,UTC,talk,,",
    "Orphan,2026-12-02,,UTC,talk,nowhere,",
  ].join("\n");

  it("brings drafts in once, says why a row is not taken, and asks for the zones that were not told", async () => {
    const { event, organiser } = await aDraft();
    const { processId } = event;
    const rows = await importEvents(depsOf(organiser), { processId, language: "en", content });
    expect(rows.map(({ kind }) => kind)).toEqual(["created", "created", "created", "refused", "refused"]);
    const again = await importEvents(depsOf(organiser), { processId, language: "en", content });
    expect(again.map(({ kind }) => kind)).toEqual(["known", "known", "known", "refused", "refused"]);
    const norms = await client.event.findFirstOrThrow({
      where: { processId, slug: { startsWith: "norms" } },
      include: { parent: true },
    });
    expect(norms).toMatchObject({
      state: "draft",
      parent: { kind: "series" },
      startsAt: new Date("2026-12-02T15:00:00Z"),
    });

    const [unknown, ...others] = await listUnknownZones(organiser);
    expect([unknown?.printedStart, others]).toEqual(["2022-12-01T08:15", []]);
    const zones = [{ eventId: unknown?.id ?? "", zone: "" }];
    expect(await setEventZones(depsOf(organiser), { all: "", zones })).toEqual({ set: 0 });
    const stranger = await anOfficer((await anEvent.draft()).processId);
    await expect(setEventZones(depsOf(stranger), { all: "UTC", zones })).rejects.toMatchObject({ code: "not_found" });
    expect(await setEventZones(depsOf(organiser), { all: "Africa/Addis_Ababa", zones })).toEqual({ set: 1 });
    expect(await client.event.findUniqueOrThrow({ where: { id: unknown?.id } })).toMatchObject({
      ...{ zone: "Africa/Addis_Ababa", startsAt: new Date("2022-12-01T05:15:00Z"), printedStart: null },
    });
    const third = await importEvents(depsOf(organiser), { processId, language: "en", content });
    expect(third.filter(({ kind }) => kind === "created")).toEqual([]);
  });

  it("sets all zones or none where one hour does not exist there", async () => {
    const { event, organiser } = await aDraft();
    const { processId } = event;
    const lost = "title,start\nFine,2026-03-29 10:00\nLost hour,2026-03-29 02:30";
    await importEvents(depsOf(organiser), { processId, language: "en", content: lost });
    const zones = (await listUnknownZones(organiser)).map(({ id }) => ({ eventId: id, zone: "" }));
    const setting = setEventZones(depsOf(organiser), { all: "Europe/Zurich", zones });
    await expect(setting).rejects.toMatchObject({ messageKey: "events.errors.zoneDoesNotFit" });
    expect(await listUnknownZones(organiser)).toHaveLength(2);
  });

  it("is for organisers of the process alone", async () => {
    const { event } = await aDraft();
    const moderator = await anOfficer(event.processId, "moderator");
    const given = { processId: event.processId, language: "en" as const, content };
    await expect(importEvents(depsOf(moderator), given)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("keeps words in the language of the file, and knows an event by its title in any", async () => {
    const { event, organiser } = await aDraft();
    const { processId } = event;
    const arabic = "title,start,zone,description\nجلسة المعايير,2026-12-02 15:00,UTC,نبذة";
    await importEvents(depsOf(organiser), { processId, language: "ar", content: arabic });
    const kept = await client.event.findFirstOrThrow({ where: { processId, id: { not: event.id } } });
    expect(kept).toMatchObject({
      title: { ar: "جلسة المعايير" },
      description: { ar: "نبذة" },
      slug: "event-2026-12-02",
    });
    const [again] = await importEvents(depsOf(organiser), { processId, language: "en", content: arabic });
    expect(again?.kind).toBe("known");
  });

  it("tells on the command line in words what became of each row, and refuses a language that there is none of", async () => {
    const { event, organiser } = await aDraft();
    const rows = await importEvents(depsOf(organiser), { processId: event.processId, language: "en", content });
    const lines = await outcomeLines(rows);
    expect(lines).toEqual([
      "Row 1: Week of talks, UTC",
      "Row 2: Norms, UTC",
      "Row 3: Open forum, zone unknown",
      "Row 4: not taken, Lost, start: This gives no day of the calendar.",
      "Row 5: not taken, Orphan, parent: No series of this name is in the file or the process.",
      "3 of 5 brought in as drafts.",
    ]);
    const call = ["x.csv", "--process", "p", "--as", organiser.email, "--language", "la"];
    await expect(eventsImport.run(call)).rejects.toThrow("--language is one of ar, zh, en, fr, ru, es.");
  });
});
