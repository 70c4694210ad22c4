import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getJson } from "@/app/api/v1/organisations/route";
import { GET as getCsv } from "@/app/api/v1/organisations.csv/route";
import type { Actor } from "@/lib/kernel/actor";
import { importOrganisations, previewImport } from "@/lib/organisations/import-organisations";
import { countPublicOrganisations, publicOrganisation, publicOrganisations } from "@/lib/organisations/public";
import { readOrganisationFilter } from "@/lib/organisations/public-filter";
import { organisations as directory } from "@/prisma/seed/content/organisations";
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

async function bringIn(content: string) {
  const { fingerprint, entries } = await previewImport(administrator, { content });
  const done = await importOrganisations(depsOf(administrator), { content, fingerprint });
  return { ...done, lines: entries.map(({ line }) => line) };
}

const json = (entries: unknown[]) => JSON.stringify({ organisations: entries });
const slugs = async (query: Record<string, string | string[]>) =>
  (await publicOrganisations(readOrganisationFilter(query), 200)).items.map(({ slug }) => slug).sort();
const exported = async (query = "") =>
  (await getJson(new Request(`http://localhost/api/v1/organisations?limit=200&${query}`))).json();

describe("an import", () => {
  it("keeps “not stated” apart from “none”, and needs no more than a name", async () => {
    await bringIn(
      json([{ name: "Bare Name Institute" }, { name: "Statusless Society", ecosocStatus: "none", country: null }]),
    );
    expect(await publicOrganisation("bare-name-institute")).toMatchObject({
      ecosocStatus: null,
      acronym: null,
      topics: [],
    });
    expect(await publicOrganisation("statusless-society")).toMatchObject({ ecosocStatus: "none", country: null });
  });

  it("leaves alone what an entry does not speak of, and takes null as an answer", async () => {
    await bringIn(json([{ slug: "kept-facts", name: "Kept Facts", acronym: "KF", country: "CH" }]));
    const { lines, updated } = await bringIn(json([{ slug: "kept-facts", name: "Kept Facts", country: null }]));
    expect(lines).toMatchObject([{ kind: "update", changes: ["country"] }]);
    expect(updated).toBe(1);
    expect(await publicOrganisation("kept-facts")).toMatchObject({ acronym: "KF", country: null });
    expect((await bringIn(json([{ slug: "kept-facts", name: "Kept Facts" }]))).lines).toMatchObject([
      { kind: "unchanged" },
    ]);
  });

  it("does what was shown or nothing", async () => {
    const content = json([{ name: "Shown Before Done" }]);
    const { fingerprint } = await previewImport(administrator, { content });
    await bringIn(content);
    await expect(importOrganisations(depsOf(administrator), { content, fingerprint })).rejects.toEqual(
      refusedWith("conflict", "organisations.errors.importChanged"),
    );
  });

  it("leaves organisations alone that speak for themselves or are not public", async () => {
    const spokenFor = await anOrganisation.verified({ name: "Society that Speaks" });
    await aRepresentative.of(spokenFor);
    const pending = await anOrganisation.pending({ name: "Society that Waits" });
    const { lines } = await bringIn(json([spokenFor, pending].map(({ name }) => ({ name, acronym: "XX" }))));
    expect(lines.map(({ kind }) => kind)).toEqual(["kept", "kept"]);
  });

  it("leaves out what cannot be read, and says which field", async () => {
    const { lines } = await bringIn(
      json([{ name: "" }, { name: "Odd Country", country: "XX" }, { name: "Odd Topic", topics: "all" }]),
    );
    expect(lines).toMatchObject([
      { kind: "refused", field: "name" },
      { kind: "refused", field: "country" },
      { kind: "refused", field: "topics" },
    ]);
  });

  it.each(["", "{", "[1]", "[]", '{"a":1}', "one,two\n1,2"])("of %j is refused beside the file", async (content) => {
    await expect(previewImport(administrator, { content })).rejects.toEqual(
      expect.objectContaining({ code: "invalid", details: { fields: { file: expect.anything() } } }),
    );
  });

  it("is for administrators", async () => {
    const stranger = anActor(await aPerson());
    await expect(previewImport(stranger, { content: "[]" })).rejects.toEqual(refusedWith("forbidden"));
  });
});

describe("the export", () => {
  it("can be read again, as JSON and as CSV, without a difference", async () => {
    const full = {
      slug: "full-entry",
      name: '=Full, "Entry"',
      acronym: null,
      names: { fr: "Fiche, complète", ar: "قيد كامل" },
      aliases: ["F. E.", "FullE"],
      stakeholderGroup: "academia",
      country: "SN",
      address: "1 Road\nDakar",
      website: "https://full.example",
      topics: ["norms", "cbm"],
      descriptionLanguage: "en",
      description: "+1 for words",
      ecosocStatus: "none",
      meetings: { online: "Yes", outsideHeadquarters: null, onlineDecisions: null },
      asOf: "2026-11",
      partOf: [],
    };
    await bringIn(json([full]));
    const { data } = await exported("q=Full");
    expect(data).toContainEqual(full);
    expect((await bringIn(JSON.stringify({ data }))).lines.map(({ kind }) => kind)).toEqual(
      data.map(() => "unchanged"),
    );
    const csv = await (await getCsv(new Request("http://localhost/api/v1/organisations.csv?q=Full"))).text();
    expect(csv).toContain('"\'=Full, ""Entry"""');
    expect(csv).toContain("'+1 for words");
    expect((await bringIn(csv)).lines.every(({ kind }) => kind === "unchanged")).toBe(true);
  });

  it("holds no contact address, no proof, and nothing that is not verified", async () => {
    await anOrganisation.suspended({ name: "Suspended Society" });
    const text = JSON.stringify(await exported());
    expect(text).not.toMatch(/contactEmail|proof|Suspended Society|contact\d+@/);
  });

  it("answers 304 to whoever has it, and refuses a bent cursor or limit", async () => {
    const address = "http://localhost/api/v1/organisations";
    const etag = (await getJson(new Request(address))).headers.get("etag") ?? "";
    expect((await getJson(new Request(address, { headers: { "If-None-Match": etag } }))).status).toBe(304);
    for (const query of ["cursor=x", "limit=1e9", "limit=0", "limit=a"]) {
      expect((await getJson(new Request(`${address}?${query}`))).status).toBe(422);
    }
  });
});

describe("the directory", () => {
  it("goes through all names page by page, each once", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await publicOrganisations({}, 2, cursor);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(await countPublicOrganisations({}));
  });

  it("finds names in any language without accents and vowel signs, and takes signs of patterns as letters", async () => {
    await bringIn(
      json([
        {
          slug: "found-by-name",
          name: "Plain Name",
          names: { fr: "Fédération élémentaire", ar: "الاتّحاد الابتدائي" },
          aliases: ["Old 100% Name"],
        },
      ]),
    );
    for (const q of ["federation elem", "الاتحاد", "100%", "PLAIN"])
      expect(await slugs({ q })).toContain("found-by-name");
    expect(await slugs({ q: "1__%" })).not.toContain("found-by-name");
  });

  it("shows nothing for a group, topic or country that is on no list, never more", async () => {
    for (const [name, value] of Object.entries({ group: "all", topic: "__proto__", country: "ZZ" })) {
      expect(await slugs({ [name]: value })).toEqual([]);
    }
  });
});

const reference = resolve("../shared/material/reference/organisations.json");

describe.skipIf(!existsSync(reference))("the reference directory", () => {
  const fiveFull = ["iec", "dcaf", "wipo", "cyberpeace-institute", "ohchr"];

  it("comes in whole, and topics narrow it to those that work on them", async () => {
    const { lines } = await bringIn(readFileSync(reference, "utf8"));
    expect(lines.filter(({ kind }) => kind === "refused")).toEqual([]);
    const found = await slugs({ topic: "artificial-intelligence" });
    expect(found.filter((slug) => fiveFull.includes(slug))).toEqual(["iec", "ohchr", "wipo"]);
  });

  it("is exported with null for what was not stated", async () => {
    const { data } = await exported();
    const bySlug = new Map<string, Record<string, unknown>>(data.map((entry: { slug: string }) => [entry.slug, entry]));
    expect(bySlug.get("dcaf")).toMatchObject({ stakeholderGroup: null, acronym: "DCAF" });
    expect(bySlug.get("cyberpeace-institute")).toMatchObject({ acronym: null, stakeholderGroup: "civil_society" });
    expect(fiveFull.filter((slug) => bySlug.get(slug)?.meetings !== null)).toEqual(["iec"]);
  });
});

it("the entries of the demonstration can be brought in", async () => {
  const entries = directory.map(({ names = [], isStub: _isStub, ...entry }) => ({
    ...entry,
    names: Object.fromEntries(names.map(({ language, name }) => [language, name])),
  }));
  const { lines } = await bringIn(JSON.stringify(entries));
  expect(lines.filter(({ kind }) => kind === "refused" || kind === "kept")).toEqual([]);
  expect(await client.organisation.count({ where: { slug: "ict4peace" } })).toBe(1);
});
