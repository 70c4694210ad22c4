import { describe, expect, it } from "vitest";
import { transaction } from "@/lib/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { acceptOffer } from "@/lib/registrations/accept-offer";
import { cancelRegistration } from "@/lib/registrations/cancel-registration";
import { declineOffer } from "@/lib/registrations/decline-offer";
import { fillPlacesOf } from "@/lib/registrations/fill-places";
import { lapseOffers } from "@/lib/registrations/jobs";
import { depsOf, notedJobs } from "../../factories/actor";
import { anEvent } from "../../factories/event";
import { register, rowOf, somebody, toldTo } from "../../factories/registration";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const jobs = notedJobs();

describe("the waiting list", () => {
  it("puts the third of two first in line, lets it move up when one cancels, and tells it both times", async () => {
    const event = await anEvent.published({
      ...{ capacityOnline: 2, acceptWithinHours: 0 },
      room: { joinLink: "https://meet.demo.example/secret", joinWords: "pass 1234" },
    });
    const first = await register(event);
    await register(event);
    const third = await register(event);
    const fourth = await register(event);
    expect(await rowOf(event, third.actor)).toMatchObject({ state: "waitlisted", arrival: 3, confirmedAt: null });
    const { revision } = await rowOf(event, first.actor);
    await cancelRegistration(depsOf(first.actor), { id: first.id, seenRevision: revision });
    expect(await rowOf(event, third.actor)).toMatchObject({ state: "confirmed" });
    expect(await rowOf(event, fourth.actor)).toMatchObject({ state: "waitlisted" });
    const told = await toldTo(third.actor.email);
    expect(told).toMatchObject([
      { step: "registered", places: [{ state: "waitlisted", position: 1, link: null, linkWords: null }] },
      {
        step: "promoted",
        places: [
          { state: "confirmed", position: null, link: "https://meet.demo.example/secret", linkWords: "pass 1234" },
        ],
      },
    ]);
    expect(await toldTo(fourth.actor.email)).toMatchObject([{ places: [{ state: "waitlisted", position: 2 }] }]);
    const acts = await client.transition.findMany({ where: { subjectId: third.id }, orderBy: { at: "asc" } });
    expect(acts.map(({ from, to, role, source }) => `${from} ${to} ${role} ${source}`)).toEqual([
      "null waitlisted person web",
      "waitlisted confirmed null job",
    ]);
  });

  it("offers a free place until an hour; accepted it is held, declined it goes to the next", async () => {
    const event = await anEvent.published({ capacityOnline: 1, acceptWithinHours: 2 });
    const holder = await register(event);
    const [second, third] = [await register(event), await register(event)];
    await cancelRegistration(depsOf(holder.actor), { id: holder.id, seenRevision: 2 });
    const offered = await rowOf(event, second.actor);
    expect(offered).toMatchObject({ state: "waitlisted", confirmedAt: null });
    expect(Number(offered.offeredUntil) - Date.now()).toBeGreaterThan(110 * 60_000);
    // The offered place is taken: who comes now waits.
    const late = await register(event);
    expect(await rowOf(event, late.actor)).toMatchObject({ state: "waitlisted", offeredUntil: null });
    await expect(acceptOffer(depsOf(third.actor), { id: third.id, seenRevision: 1 })).rejects.toMatchObject({
      messageKey: "registrations.errors.noOffer",
    });
    await expect(acceptOffer(depsOf(third.actor), { id: second.id, seenRevision: 2 })).rejects.toMatchObject({
      code: "not_found",
    });
    await declineOffer(depsOf(second.actor), { id: second.id, seenRevision: offered.revision });
    expect(await rowOf(event, second.actor)).toMatchObject({ state: "cancelled", offeredUntil: null });
    const next = await rowOf(event, third.actor);
    await acceptOffer(depsOf(third.actor), { id: third.id, seenRevision: next.revision });
    await acceptOffer(depsOf(third.actor), { id: third.id, seenRevision: next.revision });
    expect(await rowOf(event, third.actor)).toMatchObject({ state: "confirmed", offeredUntil: null });
    expect((await toldTo(third.actor.email)).map(({ step }) => step)).toEqual(["registered", "offered", "confirmed"]);
  });

  it("frees an offer that ran out whether or not the job came, and gives it to the next, not to a newcomer", async () => {
    const event = await anEvent.published({ capacityOnline: 1, acceptWithinHours: 2 });
    const holder = await register(event);
    const [slow, next] = [await register(event), await register(event)];
    await cancelRegistration(depsOf(holder.actor), { id: holder.id, seenRevision: 2 });
    await runOut(slow.id);
    const offered = await rowOf(event, slow.actor);
    await expect(
      acceptOffer(depsOf(slow.actor), { id: slow.id, seenRevision: offered.revision }),
    ).rejects.toMatchObject({ messageKey: "registrations.errors.offerOver" });
    const newcomer = await register(event);
    expect(await rowOf(event, newcomer.actor)).toMatchObject({ state: "waitlisted", offeredUntil: null });
    expect(await rowOf(event, slow.actor)).toMatchObject({ state: "cancelled" });
    expect((await rowOf(event, next.actor)).offeredUntil).not.toBeNull();
    await runOut(next.id);
    await lapseOffers.run({}, { clock: systemClock, jobs });
    await lapseOffers.run({}, { clock: systemClock, jobs });
    expect(await rowOf(event, next.actor)).toMatchObject({ state: "cancelled" });
    expect((await rowOf(event, newcomer.actor)).offeredUntil).not.toBeNull();
    expect((await toldTo(next.actor.email)).map(({ step }) => step)).toEqual(["registered", "offered", "lapsed"]);
    // Who let it run out may come again, at the end of the line.
    const again = await register(event, slow.actor);
    expect(await rowOf(event, again.actor)).toMatchObject({ state: "waitlisted", arrival: 5 });
  });

  it("fills a larger room in the order of arrival, takes nothing from anybody when it shrinks, and sends twice once", async () => {
    const event = await anEvent.published({ capacityOnline: 1, acceptWithinHours: 0 });
    const people = [await somebody(), await somebody(), await somebody(), await somebody()];
    for (const person of people) await register(event, person);
    for (const person of people) await register(event, person);
    expect(await client.registration.count({ where: { eventId: event.id } })).toBe(4);
    const resize = async (capacityOnline: number) => {
      await client.event.update({ where: { id: event.id }, data: { capacityOnline } });
      await transaction((tx) => fillPlacesOf(tx, jobs, event.id));
      const rows = await client.registration.findMany({ where: { eventId: event.id }, orderBy: { arrival: "asc" } });
      return rows.map(({ state }) => state[0]).join("");
    };
    expect(await resize(3)).toBe("cccw");
    expect(await resize(1)).toBe("cccw");
  });

  it("gives a place that frees while the event runs, and nothing once it is over or was cancelled", async () => {
    const hoursAgo = (hours: number) => ({ startsAt: new Date(Date.now() - hours * 3_600_000) });
    for (const [change, state] of [
      [hoursAgo(1), "confirmed"],
      [hoursAgo(4), "waitlisted"],
      [{ state: "cancelled" as const }, "waitlisted"],
    ] as const) {
      const event = await anEvent.published({ capacityOnline: 1, acceptWithinHours: 0 });
      const holder = await register(event);
      const waiting = await register(event);
      await client.event.update({ where: { id: event.id }, data: change });
      await cancelRegistration(depsOf(holder.actor), { id: holder.id, seenRevision: 2 });
      expect(await rowOf(event, waiting.actor)).toMatchObject({ state, offeredUntil: null });
    }
  });
});

async function runOut(id: string): Promise<void> {
  await client.registration.update({ where: { id }, data: { offeredUntil: new Date(Date.now() - 1000) } });
}
