import { expect, it } from "vitest";
import { transaction } from "@/lib/db/client";
import { editEvent } from "@/lib/events/edit-event";
import { lockEvent } from "@/lib/events/load-event";
import { editEventSchema } from "@/lib/events/schema";
import { notFound } from "@/lib/kernel/errors";
import { followMode } from "@/lib/registrations/follow-mode";
import { depsOf } from "../../factories/actor";
import { anEvent, anOfficer, aRegistration } from "../../factories/event";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

/** What the edit of an event does once it wrote another mode. */
async function change(event: { id: string; processId: string }, mode: "on_site" | "online" | "hybrid") {
  const deps = depsOf(await anOfficer(event.processId));
  await transaction(async (tx) => {
    await tx.event.update({ where: { id: event.id }, data: { mode } });
    const locked = await lockEvent(tx, event.id);
    if (locked === null) throw notFound();
    await followMode(tx, deps, locked);
  });
}

const of = (eventId: string) =>
  client.registration.findMany({
    where: { eventId },
    orderBy: { arrival: "asc" },
    select: { state: true, attendance: true, revision: true },
  });

it("moves those of a way of taking part that is no more to the one that is left, with the state they had", async () => {
  const event = await anEvent.published({ mode: "hybrid" });
  const onSite = { attendance: "on_site" as const };
  await aRegistration(event, onSite);
  await aRegistration(event);
  await aRegistration(event, { ...onSite, state: "pending", awaitsOrganiser: true, confirmedAt: null });
  await aRegistration(event, { ...onSite, state: "rejected", confirmedAt: null });
  await change(event, "online");
  expect(await of(event.id)).toEqual([
    { state: "confirmed", attendance: "online", revision: 2 },
    { state: "confirmed", attendance: "online", revision: 1 },
    { state: "pending", attendance: "online", revision: 2 },
    { state: "rejected", attendance: "on_site", revision: 1 },
  ]);
  await change(event, "hybrid");
  expect((await of(event.id)).map(({ revision }) => revision)).toEqual([2, 1, 2, 1]);
});

it("refuses where more people hold a place than would be left, and moves nobody", async () => {
  const event = await anEvent.published({ mode: "hybrid", capacityOnline: 2 });
  for (const attendance of ["on_site", "on_site", "online"] as const) await aRegistration(event, { attendance });
  await expect(change(event, "online")).rejects.toMatchObject({
    code: "conflict",
    details: { fields: { mode: { key: "registrations.errors.modeFull", values: { needed: 3, places: 2 } } } },
  });
  expect((await of(event.id)).map(({ attendance }) => attendance)).toEqual(["on_site", "on_site", "online"]);
  await change(event, "on_site");
  expect(new Set((await of(event.id)).map(({ attendance }) => attendance))).toEqual(new Set(["on_site"]));
});

it("gives places to those who waited for a place of the other kind, in their order", async () => {
  const event = await anEvent.published({ mode: "hybrid", capacityOnSite: 1, acceptWithinHours: 0 });
  await aRegistration(event, { attendance: "on_site" });
  await aRegistration(event, { attendance: "on_site", state: "waitlisted", confirmedAt: null });
  await change(event, "online");
  expect((await of(event.id)).map(({ state }) => state)).toEqual(["confirmed", "confirmed"]);
});

it("follows the form of the desk, which tells the registered of the change, and keeps all as it was when it refuses", async () => {
  const event = await anEvent.published({ mode: "on_site", capacityOnline: 1 });
  for (const _ of [1, 2]) await aRegistration(event, { attendance: "on_site" });
  const deps = depsOf(await anOfficer(event.processId));
  const edit = async () => {
    const { revision } = await client.event.findUniqueOrThrow({ where: { id: event.id }, select: { revision: true } });
    const form = {
      eventId: event.id,
      seenRevision: revision,
      slug: event.slug,
      kind: event.kind,
      title: { en: "Talk" },
    };
    const hours = { zone: "Europe/Zurich", startDay: "2026-12-07", startHour: "16:00" };
    await editEvent(deps, editEventSchema.parse({ ...form, ...hours, mode: "online" }));
  };
  await expect(edit()).rejects.toMatchObject({ messageKey: "registrations.errors.modeFull" });
  expect(await client.event.findUniqueOrThrow({ where: { id: event.id } })).toMatchObject({ mode: "on_site" });
  await client.event.update({ where: { id: event.id }, data: { capacityOnline: 2 } });
  await edit();
  expect((await of(event.id)).map(({ attendance }) => attendance)).toEqual(["online", "online"]);
  expect(await client.eventChange.count({ where: { eventId: event.id, kind: "mode" } })).toBe(1);
});
