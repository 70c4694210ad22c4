import { describe, expect, it } from "vitest";
import { GET as oneRoute } from "@/app/api/v1/events/[event]/route";
import { GET as listRoute } from "@/app/api/v1/events/route";
import { GET as tableRoute } from "@/app/api/v1/events.csv/route";
import { writeFeed } from "@/lib/calendars/atom";
import { writeCalendar } from "@/lib/calendars/ical";
import { eventCalendar, publicCalendar } from "@/lib/calendars/public";
import { eventsAt, publicEvent, publicEvents, publicSessions } from "@/lib/events/public";
import { eventChoices } from "@/lib/events/public-choices";
import { readEventFilter } from "@/lib/events/public-filter";
import { anEvent } from "../../factories/event";
import { anOrganisation } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const hour = 3_600_000;
const now = new Date();
const inHours = (hours: number) => new Date(now.getTime() + hours * hour);
const slugsOf = (events: readonly { slug: string }[]) => events.map(({ slug }) => slug);
const list = async (given: Omit<Parameters<typeof publicEvents>[0], "now">) =>
  slugsOf((await publicEvents({ ...given, now }, 100)).items);
const ask = async (path: string) => {
  const request = new Request(`http://localhost${path}`);
  const event = new URL(request.url).pathname.split("/").at(-1) ?? "";
  if (path.startsWith("/api/v1/events.csv")) return (await tableRoute(request)).text();
  const one = oneRoute(request, { params: Promise.resolve({ event }) });
  return (await (/events\/./.test(path) ? one : listRoute(request))).text();
};

/** A series with two sessions in a process of its own. */
async function aSeries() {
  const series = await anEvent.published({ kind: "series", startsAt: null, zone: "UTC", orderedAt: inHours(48) });
  const place = { processId: series.processId, parentId: series.id, zone: "UTC" };
  const later = await anEvent.published({ ...place, startsAt: inHours(60), orderedAt: inHours(60) });
  const first = await anEvent.published({ ...place, startsAt: inHours(48), orderedAt: inHours(48) });
  return { series, first, later };
}

describe("the calendar", () => {
  it("parts what is coming from what is past, also where no end or no zone is stated", async () => {
    const { processId } = await anEvent.published({ slug: "coming", startsAt: inHours(1) });
    const at = (slug: string, startsAt: Date | null, more = {}) =>
      anEvent.published({ slug, processId, startsAt, orderedAt: startsAt ?? inHours(-48), ...more });
    await at("running", inHours(-5), { endsAt: inHours(1) });
    await at("lately-begun", inHours(-2));
    await at("over-without-end", inHours(-4));
    await at("over", inHours(-9), { endsAt: inHours(-8) });
    await at("printed", null, { zone: null, printedStart: "2022-12-01T08:15" });
    const { slug: process } = await client.process.findUniqueOrThrow({ where: { id: processId } });
    const filter = { process };
    expect(await list({ part: "coming", filter })).toEqual(["running", "lately-begun", "coming"]);
    expect(await list({ part: "past", filter })).toEqual(["over-without-end", "over", "printed"]);
  });

  it("goes on where it left off, whatever begins at the same hour", async () => {
    const { processId } = await anEvent.published();
    for (let number = 0; number < 4; number += 1) await anEvent.published({ processId, startsAt: inHours(9) });
    const place = { processId };
    for (const part of ["coming", "all"] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await publicEvents({ part, now, place }, 2, cursor);
        seen.push(...slugsOf(page.items));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(5);
      expect(seen).toHaveLength(5);
    }
  });

  it("lists sessions and not their series, unless series are asked for", async () => {
    const { series, first, later } = await aSeries();
    const place = { processId: series.processId };
    expect(await list({ part: "coming", place })).toEqual([first.slug, later.slug]);
    expect(await list({ part: "coming", place, filter: { kind: ["series"] } })).toEqual([series.slug]);
    expect(await list({ part: "coming", filter: { series: series.slug } })).toEqual([first.slug, later.slug]);
    expect(slugsOf(await publicSessions(series.id))).toEqual([first.slug, later.slug]);
  });

  it("is narrowed by kind, mode and area, and by nothing that it does not know", async () => {
    const event = await anEvent.published({ kind: "hearing", mode: "hybrid" });
    const place = { processId: event.processId };
    await client.area.create({
      data: {
        processId: event.processId,
        slug: "norms",
        name: { en: "Norms" },
        position: 0,
        events: { create: { eventId: event.id } },
      },
    });
    const found = (query: Record<string, string | undefined>) =>
      list({ part: "coming", place, filter: readEventFilter(query) });
    expect(await found({ kind: "hearing", mode: "hybrid", area: "norms" })).toEqual([event.slug]);
    for (const other of [
      { kind: "talk" },
      { kind: "nothing" },
      { mode: "online" },
      { area: "cbm" },
      { process: "no" },
    ]) {
      expect(await found(other)).toEqual([]);
    }
    expect((await eventChoices()).areas).toContainEqual({ slug: "norms", name: { en: "Norms" } });
  });

  it("is on the page of each of its areas, what is to come before what is past", async () => {
    const { processId } = await anEvent.published();
    const area = await client.area.create({
      data: { processId, slug: "threats", name: { en: "Threats" }, position: 0 },
    });
    const onArea = { areas: { create: { areaId: area.id } } };
    const past = await anEvent.published({ processId, startsAt: inHours(-48), ...onArea });
    const coming = await anEvent.published({ processId, startsAt: inHours(48), ...onArea });
    await anEvent.draft({ processId, ...onArea });
    expect(slugsOf(await eventsAt({ areaId: area.id }, now))).toEqual([coming.slug, past.slug]);
  });

  it("has an event of two organisations once, and each of them has it on its page", async () => {
    const [one, other] = [await anOrganisation.verified(), await anOrganisation.verified()];
    const event = await anEvent.published({ title: { en: "Workshop" } });
    const hosts = [one, other].map(({ id }, position) => ({ eventId: event.id, organisationId: id, position }));
    await client.eventHost.createMany({ data: hosts });
    expect(slugsOf(await eventsAt({ organisationId: one.id }, now))).toEqual([event.slug]);
    expect(slugsOf(await eventsAt({ organisationId: other.id }, now))).toEqual([event.slug]);
    const all = await list({ part: "all" });
    expect(all.filter((slug) => slug === event.slug)).toEqual([event.slug]);
    expect((await publicEvent(event.slug))?.hosts.map(({ organisation }) => organisation?.slug)).toEqual([
      one.slug,
      other.slug,
    ]);
  });
});

describe("a session", () => {
  it("names the series above it, the widest first, and tells programs of them without their ids", async () => {
    const { series, first } = await aSeries();
    expect((await publicEvent(first.slug))?.above.map(({ id }) => id)).toEqual([series.id]);
    const told = JSON.parse(await ask(`/api/v1/events/${first.slug}`));
    expect(told).toMatchObject({ data: { above: [{ slug: series.slug, title: series.title }] } });
  });
});

describe("what is not public", () => {
  it("a draft, a session of a draft series, an event of an unpublished process: as if there were none", async () => {
    const draft = await anEvent.draft();
    const series = await anEvent.draft({ kind: "series" });
    const session = await anEvent.published({ processId: series.processId, parentId: series.id });
    const hidden = await anEvent.published();
    await client.process.update({ where: { id: hidden.processId }, data: { status: "draft" } });
    const listed = [...(await list({ part: "all" })), ...(await publicCalendar()).map(({ slug }) => slug)];
    for (const { slug } of [draft, series, session, hidden]) {
      expect(await publicEvent(slug)).toBeNull();
      expect(await eventCalendar(slug)).toBeNull();
      expect(listed).not.toContain(slug);
      expect(await ask(`/api/v1/events/${slug}`)).toContain("404");
    }
  });

  it("the room, its link and its words stand in nothing that everybody reads", async () => {
    const secret = "planted-words";
    const room = { place: `Room ${secret}`, joinLink: `https://meet.example/${secret}`, joinWords: `Code ${secret}` };
    const { series } = await aSeries();
    const given = { processId: series.processId, parentId: series.id, zone: "UTC", room };
    const event = await anEvent.published({ ...given, startsAt: inHours(50), orderedAt: inHours(50) });
    const file = { words: { name: "Events", joinLink: "Join:" }, locale: "en", origin: "http://localhost" };
    const feed = { words: { name: "Events", cancelled: "" }, locale: "en", origin: "", self: "" };
    const entries = [
      ...(await publicCalendar()),
      ...((await eventCalendar(event.slug))?.entries ?? []),
      ...((await eventCalendar(series.slug))?.entries ?? []),
    ];
    const read = [
      writeCalendar(entries, file),
      writeFeed(entries, feed),
      JSON.stringify([await publicEvent(event.slug), await publicSessions(series.id)]),
      JSON.stringify(await eventsAt({ processId: series.processId }, now)),
      await ask("/api/v1/events?limit=200"),
      await ask("/api/v1/events.csv"),
      await ask(`/api/v1/events/${event.slug}`),
      await ask(`/api/v1/events/${series.slug}`),
    ];
    expect(read.map((text) => text.includes(event.slug))).not.toContain(false);
    expect(read.filter((text) => text.includes(secret))).toEqual([]);
  });

  it("an organisation that the directory does not show is not named as a host", async () => {
    const pending = await anOrganisation.pending({ name: "Not yet known" });
    const event = await anEvent.published();
    await client.eventHost.create({ data: { eventId: event.id, organisationId: pending.id, position: 0 } });
    expect((await publicEvent(event.slug))?.hosts).toEqual([]);
  });
});

describe("the interface for programs", () => {
  it("lists events from an instant to another, counts them, and refuses what it cannot read", async () => {
    const event = await anEvent.published({
      startsAt: new Date("2031-05-05T15:00:00Z"),
      orderedAt: new Date("2031-05-05T15:00:00Z"),
    });
    const found = JSON.parse(await ask("/api/v1/events?from=2031-05-05&to=2031-05-06T00:00:00Z"));
    expect(found).toMatchObject({
      total: 1,
      next: null,
      data: [{ slug: event.slug, startsAt: "2031-05-05T15:00:00.000Z", endsAt: null, status: "published" }],
    });
    for (const query of ["limit=0", "limit=201", "from=yesterday", "cursor=x"]) {
      expect(await ask(`/api/v1/events?${query}`)).toContain('"status":422');
    }
  });

  it("writes formulas in a table as words", async () => {
    await anEvent.published({ title: { en: "=HYPERLINK(1)" } });
    const table = await ask("/api/v1/events.csv");
    expect(table).toContain("'=HYPERLINK(1)");
  });
});
