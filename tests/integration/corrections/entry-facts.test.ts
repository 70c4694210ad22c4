import { describe, expect, it } from "vitest";
import { correctWords } from "@/lib/corrections/correct-words";
import { listCorrections } from "@/lib/corrections/queries";
import { correctWordsSchema, settleCorrectionSchema } from "@/lib/corrections/schema";
import { settleCorrection } from "@/lib/corrections/settle-correction";
import { systemClock } from "@/lib/kernel/clock";
import { publicOrganisation } from "@/lib/organisations/public";
import { publicChanges } from "@/lib/organisations/public-changes";
import { stampForm } from "@/lib/reports/form-stamp";
import { anActor, aPerson, depsOf, notedJobs } from "../../factories/actor";
import { anOrganisation, aRepresentative, type MadeOrganisation } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const administrator = anActor(await aPerson({ administrator: true }));

const facts = {
  acronym: "DNX",
  names: { fr: "Réseau démo", de: "Netz" },
  aliases: ["Demo-Net", "The Net"],
  stakeholderGroup: "media",
  country: "CH",
  topics: ["norms", "cbm"],
  ecosocStatus: "none",
  answers: { meetings: { online: "Yes", outsideHeadquarters: null, onlineDecisions: null } },
} as const;

async function anEntry() {
  const organisation = await anOrganisation.verified();
  const { aliases, topics, ...rest } = facts;
  await client.organisation.update({
    where: { id: organisation.id },
    data: { ...rest, aliases: [...aliases], topics: [...topics] },
  });
  return organisation;
}

const suggest = ({ id }: { id: string }, given: object) =>
  correctWords(
    { clock: systemClock, jobs: notedJobs() },
    correctWordsSchema.parse({
      ...{ of: "organisation", target: id, source: "A list", asOf: "2026-03-01", answerTo: "reader@example.org" },
      ...{ opened: stampForm(new Date(Date.now() - 60_000)), language: "fr", ...given },
    }),
    { source: "192.0.2.1", actor: null },
  );

async function waiting({ id: organisationId }: { id: string }) {
  return client.correction.findFirstOrThrow({ where: { organisationId, state: "pending" } });
}

async function settle(organisation: MadeOrganisation, given: object = { decision: "accept" }) {
  const { id, revision } = await waiting(organisation);
  await settleCorrection(depsOf(administrator), settleCorrectionSchema.parse({ id, seenRevision: revision, ...given }));
  return id;
}

const history = async ({ id }: MadeOrganisation) => (await publicChanges(id, 20)).items;

describe("a fact that a reader knows better", () => {
  it.each([
    ["its name", { field: "name", quote: null, correct: "Demo Network of Today" }, { name: "Demo Network of Today" }],
    ["its acronym", { field: "acronym", quote: "DNX", correct: "DNY" }, { acronym: "DNY" }],
    [
      "a name in another language",
      { field: "names.fr", quote: "Réseau démo", correct: "Réseau de démonstration" },
      { names: { fr: "Réseau de démonstration", de: "Netz" } },
    ],
    [
      "a name in a language in which it states none",
      { field: "names.es", quote: "", correct: "Red de demostración" },
      { names: { fr: "Réseau démo", de: "Netz", es: "Red de demostración" } },
    ],
    [
      "other spellings",
      { field: "aliases", quote: "Demo-Net\r\nThe Net", correct: "Demo-Net\r\nDemo Net\r\n\r\n" },
      { aliases: ["Demo-Net", "Demo Net"] },
    ],
    [
      "its stakeholder group",
      { field: "stakeholderGroup", quote: "media", correct: "academia" },
      { stakeholderGroup: "academia" },
    ],
    ["its country", { field: "country", quote: "CH", correct: "NO" }, { country: "NO" }],
    ["that its country is not stated", { field: "country", quote: "CH", correct: "" }, { country: null }],
    ["its topics", { field: "topics", quote: "cbm\nnorms", correct: ["norms", "ai"] }, null],
    ["its status", { field: "ecosocStatus", quote: "none", correct: "roster" }, { ecosocStatus: "roster" }],
    [
      "an answer on meetings",
      { field: "meetings.online", quote: "Yes", correct: "Only some" },
      { meetings: { online: "Only some", outsideHeadquarters: null, onlineDecisions: null } },
    ],
  ])("may be %s; accepted, the entry says it and its history what was before", async (_what, given, stated) => {
    const organisation = await anEntry();
    const quote = given.quote ?? organisation.name;
    if (stated === null) {
      await expect(suggest(organisation, { ...given, quote })).rejects.toMatchObject({
        details: { fields: { correct: { key: "organisations.errors.topicUnknown" } } },
      });
      await suggest(organisation, { ...given, quote, correct: ["norms"] });
    } else await suggest(organisation, { ...given, quote });
    expect(await history(organisation)).toEqual([]);
    await settle(organisation);
    expect(await publicOrganisation(organisation.slug)).toMatchObject(stated ?? { topics: ["norms"] });
    expect(await history(organisation)).toMatchObject([
      { fact: given.field, before: quote.replaceAll("\r", ""), asOf: "2026-03-01", source: "A list", by: "reader" },
    ]);
  });

  it("may be what it is a part of: one is kept, one is named, and it never becomes a part of itself", async () => {
    const organisation = await anEntry();
    const [one, two, named] = [await anEntry(), await anEntry(), await anOrganisation.verified({ name: "Whole X" })];
    const wholes = [one, two].map(({ id }) => ({ wholeId: id, partId: organisation.id }));
    await client.organisationPart.createMany({ data: wholes });
    const quote = [one.slug, two.slug].sort().join("\n");
    const about = { field: "partOf", quote, correct: [one.slug] };
    await expect(suggest(organisation, { ...about, added: "Nobody at all" })).rejects.toMatchObject({
      details: { fields: { added: { key: "organisations.errors.nobodyNamed" } } },
    });
    await suggest(organisation, { ...about, added: "whole x" });
    expect((await waiting(organisation)).correct).toBe([one.slug, named.slug].sort().join("\n"));
    const [listed] = (await listCorrections(administrator, "pending", null, 200)).items.slice(-1);
    expect(listed).toMatchObject({ fact: "partOf", wholes: { [one.slug]: one.name, [named.slug]: "Whole X" } });
    await settle(organisation);
    const above = (await publicOrganisation(organisation.slug))?.partOf.map(({ slug }) => slug);
    expect(above?.sort()).toEqual([one.slug, named.slug].sort());
    await suggest(one, { field: "partOf", quote: "", added: organisation.name });
    await expect(settle(one)).rejects.toMatchObject({ messageKey: "organisations.errors.partOfItself" });
    expect((await waiting(one)).state).toBe("pending");
  });

  it("is told in words to those who speak for it, and to whoever suggested it", async () => {
    const organisation = await anEntry();
    await aRepresentative.focalPointOf(organisation, "es");
    await suggest(organisation, { field: "stakeholderGroup", quote: "media", correct: "" });
    const id = await settle(organisation, { decision: "refuse", reasonCode: "unsupported" });
    const mails = await client.mail.findMany({
      where: { key: { startsWith: `correction:${id}` } },
      orderBy: { template: "desc" },
    });
    expect(mails).toMatchObject([
      { template: "correction-suggested", values: { fact: "Grupo de interesados", correct: "No indicado" } },
      { template: "correction-answered", values: { correct: "Non précisé", reason: "unsupported" } },
    ]);
  });

  it("is accepted with what an administrator puts there instead, which the reader is told", async () => {
    const organisation = await anEntry();
    await suggest(organisation, { field: "aliases", quote: "Demo-Net\nThe Net", correct: "Demo-Net\nDN" });
    const id = await settle(organisation, { decision: "amend", correct: "Demo-Net\nThe Net\nD.N." });
    expect((await publicOrganisation(organisation.slug))?.aliases).toEqual(["Demo-Net", "The Net", "D.N."]);
    expect(await history(organisation)).toMatchObject([{ after: "Demo-Net\nThe Net\nD.N." }]);
    const row = await client.correction.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ state: "standing", correct: "Demo-Net\nDN", accepted: "Demo-Net\nThe Net\nD.N." });
    expect(await client.mail.findFirst({ where: { key: `correction:${id}:accepted` } })).toMatchObject({
      values: { step: "accepted", correct: "Demo-Net\nDN", now: "Demo-Net\nThe Net\nD.N." },
    });
  });

  it("has to be one, and may not be made empty where it is a name", async () => {
    const organisation = await anEntry();
    const refused = (given: object, key: string) =>
      expect(suggest(organisation, given)).rejects.toMatchObject({ details: { fields: { correct: { key } } } });
    await refused({ field: "country", quote: "CH", correct: "XX" }, "organisations.errors.countryUnknown");
    await refused({ field: "name", quote: organisation.name, correct: "" }, "organisations.errors.nameMissing");
    await refused({ field: "stakeholderGroup", quote: "media", correct: "lobby" }, "corrections.errors.correctMissing");
    await refused({ field: "topics", quote: "cbm\nnorms", correct: ["norms", "cbm"] }, "corrections.errors.sameWords");
    await expect(suggest(organisation, { field: "country", quote: "NO", correct: "SE" })).rejects.toMatchObject({
      details: { fields: { quote: { key: "corrections.errors.quoteNotThere" } } },
    });
  });
});
