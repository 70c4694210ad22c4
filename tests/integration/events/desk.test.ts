import { describe, expect, it } from "vitest";
import { cancelEvent } from "@/lib/events/cancel-event";
import { createEvent } from "@/lib/events/create-event";
import { listDeskEvents } from "@/lib/events/desk-list";
import { editEvent } from "@/lib/events/edit-event";
import { publishEvent } from "@/lib/events/publish-event";
import { getEventForDesk, getEventForEdit } from "@/lib/events/queries";
import { createEventSchema, editEventSchema } from "@/lib/events/schema";
import { newId } from "@/lib/kernel/ids";
import { depsOf, notedJobs } from "@/tests/factories/actor";
import { anEvent, anOfficer } from "@/tests/factories/event";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const typed = {
  title: { en: "Rules, norms and principles" },
  kind: "dialogue",
  zone: "Europe/Zurich",
  startDay: "2026-12-07",
  startHour: "16:00",
};

const creation = (processId: string, given: object = {}) =>
  createEventSchema.parse({ processId, ...typed, joinLink: "https://meet.demo.example/secret", ...given });

/** What the form of the desk posts for an event, with some of it changed. */
async function edition(event: { id: string; slug: string; kind: string }, given: object = {}) {
  const { revision } = await client.event.findUniqueOrThrow({ where: { id: event.id }, select: { revision: true } });
  const { title, ...hours } = typed;
  return editEventSchema.parse({
    ...{ eventId: event.id, seenRevision: revision, slug: event.slug, title },
    ...{ ...hours, kind: event.kind },
    ...given,
  });
}

async function aDraft(given: Parameters<typeof anEvent.draft>[0] = {}) {
  const event = await anEvent.draft(given);
  return { event, organiser: await anOfficer(event.processId) };
}

async function aPublished(given: Parameters<typeof anEvent.draft>[0] = {}) {
  const event = await anEvent.published({
    ...{ startsAt: new Date("2026-12-07T15:00:00Z"), city: { en: "Geneva" } },
    ...given,
  });
  return { event, organiser: await anOfficer(event.processId) };
}

const standing = (id: string) =>
  client.event.findUniqueOrThrow({ where: { id }, include: { changes: true, room: true } });

describe("an event in preparation", () => {
  it("is made by an organiser of its process, with its room apart, and known to its team alone", async () => {
    const { event, organiser } = await aDraft();
    const made = await createEvent(depsOf(organiser), creation(event.processId));
    expect(made.slug).toBe("rules-norms-and-principles");
    expect((await getEventForEdit(organiser, made.id)).joinLink).toBe("https://meet.demo.example/secret");
    const moderator = await anOfficer(event.processId, "moderator");
    expect(JSON.stringify(await getEventForDesk(moderator, made.id))).not.toContain("secret");
    await expect(getEventForEdit(moderator, made.id)).rejects.toMatchObject({ code: "not_found" });
    const stranger = await anOfficer((await anEvent.draft()).processId);
    await expect(getEventForDesk(stranger, made.id)).rejects.toMatchObject({ code: "not_found" });
    expect(await client.transition.count({ where: { subjectId: made.id, to: "draft" } })).toBe(1);
  });

  it("takes the next free address where another event has the one its title gives", async () => {
    const { event, organiser } = await aDraft();
    const title = { en: "Opening of the year" };
    const slugs = [];
    for (let round = 0; round < 3; round += 1) {
      slugs.push((await createEvent(depsOf(organiser), creation(event.processId, { title }))).slug);
    }
    expect(slugs).toEqual(["opening-of-the-year", "opening-of-the-year-2", "opening-of-the-year-3"]);
    const taken = creation(event.processId, { slug: "opening-of-the-year" });
    await expect(createEvent(depsOf(organiser), taken)).rejects.toMatchObject({ code: "conflict" });
    const arabic = creation(event.processId, { title: { ar: "جلسة" } });
    await expect(createEvent(depsOf(organiser), arabic)).rejects.toMatchObject({ code: "invalid" });
  });

  it("is made, changed, published and cancelled by nobody else", async () => {
    const { event } = await aDraft();
    const { event: published } = await aPublished({ processId: event.processId });
    const moderator = await anOfficer(event.processId, "moderator");
    const stranger = await anOfficer((await anEvent.draft()).processId);
    const seen = { seenRevision: 1 };
    await expect(createEvent(depsOf(moderator), creation(event.processId))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(createEvent(depsOf(stranger), creation(newId()))).rejects.toMatchObject({ code: "not_found" });
    for (const [actor, code] of [
      [moderator, "forbidden"],
      [stranger, "not_found"],
    ] as const) {
      await expect(editEvent(depsOf(actor), await edition(event))).rejects.toMatchObject({ code });
      const publication = { eventId: event.id, withSessions: false, ...seen };
      await expect(publishEvent(depsOf(actor), publication)).rejects.toMatchObject({ code });
      const cancellation = { eventId: published.id, reason: "No hall.", ...seen };
      await expect(cancelEvent(depsOf(actor), cancellation)).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await client.event.count({ where: { processId: event.processId } })).toBe(2);
  });

  it("lies in a series of its own process, at most two deep, and moves the series to its first session", async () => {
    const { event: series, organiser } = await aDraft({ kind: "series", startsAt: null });
    const inside = (given: object) => createEvent(depsOf(organiser), creation(series.processId, given));
    const { id } = await inside({ parentId: series.id });
    expect((await standing(series.id)).orderedAt).toEqual((await standing(id)).startsAt);
    await inside({ parentId: series.id, startDay: "2026-11-02" });
    expect((await standing(series.id)).orderedAt.toISOString()).toBe("2026-11-02T15:00:00.000Z");
    const elsewhere = await anEvent.draft({ kind: "series" });
    await expect(inside({ parentId: elsewhere.id })).rejects.toMatchObject({ code: "invalid" });
    await expect(inside({ parentId: id })).rejects.toMatchObject({ code: "invalid" });
    const edition2026 = await inside({ parentId: series.id, kind: "series", startDay: "", startHour: "" });
    const tooDeep = { parentId: edition2026.id, kind: "series", startDay: "", startHour: "" };
    await expect(inside(tooDeep)).rejects.toMatchObject({ code: "invalid" });
    const session = await getEventForDesk(organiser, series.id);
    expect(session.sessions.map(({ startsAt }) => startsAt?.toISOString().slice(0, 10))).toContain("2026-12-07");
  });

  it("keeps its nature: a series stays one, and takes no area or consultation of another process", async () => {
    const { event, organiser } = await aDraft();
    for (const wrong of [{ kind: "series" }, { areaIds: [newId()] }, { consultationId: newId() }, { zone: "" }]) {
      await expect(editEvent(depsOf(organiser), await edition(event, wrong))).rejects.toMatchObject({
        code: "invalid",
      });
    }
  });
});

describe("publication", () => {
  const publication = (eventId: string, given: object = {}) => ({
    ...{ eventId, seenRevision: 1, withSessions: false },
    ...given,
  });

  it("is once, of what was seen last", async () => {
    const { event, organiser } = await aDraft();
    await expect(publishEvent(depsOf(organiser), publication(event.id, { seenRevision: 7 }))).rejects.toMatchObject({
      messageKey: "errors.changedMeanwhile",
    });
    await publishEvent(depsOf(organiser), publication(event.id));
    await expect(publishEvent(depsOf(organiser), publication(event.id))).rejects.toMatchObject({ code: "conflict" });
    expect(await standing(event.id)).toMatchObject({ state: "published", publishedAt: expect.any(Date) });
  });

  it("waits for the zone where people register, and not of a mere fact", async () => {
    const unknown = { zone: null, startsAt: null, printedStart: "2022-12-01T08:15" };
    const { event, organiser } = await aDraft(unknown);
    await expect(publishEvent(depsOf(organiser), publication(event.id))).rejects.toMatchObject({
      messageKey: "events.missing.zone",
    });
    const fact = await anEvent.draft({ ...unknown, registration: "none", processId: event.processId });
    await publishEvent(depsOf(organiser), publication(fact.id));
    await editEvent(depsOf(organiser), await edition(event, { zone: "Europe/Zurich" }));
    await publishEvent(depsOf(organiser), publication(event.id, { seenRevision: 2 }));
    expect(await standing(event.id)).toMatchObject({ state: "published", printedStart: null });
  });

  it("of a series takes its sessions along that are ready, and no session goes before its series", async () => {
    const { event: series, organiser } = await aDraft({ kind: "series", startsAt: null });
    const inside = { processId: series.processId, parentId: series.id };
    const ready = await anEvent.draft(inside);
    const unready = await anEvent.draft({ ...inside, zone: null, startsAt: null, printedStart: "2026-12-01" });
    await expect(publishEvent(depsOf(organiser), publication(ready.id))).rejects.toMatchObject({
      messageKey: "events.missing.series",
    });
    await publishEvent(depsOf(organiser), publication(series.id, { withSessions: true }));
    const states = await Promise.all([series, ready, unready].map(async ({ id }) => (await standing(id)).state));
    expect(states).toEqual(["published", "published", "draft"]);
    expect(await client.transition.count({ where: { subjectId: ready.id, to: "published" } })).toBe(1);
  });
});

describe("a change after publication", () => {
  it("of hour, place and mode is kept with what stood before, told once, and raises the sequence by one", async () => {
    const { event, organiser } = await aPublished();
    const deps = { ...depsOf(organiser), jobs: notedJobs() };
    await editEvent(
      deps,
      await edition(event, {
        startHour: "17:00",
        city: { en: "Vienna" },
        mode: "hybrid",
        joinLink: "https://a.example/b",
      }),
    );
    const { changes, sequence, room } = await standing(event.id);
    expect(changes.map(({ kind }) => kind).sort()).toEqual(["hour", "mode", "place"]);
    expect(changes.find(({ kind }) => kind === "hour")).toMatchObject({
      before: { startsAt: "2026-12-07T15:00:00.000Z", zone: "Europe/Zurich" },
      after: { startsAt: "2026-12-07T16:00:00.000Z" },
    });
    expect(JSON.stringify(changes)).not.toContain("a.example");
    expect([sequence, room?.joinLink]).toEqual([1, "https://a.example/b"]);
    expect(deps.jobs.noted.map(({ name }) => name).sort()).toEqual(["tell-event-changes", "tell-event-room"]);
  });

  it("of words alone is none, and the address stays", async () => {
    const { event, organiser } = await aPublished();
    const deps = { ...depsOf(organiser), jobs: notedJobs() };
    await editEvent(deps, await edition(event, { city: { en: "Geneva" }, title: { en: "Another title" } }));
    expect(await standing(event.id)).toMatchObject({ sequence: 0, changes: [], title: { en: "Another title" } });
    expect(deps.jobs.noted).toEqual([]);
    const moved = await edition(event, { city: { en: "Geneva" }, slug: "elsewhere" });
    await expect(editEvent(deps, moved)).rejects.toMatchObject({ messageKey: "events.errors.slugFixed" });
  });

  it("of two people at once lets one through", async () => {
    const { event, organiser } = await aPublished();
    const [one, other] = [await edition(event, { startHour: "09:00" }), await edition(event, { startHour: "10:00" })];
    const outcomes = await Promise.allSettled([editEvent(depsOf(organiser), one), editEvent(depsOf(organiser), other)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await standing(event.id)).changes.filter(({ kind }) => kind === "hour")).toHaveLength(1);
  });
});

describe("cancelling", () => {
  it("keeps the reason, is told once, and ends all changes", async () => {
    const { event, organiser } = await aPublished();
    const deps = { ...depsOf(organiser), jobs: notedJobs() };
    await cancelEvent(deps, { eventId: event.id, seenRevision: 1, reason: "The hall is flooded." });
    const { changes, ...row } = await standing(event.id);
    expect(row).toMatchObject({ state: "cancelled", sequence: 1, cancelReason: "The hall is flooded." });
    expect(changes).toMatchObject([{ kind: "cancelled" }]);
    expect(deps.jobs.noted.map(({ name }) => name)).toEqual(["tell-event-cancelled"]);
    const again = { eventId: event.id, seenRevision: 2, reason: "Again." };
    await expect(cancelEvent(deps, again)).rejects.toMatchObject({ code: "conflict" });
    await expect(editEvent(deps, await edition(event))).rejects.toMatchObject({
      messageKey: "events.errors.cancelled",
    });
  });

  it("of a series takes its sessions along, but for those that are over", async () => {
    const { event: series, organiser } = await aPublished({ kind: "series", startsAt: null });
    const inside = { processId: series.processId, parentId: series.id };
    const coming = await anEvent.published(inside);
    const over = await anEvent.published({ ...inside, startsAt: new Date("2020-12-04T13:00:00Z") });
    await cancelEvent(depsOf(organiser), { eventId: series.id, seenRevision: 1, reason: "No money." });
    const states = await Promise.all([coming, over].map(async ({ id }) => (await standing(id)).state));
    expect(states).toEqual(["cancelled", "published"]);
  });
});

describe("the list of the desk", () => {
  it("goes by time and by page: what comes from the next on, what is over from the latest back, what has no zone apart", async () => {
    const { event: first, organiser } = await aDraft({ startsAt: new Date("2031-01-01T00:00:00Z") });
    const { processId } = first;
    const at = (instant: string) => ({ processId, startsAt: new Date(instant), orderedAt: new Date(instant) });
    const second = await anEvent.published(at("2031-02-01T00:00:00Z"));
    const series = await anEvent.published({ ...at("2031-03-01T00:00:00Z"), kind: "series", startsAt: null });
    await anEvent.published({ ...at("2031-03-01T00:00:00Z"), parentId: series.id });
    const over = await anEvent.published(at("2020-12-04T13:00:00Z"));
    const overSeries = await anEvent.published({ ...at("2020-12-07T13:00:00Z"), kind: "series", startsAt: null });
    await anEvent.published({ ...at("2020-12-07T13:00:00Z"), parentId: overSeries.id });
    const unknown = await anEvent.draft({ processId, zone: null, startsAt: null, printedStart: "2022-12-01T08:15" });
    const pages = async (phase: "coming" | "over" | "unknown") => {
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listDeskEvents>> = await listDeskEvents(
          organiser,
          { phase, processId: null, cursor },
          2,
        );
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      return ids;
    };
    const coming = await pages("coming");
    expect(coming.slice(0, 2)).toEqual([first.id, second.id]);
    expect(coming).toHaveLength(4);
    expect(coming).toContain(series.id);
    const past = await pages("over");
    expect([past.at(-1), past.length, past.includes(overSeries.id)]).toEqual([over.id, 3, true]);
    expect(await pages("unknown")).toEqual([unknown.id]);
    const stranger = await anOfficer((await anEvent.draft()).processId);
    const theirs = await listDeskEvents(stranger, { phase: "coming", processId, cursor: null });
    expect(theirs.items).toEqual([]);
  });
});
