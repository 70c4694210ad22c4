import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getJson } from "@/app/api/v1/organisations/route";
import { GET as getCsv } from "@/app/api/v1/organisations.csv/route";
import type { Actor } from "@/lib/kernel/actor";
import { importOrganisations, previewImport } from "@/lib/organisations/import-organisations";
import { placeOrganisation } from "@/lib/organisations/place-organisation";
import { publicOrganisation } from "@/lib/organisations/public";
import { type PublicBody, publicBodies } from "@/lib/organisations/public-bodies";
import { namedBy } from "@/lib/search/named";
import { anActor, aPerson, depsOf } from "../../factories/actor";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let administrator: Actor;
beforeAll(async () => {
  administrator = anActor(await aPerson({ administrator: true }));
});

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

type Made = { id: string; name: string };

async function place(part: Made, { kept = [], added }: { kept?: Made[]; added?: string }, actor = administrator) {
  const { revision } = await client.organisation.findUniqueOrThrow({ where: { id: part.id } });
  const input = { id: part.id, seenRevision: revision, kept: kept.map(({ id }) => id), added: added ?? null };
  await placeOrganisation(depsOf(actor), input);
}

async function bringIn(content: string) {
  const { fingerprint, entries } = await previewImport(administrator, { content });
  await importOrganisations(depsOf(administrator), { content, fingerprint });
  return entries.map(({ line }) => line);
}

const namesOf = (bodies: readonly PublicBody[]): unknown[] =>
  bodies.map(({ name, bodies: parts }) => (parts.length === 0 ? name : [name, namesOf(parts)]));
const bodiesOf = async ({ id }: Made) => namesOf(await publicBodies(id));
const searched = async (name: string) => (await namedBy(name, new Date())).map(({ path }) => path);

describe("a joint committee", () => {
  it("stands on the page of each whole with its own parts, has one page, and says what it is a part of", async () => {
    const north = await anOrganisation.verified({ name: "Northern Standards" });
    const south = await anOrganisation.verified({ name: "Southern Standards" });
    const joint = await anOrganisation.verified({ name: "Joint Committee One" });
    const below = await anOrganisation.verified({ name: "Subcommittee Forty-two" });
    await place(joint, { added: north.name });
    await place(joint, { kept: [north], added: south.name });
    await place(below, { added: joint.name });
    const tree = [["Joint Committee One", ["Subcommittee Forty-two"]]];
    expect(await bodiesOf(north)).toEqual(tree);
    expect(await bodiesOf(south)).toEqual(tree);
    expect((await publicOrganisation(joint.slug))?.partOf.map(({ name }) => name)).toEqual([north.name, south.name]);
    expect(await searched(joint.name)).toEqual([`/organisations/${joint.slug}`]);
    expect(await searched(below.name)).toEqual([`/organisations/${joint.slug}#body-${below.slug}`]);
    await place(joint, { kept: [south] });
    expect(await bodiesOf(north)).toEqual([]);
    const acts = await client.transition.findMany({
      where: { subjectId: joint.id, field: "wholes" },
      orderBy: { at: "asc" },
    });
    expect(acts.map(({ to, role }) => [to, role]).at(-1)).toEqual([south.slug, "administrator"]);
  });

  it("never becomes a part of itself, not even through others or when two act at once", async () => {
    const [top, middle, bottom] = await Promise.all(
      ["Circle top", "Circle middle", "Circle bottom"].map((name) => anOrganisation.verified({ name })),
    );
    if (!top || !middle || !bottom) throw new Error("not made");
    await place(middle, { added: top.name });
    const refused = refusedWith("invalid", "organisations.errors.partOfItself");
    await expect(place(top, { added: top.name })).rejects.toEqual(refused);
    await expect(place(top, { added: middle.name })).rejects.toEqual(refused);
    const both = [place(bottom, { added: middle.name }), place(top, { added: bottom.name })];
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is placed by administrators alone, after what they saw, by a name that stands for one", async () => {
    const whole = await anOrganisation.verified({ name: "Whole of Some" });
    const part = await anOrganisation.verified({ name: "Part of Some" });
    await expect(place(part, { added: whole.name }, await aRepresentative.focalPointOf(part))).rejects.toEqual(
      refusedWith("forbidden"),
    );
    await expect(place(part, { added: "Nobody of Nowhere" })).rejects.toEqual(refusedWith("invalid"));
    const stale = { id: part.id, seenRevision: 99, kept: [], added: whole.name };
    await expect(placeOrganisation(depsOf(administrator), stale)).rejects.toEqual(refusedWith("conflict"));
  });

  it("is nowhere while it is not in the directory", async () => {
    const whole = await anOrganisation.verified({ name: "Whole of Hidden" });
    const hidden = await anOrganisation.suspended({ name: "Hidden Part" });
    await client.organisationPart.create({ data: { wholeId: whole.id, partId: hidden.id } });
    expect(await bodiesOf(whole)).toEqual([]);
    expect(await searched(hidden.name)).toEqual([]);
  });
});

describe("files", () => {
  const file = JSON.stringify([
    { slug: "group-g", name: "Group G", aliases: ["The G"] },
    { slug: "part-p", name: "Part P", acronym: "PPP", partOf: ["group-g", "group-h"] },
    { slug: "group-h", name: "Group H" },
  ]);

  it("carry what is part of what, out and in again without a difference", async () => {
    await bringIn(file);
    expect((await bringIn(file)).map(({ kind }) => kind)).toEqual(["unchanged", "unchanged", "unchanged"]);
    const { data } = await (await getJson(new Request("http://localhost/api/v1/organisations?q=Part+P"))).json();
    expect(data).toMatchObject([{ slug: "part-p", partOf: ["group-g", "group-h"] }]);
    const csv = await (await getCsv(new Request("http://localhost/api/v1/organisations.csv?q=Part+P"))).text();
    expect((await bringIn(csv)).map(({ kind }) => kind)).toEqual(["unchanged"]);
    const less = JSON.stringify([{ slug: "part-p", name: "Part P", partOf: ["group-h"] }]);
    expect(await bringIn(less)).toMatchObject([{ kind: "update", changes: ["partOf"] }]);
    expect(await searched("ppp")).toEqual(["/organisations/group-h#body-part-p"]);
  });

  it("with an unknown whole leave that entry out, and with a circle do nothing", async () => {
    expect(await bringIn(JSON.stringify([{ name: "Lost Part", partOf: ["nowhere"] }]))).toMatchObject([
      { kind: "refused", field: "partOf" },
    ]);
    const circle = JSON.stringify([
      { slug: "ring-a", name: "Ring A", partOf: ["ring-b"] },
      { slug: "ring-b", name: "Ring B", partOf: ["ring-a"] },
    ]);
    await expect(bringIn(circle)).rejects.toEqual(refusedWith("invalid", "organisations.errors.importCircle"));
    expect(await publicOrganisation("ring-a")).toBeNull();
  });

  const reference = resolve("../shared/material/reference/organisations.json");

  it.skipIf(!existsSync(reference))("of the reference directory open the right page at the right place", async () => {
    await bringIn(readFileSync(reference, "utf8"));
    expect(await searched("UPR")).toEqual(["/organisations/ohchr#body-upr"]);
    expect(await searched("UN Human Rights")).toEqual(["/organisations/ohchr"]);
    expect(await publicOrganisation("ict4peace")).toMatchObject({ aliases: [], address: null, partOf: [] });
  });
});
