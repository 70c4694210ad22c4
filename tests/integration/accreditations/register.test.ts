import { expect, it } from "vitest";
import { exportedLine, registerAsCsv } from "@/lib/accreditations/exported-register";
import { countHeard, countRegister, registerPage } from "@/lib/accreditations/public";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { anAccreditingProcess } from "../../factories/accreditation";
import { depsOf } from "../../factories/actor";
import { anOfficer } from "../../factories/consultation";
import { aComment, theReasons } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const minute = 60_000;

it("shows 54 admitted where 86 applied and 32 were objected to", async () => {
  const process = await anAccreditingProcess({ objectionShown: "objector_and_reason" });
  const { processId } = process;
  const made = [];
  for (let number = 1; number <= 86; number += 1) {
    const name = `Applicant ${String(number).padStart(2, "0")}`;
    made.push(await process.applied({ name, stakeholderGroup: number % 2 === 0 ? "academia" : "civil_society" }));
  }
  for (const { id } of made) await process.complete(id);
  const list = await process.circulate(
    made.map(({ id }) => id),
    10 * minute,
  );
  for (const { id } of made.slice(0, 32)) await process.object(id, "Ruritania", "=1+1");
  const before = new Date();
  expect(await countRegister(processId, before)).toMatchObject({ all: 86, circulated: 54, objected: 32, admitted: 0 });
  await process.wait(list.id);
  // The hour admits, before any job has written it down, and the figures are the same afterwards.
  const now = new Date(Date.now() + 1_000);
  const figures = { all: 86, applied: 0, circulated: 0, admitted: 54, objected: 32, withdrawn: 0 };
  expect(await countRegister(processId, now)).toEqual(figures);
  await process.settle(list.id);
  expect(await countRegister(processId, now)).toEqual(figures);

  const rules = { id: processId, objectionShown: "objector_and_reason" as const };
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof registerPage>> = await registerPage(rules, { state: ["admitted"] }, now, {
      size: 20,
      cursor,
    });
    names.push(...page.items.map(({ name }) => name));
    cursor = page.next;
  } while (cursor !== null);
  expect(names).toEqual(made.slice(32).map(({ organisation }) => organisation.name));
  const academia = await registerPage(rules, { state: ["objected"], group: ["academia"] }, now, { size: 100 });
  expect(academia.items).toHaveLength(16);
  expect(await registerPage(rules, { state: [] }, now, { size: 5 })).toEqual({ items: [], next: null });
  const csv = registerAsCsv(academia.items.map(exportedLine));
  expect(csv).toContain("Ruritania,'=1+1,0");
  expect(csv).not.toContain("To be heard.");
  expect(csv.trim().split("\r\n")).toHaveLength(17);
});

it("counts who was heard: published under the name of an admitted organisation, in this process", async () => {
  await theReasons();
  const process = await anAccreditingProcess();
  const { at, processId } = process;
  const [speaking, silent] = [await process.applied(), await process.applied()];
  for (const { id } of [speaking, silent]) await process.complete(id);
  const list = await process.circulate([speaking.id, silent.id], minute);
  await process.wait(list.id, -1_000);
  await process.settle(list.id);
  const made = await aComment.submitted({ at, by: speaking.focalPoint });
  await aComment.submitted({ at, by: silent.focalPoint });
  expect(await countHeard(processId, new Date())).toBe(0);
  const moderator = await anOfficer.moderating(at);
  const publish = moderateContributionSchema.parse({ id: made.id, seenRevision: made.revision, decision: "publish" });
  await moderateContribution(depsOf(moderator), publish);
  expect(await countHeard(processId, new Date())).toBe(1);
  await client.contribution.update({ where: { id: made.id }, data: { protection: "pseudonym", pseudonym: "A voice" } });
  expect(await countHeard(processId, new Date())).toBe(0);
});

it("opens a round for accredited organisations to those who are admitted, and tells the others why not", async () => {
  const process = await anAccreditingProcess({ eligibility: "accredited_organisations" });
  const { at } = process;
  const member = await process.applied();
  const write = () => aComment.draft({ at, by: member.focalPoint });
  await expect(write()).rejects.toMatchObject({ code: "forbidden", messageKey: "contributions.errors.notAccredited" });
  await process.complete(member.id);
  const list = await process.circulate([member.id], minute);
  await expect(write()).rejects.toMatchObject({ messageKey: "contributions.errors.notAccredited" });
  await process.wait(list.id, -1);
  const draft = await write();
  expect(draft.id).toBeTruthy();
  const stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
  await expect(aComment.draft({ at, by: stranger })).rejects.toMatchObject({ code: "forbidden" });
});
