import { beforeAll, expect, it } from "vitest";
import { countriesOnNorm, readNormFilter, saidOnNorm } from "@/lib/answers/said-on-norm";
import type { NormName } from "@/lib/templates/norm-names";
import { aConsultation } from "@/tests/factories/consultation";
import { aComment } from "@/tests/factories/contribution";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { behindTheBack } from "@/tests/support/behind-the-back";
import { testDatabase } from "@/tests/support/database";

const { client, url } = await testDatabase();

const said = async (norm: NormName, query: Record<string, string> = {}) =>
  (await saidOnNorm(norm, readNormFilter(query), new Date(), 50)).items.map(({ reference }) => reference);

async function someone(stakeholderGroup: "civil_society" | "state", country: string) {
  const organisation = await anOrganisation.verified();
  await client.organisation.update({ where: { id: organisation.id }, data: { stakeholderGroup, country } });
  return aRepresentative.focalPointOf(organisation);
}

let report: string | null;
let shadow: string | null;
let comment: string | null;

beforeAll(async () => {
  const at = await aConsultation.open();
  const template = await aTemplate(at, {
    parts: [
      { key: "norm-e", norm: "norm-e" },
      { key: "norm-f", norm: "norm-f" },
    ],
  });
  const [state, activists] = [await someone("state", "KE"), await someone("civil_society", "BR")];
  const words = { answers: { "norm-e": { words: "It is carried out." } } };
  report = (await anInput.published(at, template.id, state, words)).reference;
  shadow = (await anInput.published(at, template.id, activists, words)).reference;
  await behindTheBack(url, `UPDATE paragraph SET aliases = '{norm-5}' WHERE id = '${at.paragraph.id}'`);
  comment = (await aComment.published({ at, by: activists })).reference;
  await aComment.refused({ at, by: activists });
  await aComment.submitted({ at, by: activists });
});

it("lists what States and civil society published on a norm, inputs and comments, and nothing that is not public", async () => {
  expect(await said("norm-e")).toEqual([comment, shadow, report]);
  expect(await said("norm-f")).toEqual([]);
});

it("marks each with group and country, and is narrowed by both", async () => {
  const { items } = await saidOnNorm("norm-e", {}, new Date(), 50);
  expect(items.map(({ submitter }) => [submitter?.stakeholderGroup, submitter?.country])).toEqual([
    ["civil_society", "BR"],
    ["civil_society", "BR"],
    ["state", "KE"],
  ]);
  expect(await said("norm-e", { group: "state" })).toEqual([report]);
  expect(await said("norm-e", { country: "br" })).toEqual([comment, shadow]);
  expect(await said("norm-e", { group: "nobody" })).toEqual([]);
  expect((await countriesOnNorm("norm-e", new Date())).sort()).toEqual(["BR", "KE"]);
});

it("goes on page by page", async () => {
  const first = await saidOnNorm("norm-e", {}, new Date(), 2);
  const second = await saidOnNorm("norm-e", {}, new Date(), 2, first.next ?? "");
  expect(second.items.map(({ reference }) => reference)).toEqual([report]);
  expect(second.next).toBeNull();
});
