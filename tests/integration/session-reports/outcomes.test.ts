import { expect, it } from "vitest";
import { addOutcome, publishOutcome, removeOutcome } from "@/lib/session-reports/add-outcome";
import { readOutcomes } from "@/lib/session-reports/outcomes-query";
import { outcomesOfArea, outcomesOfEvent } from "@/lib/session-reports/public-outcomes";
import { depsOf } from "../../factories/actor";
import { anEvent, anOfficer } from "../../factories/event";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

it("is read by nobody before it is published, then on its event and its area, leading to the session, until it is removed", async () => {
  const event = await anEvent.published();
  const organiser = await anOfficer(event.processId);
  const outsider = await anOfficer((await anEvent.published()).processId);
  const area = await client.area.create({
    data: { processId: event.processId, slug: "norms", name: { en: "Norms" }, position: 0 },
    select: { id: true },
  });
  const input = { eventId: event.id, areaId: area.id, text: { en: "Name the hospitals." } };
  await expect(addOutcome(depsOf(outsider), input)).rejects.toThrow("not_found");
  await addOutcome(depsOf(organiser), input);
  await addOutcome(depsOf(organiser), input);
  const { outcomes } = await readOutcomes(organiser, event.id);
  expect(outcomes).toMatchObject([{ text: input.text, isPublished: false }]);
  const id = outcomes[0]?.id ?? "";
  expect(await outcomesOfEvent(event.id)).toEqual([]);
  expect(await outcomesOfArea(area.id)).toEqual([]);
  await expect(publishOutcome(depsOf(outsider), { id })).rejects.toThrow("not_found");
  await publishOutcome(depsOf(organiser), { id });
  await expect(publishOutcome(depsOf(organiser), { id })).rejects.toThrow("alreadyDone");
  expect(await outcomesOfArea(area.id)).toMatchObject([{ text: input.text, event: { slug: event.slug } }]);
  expect(await outcomesOfEvent(event.id)).toMatchObject([{ area: { slug: "norms" } }]);
  await removeOutcome(depsOf(organiser), { id });
  expect([await outcomesOfEvent(event.id), await outcomesOfArea(area.id)]).toEqual([[], []]);
});
