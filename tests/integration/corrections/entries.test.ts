import { describe, expect, it } from "vitest";
import { correctWords } from "@/lib/corrections/correct-words";
import { countCorrections, listCorrections } from "@/lib/corrections/queries";
import { correctWordsSchema, settleCorrectionSchema } from "@/lib/corrections/schema";
import { settleCorrection, withdrawCorrection } from "@/lib/corrections/settle-correction";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { editOrganisation } from "@/lib/organisations/edit-organisation";
import { publicOrganisation } from "@/lib/organisations/public";
import { publicChanges } from "@/lib/organisations/public-changes";
import { editOrganisationSchema } from "@/lib/organisations/schema";
import { stampForm } from "@/lib/reports/form-stamp";
import { anActor, aPerson, depsOf, notedJobs } from "../../factories/actor";
import { aConsultation, anOfficer } from "../../factories/consultation";
import { anOrganisation, aRepresentative, type MadeOrganisation } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

const said = "A network of 187 members.";
const administrator = anActor(await aPerson({ administrator: true }));

async function anEntry() {
  const organisation = await anOrganisation.verified();
  const stated = { description: said, descriptionLanguage: "en", website: "https://old.example.org" };
  await client.organisation.update({ where: { id: organisation.id }, data: stated });
  return organisation;
}

const members = { field: "description", quote: "187 members", correct: "188 members" };
const moved = { field: "website", quote: "https://old.example.org", correct: "https://new.example.org" };

const filled = (target: string, given: object = {}) => ({
  ...{ of: "organisation", target, ...members, asOf: "2026-03-01", source: "https://list.example/members" },
  ...{ answerTo: "reader@example.org", language: "fr", homepage: "" },
  ...{ opened: stampForm(new Date(Date.now() - 60_000)), ...given },
});

const suggested = (target: string, given: object = {}, actor: Actor | null = null, source = "192.0.2.1") =>
  correctWords({ clock: systemClock, jobs: notedJobs() }, correctWordsSchema.parse(filled(target, given)), {
    source,
    actor,
  });

const entryCorrections = async (id: string) => (await publicChanges(id, 50)).items;

const rowsOn = (organisationId: string) =>
  client.correction.findMany({ where: { organisationId }, orderBy: { id: "asc" } });

async function waitingOn(organisationId: string) {
  return client.correction.findFirstOrThrow({ where: { organisationId, state: "pending" } });
}

async function settled(id: string, given: object = { decision: "accept" }, by: Actor = administrator) {
  const { revision } = await client.correction.findUniqueOrThrow({ where: { id } });
  return settleCorrection(depsOf(by), settleCorrectionSchema.parse({ id, seenRevision: revision, ...given }));
}

const shown = async ({ slug }: MadeOrganisation) => publicOrganisation(slug);
const mailsFor = (id: string) => client.mail.findMany({ where: { key: { startsWith: `correction:${id}` } } });
const listedFor = async (actor: Actor, id: string) =>
  (await listCorrections(actor, "pending", null, 200)).items.find((one) => one.id === id);

describe("a correction that a reader suggests to an entry of the directory", () => {
  it("waits for an administrator; accepted, the entry says it as of its day, and the old value stays in its history", async () => {
    const organisation = await anEntry();
    expect(await suggested(organisation.id)).toBe("pending");
    const { id } = await waitingOn(organisation.id);
    expect((await shown(organisation))?.description).toBe(said);
    expect(await entryCorrections(organisation.id)).toEqual([]);
    expect(await listedFor(administrator, id)).toMatchObject({
      ...{ name: organisation.name, page: `/organisations/${organisation.slug}`, fact: "description" },
      ...{ quote: "187 members", mayReview: true, wantsAnswer: true },
    });
    await settled(id);
    expect((await shown(organisation))?.description).toBe("A network of 188 members.");
    expect(await entryCorrections(organisation.id)).toMatchObject([
      {
        ...{ fact: "description", before: "187 members", after: "188 members", at: expect.any(Date) },
        ...{ asOf: "2026-03-01", source: "https://list.example/members", by: "reader" },
      },
    ]);
    expect(await mailsFor(id)).toMatchObject([
      { recipient: "reader@example.org", locale: "fr", values: { step: "accepted", of: "entry" } },
    ]);
    expect(await client.correction.findUniqueOrThrow({ where: { id } })).toMatchObject({ answerTo: null });
    const acts = await client.transition.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(acts).toMatchObject([
      { to: "pending", personId: null },
      { to: "standing", role: "administrator" },
    ]);
  });

  it("is told to the focal point, who can take it over; then it is refused as known", async () => {
    const organisation = await anEntry();
    const focalPoint = await aRepresentative.focalPointOf(organisation, "es");
    await aRepresentative.of(organisation);
    await suggested(organisation.id);
    const { id } = await waitingOn(organisation.id);
    expect(await mailsFor(id)).toMatchObject([
      {
        ...{ recipient: focalPoint.email, locale: "es", template: "correction-suggested" },
        values: { organisation: organisation.name, fact: "Qué hace la organización", correct: "188 members" },
      },
    ]);
    const row = await client.organisation.findUniqueOrThrow({ where: { id: organisation.id } });
    const own = editOrganisationSchema.parse({
      ...{ id: row.id, seenRevision: row.revision, name: row.name, contactEmail: row.contactEmail },
      ...{ description: "A network of 188 members.", website: row.website },
    });
    await editOrganisation(depsOf(focalPoint), own);
    await expect(settled(id)).rejects.toMatchObject({
      details: { fields: { quote: { key: "corrections.errors.quoteNotThere" } } },
    });
    await settled(id, { decision: "refuse", reasonCode: "known" });
    expect((await shown(organisation))?.description).toBe("A network of 188 members.");
  });

  it("is refused with a reason of the list, told by mail, and shown to nobody", async () => {
    const organisation = await anEntry();
    await suggested(organisation.id, moved);
    const { id } = await waitingOn(organisation.id);
    await settled(id, { decision: "refuse", reasonCode: "unsupported" });
    expect((await shown(organisation))?.website).toBe(moved.quote);
    expect(await entryCorrections(organisation.id)).toEqual([]);
    expect(await mailsFor(id)).toMatchObject([{ values: { step: "refused", reason: "unsupported", of: "entry" } }]);
  });

  it.each([
    ["fills in the field that nobody sees", { homepage: "https://spam.example" }],
    ["is faster than anybody can be", { opened: stampForm(new Date(Date.now() + 600_000)) }],
  ])("from a program that %s is answered alike, kept nowhere and told to nobody", async (_what, given) => {
    const organisation = await anEntry();
    await aRepresentative.focalPointOf(organisation);
    const before = await client.mail.count();
    expect(await suggested(organisation.id, given)).toBe("pending");
    expect(await rowsOn(organisation.id)).toEqual([]);
    expect(await client.mail.count()).toBe(before);
  });

  it("sent twice waits once, and a flood from one source is answered alike", async () => {
    const organisation = await anEntry();
    await Promise.all([0, 1].map(() => suggested(organisation.id, {}, null, "192.0.2.7")));
    expect(await rowsOn(organisation.id)).toHaveLength(1);
    for (let count = 0; count < 22; count += 1) {
      await suggested(organisation.id, { correct: `${count} members` }, null, "192.0.2.8");
    }
    expect(await rowsOn(organisation.id)).toHaveLength(21);
  });

  it("has to correct what the entry states, by what it can state", async () => {
    const organisation = await anEntry();
    const refused = (given: object) => expect(suggested(organisation.id, given)).rejects;
    const quoteNotThere = { details: { fields: { quote: { key: "corrections.errors.quoteNotThere" } } } };
    await refused({ quote: "189 members" }).toMatchObject(quoteNotThere);
    await refused({ ...moved, quote: "https://old.example" }).toMatchObject(quoteNotThere);
    await refused({ field: "acronym", quote: "187 members" }).toMatchObject(quoteNotThere);
    const correct = (key: string) => ({ details: { fields: { correct: { key } } } });
    await refused({ ...moved, correct: "javascript:alert(1)" }).toMatchObject(
      correct("organisations.errors.websiteIncomplete"),
    );
    await refused({ ...moved, correct: "old.example.org" }).toMatchObject(correct("corrections.errors.sameWords"));
    await suggested(organisation.id, { ...moved, correct: "new.example.org" });
    expect((await waitingOn(organisation.id)).correct).toBe("https://new.example.org");
  });

  it.each([
    ["without a fact", { field: null }],
    ["of a fact that no entry has", { field: "contactEmail", quote: "office@demo.example" }],
    ["of a language that is none", { field: "names.x", quote: "Demo" }],
    ["of a description that is not said which words", { quote: "" }],
    ["that leaves nothing of words", { correct: "" }],
    ["of a contribution by a fact", { of: "contribution" }],
    ["that is accepted already", { state: "standing" }],
    ["that is a novel", { correct: "a".repeat(1_001) }],
  ])("%s is refused at the door", (_what, given) => {
    const form = filled("0190b5e2-0000-7000-8000-000000000000", given);
    expect(correctWordsSchema.safeParse(form).success).toBe(false);
  });

  it("says its words as they are, whatever they look like", async () => {
    const organisation = await anEntry();
    await suggested(organisation.id, { correct: "<b>$& $1</b> members" });
    await settled((await waitingOn(organisation.id)).id);
    expect((await shown(organisation))?.description).toBe("A network of <b>$& $1</b> members.");
  });
});

describe("who reviews a correction of an entry", () => {
  it("is no stranger, no office of a process and not the organisation itself", async () => {
    const organisation = await anEntry();
    const focalPoint = await aRepresentative.focalPointOf(organisation);
    const organiser = await anOfficer.organising(await aConsultation.open());
    await suggested(organisation.id);
    const { id } = await waitingOn(organisation.id);
    const stranger = anActor(await aPerson());
    for (const actor of [stranger, focalPoint, organiser]) {
      await expect(settled(id, undefined, actor)).rejects.toMatchObject({ code: "not_found" });
      expect(await listedFor(actor, id)).toBeUndefined();
    }
    expect([await countCorrections(stranger), await countCorrections(administrator)]).toEqual([
      null,
      expect.any(Number),
    ]);
  });

  it("is no administrator who represents it, whomever they act for now", async () => {
    const organisation = await anEntry();
    const own = await aRepresentative.of(organisation);
    await client.person.update({ where: { id: own.personId }, data: { administrator: true } });
    await suggested(organisation.id);
    const { id } = await waitingOn(organisation.id);
    for (const actor of [
      { ...own, administrator: true },
      { ...own, administrator: true, organisation: null },
    ]) {
      await expect(settled(id, undefined, actor)).rejects.toMatchObject({ code: "forbidden" });
      expect(await listedFor(actor, id)).toMatchObject({ mayReview: false, mayWithdraw: false });
      expect(await suggested(organisation.id, moved, actor)).toBe("pending");
    }
  });

  it("is one administrator: the second is told that it is settled", async () => {
    const organisation = await anEntry();
    const second = anActor(await aPerson({ administrator: true }));
    await suggested(organisation.id);
    const { id } = await waitingOn(organisation.id);
    const outcomes = await Promise.allSettled([settled(id), settled(id, undefined, second)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await shown(organisation))?.description).toBe("A network of 188 members.");
  });

  it("needs nobody else where an administrator with no part in it corrects", async () => {
    const organisation = await anEntry();
    expect(await suggested(organisation.id, moved, administrator)).toBe("standing");
    expect((await shown(organisation))?.website).toBe(moved.correct);
    expect(await entryCorrections(organisation.id)).toMatchObject([{ before: moved.quote, after: moved.correct }]);
  });

  it("of its own side is said to be its own, and told to whoever suggested it", async () => {
    const organisation = await anEntry();
    const representative = await aRepresentative.of(organisation);
    expect(await suggested(organisation.id, moved, representative)).toBe("pending");
    const { id, byItsSide, answerTo } = await waitingOn(organisation.id);
    expect({ byItsSide, answerTo }).toEqual({ byItsSide: true, answerTo: null });
    await settled(id);
    expect(await mailsFor(id)).toMatchObject([{ recipient: representative.email, values: { step: "accepted" } }]);
  });
});

describe("the history of an entry", () => {
  it("holds every value with its day, the latest first, until an administrator takes a line out", async () => {
    const organisation = await anEntry();
    const later = { quote: "188 members", correct: "190 members", asOf: "2026-11-01" };
    await suggested(organisation.id, {}, administrator);
    await suggested(organisation.id, later, administrator);
    expect(await entryCorrections(organisation.id)).toMatchObject([
      { before: "188 members", after: "190 members", asOf: "2026-11-01", beforeAsOf: "2026-03-01" },
      { before: "187 members", after: "188 members", asOf: "2026-03-01" },
    ]);
    const [first] = await rowsOn(organisation.id);
    if (first === undefined) throw new Error("it was written");
    await withdrawCorrection(depsOf(administrator), { id: first.id, seenRevision: first.revision });
    expect(await entryCorrections(organisation.id)).toMatchObject([{ before: "188 members" }]);
    expect((await shown(organisation))?.description).toBe("A network of 190 members.");
    expect((await rowsOn(organisation.id)).map(({ state }) => state)).toEqual(["withdrawn", "standing"]);
  });

  it("is of verified organisations alone", async () => {
    for (const organisation of [await anOrganisation.pending(), await anOrganisation.suspended()]) {
      await client.organisation.update({ where: { id: organisation.id }, data: { description: said } });
      await expect(suggested(organisation.id)).rejects.toMatchObject({ code: "not_found" });
    }
    const organisation = await anEntry();
    await suggested(organisation.id, moved, administrator);
    await suggested(organisation.id);
    const { id } = await waitingOn(organisation.id);
    await client.organisation.update({ where: { id: organisation.id }, data: { status: "suspended" } });
    expect(await entryCorrections(organisation.id)).toEqual([]);
    expect(await listedFor(administrator, id)).toBeUndefined();
    await expect(settled(id)).rejects.toMatchObject({ messageKey: "corrections.errors.notPublic" });
  });
});
