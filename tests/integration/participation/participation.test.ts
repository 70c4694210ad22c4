import { beforeAll, expect, it } from "vitest";
import { participationTable } from "@/lib/participation/exported-participation";
import { publicParticipation } from "@/lib/participation/public";
import { tableAsCsv } from "@/lib/text/list-table";
import { aConsultation, type MadeConsultation } from "@/tests/factories/consultation";
import { aComment } from "@/tests/factories/contribution";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

let at: MadeConsultation;

const counted = () => publicParticipation([at.consultation.id], new Date());

beforeAll(async () => {
  at = await aConsultation.open();
  const template = await aTemplate(at);
  const by = async (stakeholderGroup: "civil_society" | "academia", country: string) =>
    aRepresentative.focalPointOf(await anOrganisation.verified({ stakeholderGroup, country }));
  const [kenyan, swiss, second] = [
    await by("civil_society", "KE"),
    await by("academia", "CH"),
    await by("academia", "FR"),
  ];
  await aComment.published({ at, by: kenyan });
  await aComment.published({ at, by: kenyan });
  await aComment.published({ at, by: swiss });
  await anInput.published(at, template.id, second);
  await aComment.submitted({ at, by: second });
  await aComment.refused({ at, by: second });
  const masked = await anInput.published(at, template.id, swiss);
  await client.contribution.update({ where: { id: masked.id }, data: { protection: "pseudonym", pseudonym: "W" } });
  const confidential = await anInput.published(at, template.id, swiss);
  await client.contribution.update({ where: { id: confidential.id }, data: { protection: "confidential" } });
});

it("counts each published contribution once, by group and region, and each organisation once", async () => {
  const { all, groups, regions } = await counted();
  expect(all).toEqual({ contributions: 5, comments: 3, inputs: 2, organisations: 3 });
  expect(groups.filter(({ contributions }) => contributions > 0)).toEqual([
    { key: "civil_society", contributions: 2, comments: 2, inputs: 0, organisations: 1 },
    { key: "academia", contributions: 2, comments: 1, inputs: 1, organisations: 2 },
    { key: null, contributions: 1, comments: 0, inputs: 1, organisations: 0 },
  ]);
  expect(regions.map(({ key, contributions }) => [key, contributions])).toEqual([
    ["002", 2],
    ["019", 0],
    ["142", 0],
    ["150", 2],
    ["009", 0],
    [null, 1],
  ]);
});

it("is nothing but noughts where nothing is published", async () => {
  const { all, groups } = await publicParticipation([], new Date());
  expect(all.contributions).toBe(0);
  expect(groups.every(({ contributions }) => contributions === 0)).toBe(true);
});

it("can be taken along as a table", async () => {
  const lines = tableAsCsv(participationTable(await counted())).split("\r\n");
  expect(lines.slice(0, 2)).toEqual(["by,key,contributions,comments,inputs,organisations,people", "all,,5,3,2,3,"]);
  expect(lines).toContain("region,002,2,2,0,1,");
  expect(lines).toContain("group,not_stated,1,0,1,0,");
});

it("tells persons by the gender they gave only where there are five, and no figure from which fewer could be told", async () => {
  const open = await aConsultation.open();
  const organisation = await anOrganisation.verified();
  const write = async (gender: "woman" | "man" | null, protection: "none" | "pseudonym" = "none") => {
    const by = await aRepresentative.focalPointOf(organisation);
    await client.person.update({ where: { id: by.personId }, data: { gender } });
    const { id } = await aComment.published({ at: open, by });
    await client.contribution.update({ where: { id }, data: { protection } });
    await aComment.published({ at: open, by });
  };
  const told = async () =>
    Object.fromEntries(
      ((await publicParticipation([open.consultation.id], new Date())).genders ?? []).map(({ key, people }) => [
        key ?? "none",
        people,
      ]),
    );
  for (let count = 0; count < 6; count += 1) await write("woman");
  expect(await told()).toEqual({ woman: 6, man: 0, another: 0, none: 0 });
  await write("man");
  await write("man");
  expect(await told()).toEqual({ woman: null, man: null, another: 0, none: 0 });
  for (let count = 0; count < 3; count += 1) await write("man");
  expect(await told()).toEqual({ woman: 6, man: 5, another: 0, none: 0 });
  // Of several consultations nothing is told: from all and from one the other could be worked out.
  expect((await publicParticipation([open.consultation.id, at.consultation.id], new Date())).genders).toBeNull();
  expect(participationTable(await publicParticipation([open.consultation.id], new Date())).rows).toContainEqual(
    expect.objectContaining({ by: "gender", key: "man", people: "5" }),
  );
});
