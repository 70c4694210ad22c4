import { describe, expect, it } from "vitest";
import { callOrganisations } from "@/lib/deadlines/call-organisations";
import { sendReminders } from "@/lib/deadlines/remind-of-deadlines";
import { depsOf, notedJobs } from "../../factories/actor";
import { aConsultation, anOfficer } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const day = 24 * 3_600_000;
const closesAt = new Date(Date.now() + 30 * day);
const daysAhead = (days: number) => new Date(closesAt.getTime() - days * day);
const mailed = async (template: string) =>
  (await client.mail.findMany({ where: { template }, select: { recipient: true } }))
    .map(({ recipient }) => recipient)
    .toSorted();

describe("reminders", () => {
  it("go seven days and one day before to those with an unsubmitted draft, once each, and anew after an extension", async () => {
    const at = await aConsultation.open({ closesAt });
    const organisation = await anOrganisation.verified();
    const [author, focalPoint] = [
      await aRepresentative.of(organisation),
      await aRepresentative.focalPointOf(organisation),
    ];
    const done = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const alone = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await aComment.draft({ at, by: author });
    await aComment.handedOver({ at, by: author });
    await aComment.submitted({ at, by: done });
    const run = (now: Date) => sendReminders(notedJobs(), now);
    await run(daysAhead(8));
    expect(await mailed("draft-reminder")).toEqual([]);
    for (let count = 0; count < 3; count += 1) await run(daysAhead(7));
    // The author writes one draft; the other was handed to the focal point.
    expect(await mailed("draft-reminder")).toEqual([author.email, focalPoint.email].toSorted());
    const late = await aComment.draft({ at, by: alone });
    await client.contribution.update({ where: { id: late.id }, data: { createdAt: daysAhead(6.5) } });
    await run(daysAhead(6));
    expect(await mailed("draft-reminder")).toHaveLength(2);
    await run(daysAhead(1));
    await run(daysAhead(0.5));
    expect(await mailed("draft-reminder")).toHaveLength(5);
    expect(await mailed("draft-reminder")).not.toContain(done.email);
    await run(closesAt);
    expect(await mailed("draft-reminder")).toHaveLength(5);
    const later = new Date(closesAt.getTime() + 20 * day);
    await client.round.update({ where: { id: at.round.id }, data: { closesAt: later } });
    await run(new Date(later.getTime() - 7 * day));
    expect(await mailed("draft-reminder")).toHaveLength(8);
  });

  it("three of them go only to organisations that the call was addressed to and that have not answered", async () => {
    const at = await aConsultation.open({ closesAt });
    const made = [];
    for (const name of ["Called And Silent", "Called And Answered", "Not Called"]) {
      const organisation = await anOrganisation.verified({ name });
      made.push({ organisation, focalPoint: await aRepresentative.focalPointOf(organisation) });
    }
    const [silent, answered] = made;
    if (silent === undefined || answered === undefined) throw new Error("Organisations were not made");
    const organiser = await anOfficer.organising(at);
    const call = { roundId: at.round.id, organisations: "called and SILENT\n\nCalled And Answered" };
    expect(await callOrganisations(depsOf(organiser), call)).toEqual({ added: 2 });
    expect(await callOrganisations(depsOf(organiser), call)).toEqual({ added: 0 });
    await expect(callOrganisations(depsOf(organiser), { ...call, organisations: "Nobody" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await mailed("call")).toEqual([answered.focalPoint.email, silent.focalPoint.email].toSorted());
    await aComment.submitted({ at, by: answered.focalPoint });
    for (const days of [15, 14, 13, 7, 6, 1, 0.1]) await sendReminders(notedJobs(), daysAhead(days));
    expect(await mailed("call-reminder")).toEqual([
      silent.focalPoint.email,
      silent.focalPoint.email,
      silent.focalPoint.email,
    ]);
  });
});
