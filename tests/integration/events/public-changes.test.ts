import { describe, expect, it } from "vitest";
import { publicChanges } from "@/lib/events/public-changes";
import { anEvent } from "../../factories/event";
import { anEventMoved } from "../../factories/event-change";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const start = new Date("2031-05-05T15:00:00Z");
const noon = new Date("2031-04-01T12:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

describe("the changes on the page of an event", () => {
  it("tell old and new, the latest first, and together what was changed together", async () => {
    const event = await anEvent.published({
      startsAt: start,
      mode: "online",
      room: { joinLink: "https://a.example/secret" },
    });
    await anEventMoved(event, { startsAt: new Date("2031-05-05T16:00:00Z") }, noon);
    await anEventMoved(event, { startsAt: new Date("2031-05-06T16:00:00Z"), mode: "hybrid" }, later(2));
    await anEventMoved(event, { city: { en: "Geneva" } }, later(600));
    const found = await publicChanges(event.id);
    expect(found.map(({ at }) => at)).toEqual([later(600), later(2)]);
    expect(found.map(({ changes }) => changes)).toEqual([
      [{ kind: "place", before: {}, after: { en: "Geneva" } }],
      [
        {
          kind: "hour",
          before: expect.objectContaining({ startsAt: "2031-05-05T15:00:00.000Z", zone: "Europe/Zurich" }),
          after: expect.objectContaining({ startsAt: "2031-05-06T16:00:00.000Z" }),
        },
        { kind: "mode", before: "online", after: "hybrid" },
      ],
    ]);
    expect(JSON.stringify(found)).not.toContain("secret");
  });

  it("leave out what was moved there and back within minutes, and are none of an event that is not public", async () => {
    const event = await anEvent.published({ startsAt: start });
    await anEventMoved(event, { mode: "hybrid" }, noon);
    await anEventMoved(event, { mode: "online" }, later(1));
    expect(await publicChanges(event.id)).toEqual([]);
    await anEventMoved(event, { mode: "hybrid" }, later(60));
    expect(await publicChanges(event.id)).toHaveLength(1);
    await client.event.update({ where: { id: event.id }, data: { state: "draft" } });
    expect(await publicChanges(event.id)).toEqual([]);
  });
});
