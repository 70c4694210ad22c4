import { expect, it } from "vitest";
import { readFiguresDesk } from "@/lib/attendance/desk-figures";
import { deskFiguresAsCsv } from "@/lib/attendance/exported-figures";
import { anActor, aPerson } from "../../factories/actor";
import { anEvent, anOfficer, aRegistration } from "../../factories/event";
import { anOrganisation } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

await testDatabase();

const ofOne = (figures: { registered: number | null; approved: number | null; present: number | null }) => [
  figures.registered,
  figures.approved,
  figures.present,
];

it("counts each person of a series once, at their best, and the registrations of each session, for organisers alone", async () => {
  const series = await anEvent.published({ kind: "series", startsAt: null, orderedAt: new Date() });
  const { processId } = series;
  const session = (day: number, title: string) => {
    const startsAt = new Date(Date.UTC(2026, 11, day));
    return anEvent.published({ processId, parentId: series.id, title: { en: title }, startsAt, orderedAt: startsAt });
  };
  const [second, first] = [await session(5, "=Second"), await session(4, "First")];
  const company = await anOrganisation.verified({ stakeholderGroup: "private_sector", country: "KE" });
  const who = (name: string) => ({ name, email: `${name}@series.example`, personId: null });
  const comes = { ...who("awa"), organisationId: company.id };
  await aRegistration(first, { ...comes, state: "attended" });
  await aRegistration(second, { ...comes, state: "cancelled" });
  await aRegistration(second, { ...who("ben"), state: "confirmed" });
  await aRegistration(first, { ...who("ben"), state: "rejected" });
  await aRegistration(second, { ...who("cem"), state: "waitlisted" });
  await aRegistration(await anEvent.published({ processId }), { ...who("dan"), state: "attended" });
  const organiser = await anOfficer(processId);
  const desk = await readFiguresDesk(organiser, series.id);
  expect(ofOne(desk.figures)).toEqual([3, 2, 1]);
  const group = desk.figures.groups.find(({ key }) => key === "private_sector");
  expect(group && ofOne(group)).toEqual([1, 1, 1]);
  expect(desk.sessions.map(({ title, ...figures }) => [title.en, ...ofOne(figures)])).toEqual([
    ["First", 2, 1, 1],
    ["=Second", 3, 1, 0],
  ]);
  const csv = deskFiguresAsCsv(desk, "en");
  expect(csv).toContain("all,,registered,3\r\n");
  expect(csv).toContain("session,First,present,1\r\n");
  expect(csv).toContain("session,'=Second,registered,3\r\n");
  const stranger = anActor(await aPerson());
  await expect(readFiguresDesk(stranger, series.id)).rejects.toMatchObject({ code: "not_found" });
});
