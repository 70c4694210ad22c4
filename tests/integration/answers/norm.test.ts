import { parse } from "csv-parse/sync";
import { beforeAll, expect, it } from "vitest";
import { answersCsvHead, answersCsvLines, exportedAnswers } from "@/lib/answers/exported-answers";
import { publicInputs } from "@/lib/answers/public";
import { countriesOnNorm, readNormFilter, saidOnNorm } from "@/lib/answers/said-on-norm";
import type { AnswersFilter } from "@/lib/answers/schema";
import { readWholeInputs } from "@/lib/compilations/read-whole-inputs";
import { listedInputs } from "@/lib/contributions/listed-inputs";
import { signersOf } from "@/lib/signatures/signers-of";
import type { NormName } from "@/lib/templates/norm-names";
import { aConsultation } from "@/tests/factories/consultation";
import { aComment } from "@/tests/factories/contribution";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOpenInput, confirm } from "@/tests/factories/joint-input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { behindTheBack } from "@/tests/support/behind-the-back";
import { testDatabase } from "@/tests/support/database";

const { client, url } = await testDatabase();

const said = async (norm: NormName, query: Record<string, string | undefined> = {}) =>
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

it("finds a joint input by everybody who confirmed its text, once, and marks it with all of them", async () => {
  const joined = await aConsultation.open();
  const { id, organisation, asked } = await anOpenInput(joined, 3);
  const [signer, gone, silent] = asked;
  for (const one of [signer, gone]) if (one !== undefined) await confirm(one.by, id, one.id);
  const countries = {
    [organisation.id]: "CL",
    [signer?.organisation.id ?? ""]: "JP",
    [gone?.organisation.id ?? ""]: "FJ",
  };
  for (const [named, country] of Object.entries({ ...countries, [silent?.organisation.id ?? ""]: "NO" })) {
    await client.organisation.update({ where: { id: named }, data: { country } });
  }
  await client.organisation.update({
    where: { id: signer?.organisation.id },
    data: { stakeholderGroup: "academia" },
  });
  await behindTheBack(url, `UPDATE co_signature SET state = 'withdrawn', "endedAt" = now() WHERE id = '${gone?.id}'`);
  await behindTheBack(url, `UPDATE input_part SET norm = 'norm-g' WHERE "contributionId" = '${id}'`);
  await behindTheBack(
    url,
    `UPDATE contribution SET submission = 'submitted', publication = 'published', "submittedAt" = now(),
       "publishedAt" = now(), reference = 'JOINT-2026-0002' WHERE id = '${id}'`,
  );
  expect((await saidOnNorm("norm-g", {}, new Date(), 50)).items).toMatchObject([
    { reference: "JOINT-2026-0002", others: 1, groups: ["civil_society", "academia"], countries: ["CL", "JP"] },
  ]);
  for (const query of [
    { country: "jp" },
    { country: "cl" },
    { group: "academia" },
    { group: "academia", country: "jp" },
  ]) {
    expect(await said("norm-g", query)).toEqual(["JOINT-2026-0002"]);
  }
  // Whoever took the name back, never answered, or is of another country than the group asked for, is not among them.
  for (const query of [{ country: "fj" }, { country: "no" }, { group: "academia", country: "cl" }]) {
    expect(await said("norm-g", query)).toEqual([]);
  }
  expect((await countriesOnNorm("norm-g", new Date())).sort()).toEqual(["CL", "JP"]);

  const scope = { consultationId: joined.consultation.id };
  const answering = async (filter: AnswersFilter) =>
    (await publicInputs(scope, filter, new Date(), 50)).items.map(({ reference, signatories }) => [
      reference,
      ...signatories.map(({ slug }) => slug),
    ]);
  for (const slug of [organisation.slug, signer?.organisation.slug]) {
    expect(await answering({ organisation: slug, norm: "norm-g" })).toEqual([
      ["JOINT-2026-0002", signer?.organisation.slug],
    ]);
  }
  expect(await answering({ organisation: gone?.organisation.slug })).toEqual([]);
  expect(await answering({ group: ["academia"] })).toEqual([["JOINT-2026-0002", signer?.organisation.slug]]);

  // Files and programs are told the names as well, and only the names that stand.
  const name = signer?.organisation.name ?? "";
  const [whole] = (await publicInputs(scope, {}, new Date(), 50)).items;
  if (whole === undefined) throw new Error("There is no input");
  const [answer] = exportedAnswers(whole, "https://openfloor.example");
  expect(answer).toMatchObject({ joint: true, signatories: [{ slug: signer?.organisation.slug, name }] });
  const [row] = parse(answersCsvHead() + answersCsvLines(exportedAnswers(whole, "https://openfloor.example")), {
    columns: true,
  });
  expect(row).toMatchObject({ joint: "yes", author: organisation.name, signatories: name });
  const [listed] = await listedInputs([id], new Date(), "https://openfloor.example");
  expect(listed?.signatories).toEqual([{ slug: signer?.organisation.slug, name }]);
  const inputs = await readWholeInputs([id], new Date(), "https://openfloor.example");
  expect(inputs.get(id)?.signatories).toEqual(listed?.signatories);

  await behindTheBack(url, `UPDATE contribution SET protection = 'confidential' WHERE id = '${id}'`);
  expect(await said("norm-g", { country: "jp" })).toEqual([]);
  expect((await signersOf([id])).size).toBe(0);
});
