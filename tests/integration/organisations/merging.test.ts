import { beforeAll, describe, expect, it } from "vitest";
import { publishedContributions } from "@/lib/contributions/published-list";
import type { Actor } from "@/lib/kernel/actor";
import { likelyDuplicates } from "@/lib/organisations/likely-duplicates";
import { mergeOrganisation } from "@/lib/organisations/merge-organisation";
import { mergedInto, withMerged } from "@/lib/organisations/merged";
import { partOrganisations } from "@/lib/organisations/part-organisations";
import { publicOrganisation } from "@/lib/organisations/public";
import { undoMerge } from "@/lib/organisations/undo-merge";
import { namedBy } from "@/lib/search/named";
import { anActor, aPerson, depsOf } from "../../factories/actor";
import { aConsultation } from "../../factories/consultation";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { aPublishedComment } from "../../factories/published-comment";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let administrator: Actor;
beforeAll(async () => {
  administrator = anActor(await aPerson({ administrator: true }));
});

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

type Made = { id: string; name: string };

async function seen({ id }: Made) {
  const { revision } = await client.organisation.findUniqueOrThrow({ where: { id } });
  return { id, seenRevision: revision };
}
const merge = async (from: Made, into: Made, actor = administrator) =>
  mergeOrganisation(depsOf(actor), { ...(await seen(from)), into: into.name });
const undo = async (from: Made, at = new Date()) =>
  undoMerge({ ...depsOf(administrator), clock: { now: () => at } }, await seen(from));
const aliasesOf = async ({ id }: Made) => (await client.organisation.findUniqueOrThrow({ where: { id } })).aliases;
const pathsNamed = async (name: string) => (await namedBy(name, new Date())).map(({ path }) => path);
const standings = ({ id }: Made) =>
  client.representation.findMany({
    where: { organisationId: id },
    orderBy: { createdAt: "asc" },
    select: { email: true, status: true, role: true },
  });

describe("a duplicate that is merged", () => {
  it("gives its names, and leads to the other by its old name and its old address", async () => {
    const from = await anOrganisation.verified({ name: "Association of Wombat Communications" });
    const into = await anOrganisation.verified({ name: "Association for Wombat Communications" });
    await client.organisation.update({
      where: { id: from.id },
      data: { acronym: "AWCX", names: { fr: "AWC française" } },
    });
    await merge(from, into);
    expect(await aliasesOf(into)).toEqual([from.name, "AWCX", "AWC française"]);
    expect(await publicOrganisation(from.slug)).toBeNull();
    expect(await mergedInto(from.slug)).toBe(into.slug);
    expect(await pathsNamed(from.name)).toEqual([`/organisations/${into.slug}`]);
    const third = await anOrganisation.verified({ name: "Third Wombat Society" });
    await merge(into, third);
    expect(await mergedInto(from.slug)).toBe(third.slug);
    expect((await withMerged(third.id)).sort()).toEqual([from.id, into.id, third.id].sort());
    await expect(undo(from)).rejects.toEqual(refusedWith("conflict"));
  });

  it("keeps what it published under the name it had, read together with what the other published", async () => {
    const at = await aConsultation.open();
    const paragraph = await client.paragraph.findFirstOrThrow({ where: { versionId: at.version.id } });
    const organisation = await anOrganisation.verified({ name: "Writer of Something" });
    const on = { consultationId: at.consultation.id, roundId: at.round.id, versionId: at.version.id };
    const by = await aRepresentative.of(organisation);
    const { reference } = await aPublishedComment({ ...on, paragraphs: [paragraph] }, by);
    const into = await anOrganisation.verified({ name: "Reader of Everything" });
    await merge(organisation, into);
    const lines = await publishedContributions({ organisationId: { in: await withMerged(into.id) } }, new Date(), 10);
    expect(lines.items.map((line) => [line.reference, line.submitter?.name])).toEqual([[reference, organisation.name]]);
  });

  it("is taken back for thirty days, and everything is as it was", async () => {
    const from = await anOrganisation.verified({ name: "Taken Back Society" });
    const into = await anOrganisation.verified({ name: "Giving Back Society" });
    const whole = await anOrganisation.verified({ name: "Whole of Taken Back" });
    await client.organisationPart.create({ data: { wholeId: whole.id, partId: from.id } });
    await client.organisation.update({ where: { id: into.id }, data: { aliases: ["Kept Alias"] } });
    await merge(from, into);
    expect(await client.organisationPart.count({ where: { wholeId: whole.id, partId: into.id } })).toBe(1);
    const later = new Date(Date.now() + 31 * 86_400_000);
    await expect(undo(from, later)).rejects.toEqual(refusedWith("conflict", "organisations.errors.mergeTooOld"));
    await undo(from);
    expect(await aliasesOf(into)).toEqual(["Kept Alias"]);
    expect(await client.organisationPart.count({ where: { wholeId: whole.id, partId: into.id } })).toBe(0);
    expect(await publicOrganisation(from.slug)).toMatchObject({ name: from.name });
    expect(await mergedInto(from.slug)).toBeNull();
    const acts = await client.transition.findMany({ where: { subjectId: from.id }, orderBy: { at: "asc" } });
    expect(acts.map(({ to, role }) => [to, role])).toEqual([
      ["merged", "administrator"],
      ["verified", "administrator"],
    ]);
  });

  it("sends its people to the focal points of the other, or lets them go on where nobody speaks yet", async () => {
    const from = await anOrganisation.verified({ name: "People Society" });
    const spoken = await anOrganisation.verified({ name: "Spoken for Society" });
    const silent = await anOrganisation.verified({ name: "Silent Society" });
    const focal = await aRepresentative.focalPointOf(from);
    await aRepresentative.focalPointOf(spoken);
    await merge(from, spoken);
    expect(await standings(spoken)).toContainEqual({ email: focal.email, status: "requested", role: "representative" });
    await undo(from);
    expect((await standings(spoken)).find(({ email }) => email === focal.email)?.status).toBe("ended");
    expect((await standings(from)).map(({ status }) => status)).toEqual(["active"]);
    await merge(from, silent);
    expect(await standings(silent)).toEqual([{ email: focal.email, status: "active", role: "focal_point" }]);
  });

  it("is followed on as the other one, once by everybody", async () => {
    const from = await anOrganisation.verified({ name: "Followed Society" });
    const into = await anOrganisation.verified({ name: "Also Followed Society" });
    const follower = await client.follower.create({
      data: { email: "follower@demo.example", locale: "en", createdAt: new Date() },
    });
    const follow = { followerId: follower.id, kind: "organisation", rhythm: "daily", askedAt: new Date() } as const;
    await client.follow.create({ data: { ...follow, subject: from.id } });
    await merge(from, into);
    expect((await client.follow.findMany()).map(({ subject }) => subject)).toEqual([into.id]);
  });
});

describe("those who represent an organisation that is merged", () => {
  const told = (template: string, recipient: string) =>
    client.mail.findMany({ where: { template, recipient }, select: { locale: true, values: true } });

  it("are told in their language that they have asked to be let in, or act for the other one, and told when it is undone", async () => {
    const from = await anOrganisation.verified({ name: "Told Society" });
    const spoken = await anOrganisation.verified({ name: "Told Spoken Society" });
    const silent = await anOrganisation.verified({ name: "Told Silent Society" });
    const focal = await aRepresentative.focalPointOf(from, "ar");
    const other = await aRepresentative.of(from, "zh");
    const own = await aRepresentative.focalPointOf(spoken);
    await merge(from, spoken);
    const values = { organisation: "Told Society", into: "Told Spoken Society" };
    const asked = { values: { ...values, standing: "asked" } };
    expect(await told("organisation-merged", focal.email)).toMatchObject([{ locale: "ar", ...asked }]);
    expect(await told("organisation-merged", other.email)).toMatchObject([{ locale: "zh", ...asked }]);
    expect(await told("organisation-merged", own.email)).toEqual([]);
    await undo(from);
    for (const { email } of [focal, other]) {
      expect(await told("organisation-unmerged", email)).toMatchObject([{ values }]);
    }
    expect(await told("organisation-unmerged", own.email)).toEqual([]);
    await merge(from, silent);
    const letters = await told("organisation-merged", focal.email);
    expect(letters).toContainEqual(
      expect.objectContaining({ values: expect.objectContaining({ standing: "there", path: "/ar/organisation" }) }),
    );
    expect(letters).toHaveLength(2);
  });
});

describe("a merge is refused", () => {
  it("to all but administrators who stand in neither, after another change, and without one other organisation", async () => {
    const from = await anOrganisation.verified({ name: "Refused Merge One" });
    const into = await anOrganisation.verified({ name: "Refused Merge Two" });
    const ownFocal = await aRepresentative.focalPointOf(into);
    await expect(merge(from, into, ownFocal)).rejects.toEqual(refusedWith("not_found"));
    await expect(merge(from, into, { ...ownFocal, administrator: true })).rejects.toEqual(refusedWith("forbidden"));
    await expect(merge(from, from)).rejects.toEqual(refusedWith("invalid", "organisations.errors.mergedIntoItself"));
    await expect(merge(from, { id: "", name: "Nobody at all" })).rejects.toEqual(refusedWith("invalid"));
    const stale = { id: from.id, seenRevision: 99, into: into.name };
    await expect(mergeOrganisation(depsOf(administrator), stale)).rejects.toEqual(refusedWith("conflict"));
    expect(await aliasesOf(into)).toEqual([]);
  });

  it("of a body with what it is a part of, and of two into each other at once", async () => {
    const whole = await anOrganisation.verified({ name: "Crossing Whole" });
    const part = await anOrganisation.verified({ name: "Crossing Part" });
    const other = await anOrganisation.verified({ name: "Crossing Other" });
    await client.organisationPart.create({ data: { wholeId: whole.id, partId: part.id } });
    const refused = refusedWith("conflict", "organisations.errors.mergedWithPart");
    await expect(merge(part, whole)).rejects.toEqual(refused);
    await expect(merge(whole, part)).rejects.toEqual(refused);
    const both = await Promise.allSettled([merge(other, part), merge(part, other)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("likely duplicates", () => {
  it("are pairs of nearly one name, each once, until they are found to be two", async () => {
    const one = await anOrganisation.verified({ name: "Koala Institute of Standards" });
    const other = await anOrganisation.verified({ name: "Koala Institute for Standards" });
    await anOrganisation.suspended({ name: "Koala Institute to Standards" });
    const pairs = async () =>
      (await likelyDuplicates(administrator)).filter((pair) => pair.one.name.startsWith("Koala"));
    expect((await pairs()).map((pair) => [pair.one.id, pair.other.id].sort())).toEqual([[one.id, other.id].sort()]);
    const whole = await anOrganisation.verified({ name: "Whole of all koalas" });
    const parts = [one, other].map(({ id }) => ({ wholeId: whole.id, partId: id }));
    await client.organisationPart.createMany({ data: parts });
    expect(await pairs()).toEqual([]);
    await client.organisationPart.deleteMany();
    expect(await pairs()).toHaveLength(1);
    await partOrganisations(depsOf(administrator), { one: one.id, other: other.id });
    await partOrganisations(depsOf(administrator), { one: other.id, other: one.id });
    expect(await pairs()).toEqual([]);
    await expect(likelyDuplicates(anActor(await aPerson()))).rejects.toEqual(refusedWith("forbidden"));
  });
});
