import { beforeAll, describe, expect, it } from "vitest";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { depsOf } from "../../factories/actor";
import { answer, publishReady } from "../../factories/answer";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons } from "../../factories/contribution";
import { aTemplate } from "../../factories/input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { allowProtection, aProtectedComment } from "../../factories/protected";
import { testDatabase } from "../../support/database";
import { namingFiles } from "../../support/leaks/naming-files";
import { ProtectedWriter } from "../../support/leaks/protected-writer";
import { whatOthersRead } from "../../support/what-others-read";

const { client } = await testDatabase();

let at: MadeConsultation;
let organisation: Awaited<ReturnType<typeof anOrganisation.verified>>;
let by: Awaited<ReturnType<typeof aRepresentative.of>>;
let moderator: typeof by;
let rapporteur: typeof by;
let organiser: typeof by;

beforeAll(async () => {
  at = await aConsultation.open();
  await allowProtection(at);
  await theReasons();
  organisation = await anOrganisation.verified({ name: "Zzyzx Veiled Institute" });
  await client.organisation.update({
    where: { id: organisation.id },
    data: { slug: "zzyzx-veiled", acronym: "ZVI" },
  });
  by = await aRepresentative.focalPointOf(organisation);
  await client.person.update({ where: { id: by.personId }, data: { name: "Quillon Veil" } });
  moderator = await anOfficer.moderating(at);
  rapporteur = await anOfficer.reporting(at);
  organiser = await anOfficer.organising(at);
});

/** Of the name, by whichever way it is told. */
const names = () => ["Zzyzx", "zzyzx-veiled", "ZVI", "Quillon", by.email, organisation.id];

async function othersRead(contribution: { id: string; reference: string }, searched: string[]) {
  return whatOthersRead({
    at,
    contribution,
    searched,
    organisationId: organisation.id,
    ownAddresses: [by.email],
    moderator,
    rapporteur,
    now: new Date(Date.now() + 60_000),
  });
}

/** The reads in which any of these words stands. */
function leaking(read: Map<string, string>, words: readonly string[]): string[] {
  return [...read].filter(([, text]) => words.some((word) => text.includes(word))).map(([name]) => name);
}

async function publishAndAnswer(id: string) {
  const { revision } = await client.contribution.findUniqueOrThrow({ where: { id } });
  await moderateContribution(depsOf(moderator), { decision: "publish", id, seenRevision: revision });
  await answer(rapporteur, id);
  await publishReady(organiser, at.version.id);
}

describe("what others read", () => {
  it("names whoever speaks openly, in nearly every place: so that this test would see a leak", async () => {
    const draft = await aComment.draft({ at, by, words: { bodyPlain: "Quuxilant reasons." } });
    const open = await submitContribution(depsOf(by), draft);
    await publishAndAnswer(open.id);
    const found = leaking(await othersRead(open, ["Quuxilant", "Zzyzx"]), names());
    expect(found.length).toBeGreaterThan(15);
    expect(found).toEqual(
      expect.arrayContaining(["page", "matrix by organisation", "matrix.csv", "search for Quuxilant"]),
    );
    await client.contribution.update({ where: { id: open.id }, data: { submission: "withdrawn" } });
  });

  it("tells the text and the pseudonym of a protected submission, and nowhere its name", async () => {
    const made = await aProtectedComment.submitted({
      ...{ at, by, protection: "pseudonym" as const, pseudonym: "Night Heron" },
      words: { bodyPlain: "Umbrageous reasons." },
    });
    expect(leaking(await othersRead(made, ["Umbrageous", "Zzyzx"]), names())).toEqual([]);
    await publishAndAnswer(made.id);
    const read = await othersRead(made, ["Umbrageous", "Zzyzx", "Quillon"]);
    expect(leaking(read, names())).toEqual([]);
    expect(leaking(read, ["Night Heron"])).toEqual(
      expect.arrayContaining(["page", "comments", "case", "api", "search for Umbrageous", "answers"]),
    );
    expect(read.get("comments of a group")).not.toContain("Umbrageous");
    expect(read.get("page of the organisation")).not.toContain("Umbrageous");
    expect(JSON.parse(read.get("search for Zzyzx") ?? "")).toMatchObject({ hits: [], total: 0 });
  });

  it("tells neither text nor name of a confidential one, also where a row was published behind the program's back", async () => {
    const made = await aProtectedComment.submitted({
      ...{ at, by, protection: "confidential" as const },
      words: { bodyPlain: "Crepuscular reasons." },
    });
    const published = { publication: "published" as const, publishedAt: new Date() };
    for (const data of [{}, published]) {
      await client.contribution.update({ where: { id: made.id }, data });
      const read = await othersRead(made, ["Crepuscular"]);
      read.delete("case");
      expect(leaking(read, [...names(), "Crepuscular"])).toEqual([]);
    }
  });

  it("tells an input under a pseudonym with its files, and nothing of one under embargo or taken back", async () => {
    await aTemplate(at, { asksAbout: true });
    const writer = new ProtectedWriter(at, by, moderator, depsOf);
    const files = await namingFiles("Quillon");
    const given = { protection: "pseudonym" as const, files };
    const told = await writer.input({ ...given, pseudonym: "Grey Crane", words: "Tenebrous" });
    await writer.publish(told);
    const read = await othersRead(told, ["Tenebrous", "Zzyzx", "Quillon"]);
    expect(leaking(read, names())).toEqual([]);
    expect(leaking(read, ["Grey Crane"])).toEqual(expect.arrayContaining(["page", "inputs", "case"]));
    expect(read.get("files")).toContain("file-1.pdf");

    const hour = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 16);
    const later = await writer.input({ ...given, pseudonym: "Dusk Owl", words: "Gloaming", embargo: hour });
    const gone = await writer.input({ ...given, pseudonym: "Lost Teal", words: "Evanescent" });
    for (const one of [later, gone]) await writer.publish(one);
    await writer.withdraw(gone);
    for (const [one, secrets] of [
      [later, ["Gloaming", "Dusk Owl"]],
      [gone, ["Evanescent", "Lost Teal"]],
    ] as const) {
      const left = await othersRead(one, [...secrets]);
      // Moderators have read what is under embargo.
      left.delete("case");
      expect(leaking(left, [...names(), ...secrets])).toEqual([]);
    }
  });
});
