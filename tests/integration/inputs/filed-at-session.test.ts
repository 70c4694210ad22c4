import { expect, it } from "vitest";
import { publishedContributions } from "@/lib/contributions/published-list";
import { filedAtEvent, filingAt } from "@/lib/inputs/public";
import { startInput } from "@/lib/inputs/start-input";
import { depsOf } from "../../factories/actor";
import { aConsultation } from "../../factories/consultation";
import { anEvent } from "../../factories/event";
import { aTemplate } from "../../factories/input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

it("an input is filed at a public session of its consultation alone, and stands on its page once it is published", async () => {
  const at = await aConsultation.open();
  await aTemplate(at);
  const { consultationId, consultation } = await client.round.findUniqueOrThrow({
    where: { id: at.round.id },
    select: { consultationId: true, consultation: { select: { processId: true } } },
  });
  const { processId } = consultation;
  const session = await anEvent.published({ processId, consultationId });
  const others = [await anEvent.published(), await anEvent.draft({ processId, consultationId })];
  const author = await aRepresentative.focalPointOf(await anOrganisation.verified());
  const begin = (eventId: string) => startInput(depsOf(author), { roundId: at.round.id, language: "en", eventId });
  for (const { id } of others) {
    await expect(begin(id)).rejects.toThrow("not_found");
    expect(await filingAt(id, new Date())).toBeNull();
  }
  expect(await filingAt(session.id, new Date())).toMatchObject({ consultationId, roundId: at.round.id });
  const { id } = await begin(session.id);
  const shown = async () => (await publishedContributions({ eventId: session.id }, new Date(), 10)).items;
  expect(await shown()).toEqual([]);
  expect(await filedAtEvent(id, new Date())).toBeNull();
  await client.contribution.update({
    where: { id },
    data: {
      ...{ submission: "submitted", publication: "published", reference: "X-2026-0001" },
      ...{ submittedAt: new Date(), publishedAt: new Date() },
    },
    select: { id: true },
  });
  expect(await shown()).toMatchObject([{ id, kind: "input", reference: "X-2026-0001" }]);
  expect(await filedAtEvent(id, new Date())).toMatchObject({ id: session.id, slug: session.slug });
  await client.event.update({ where: { id: session.id }, data: { state: "draft" }, select: { id: true } });
  expect(await filedAtEvent(id, new Date())).toBeNull();
});
