import { describe, expect, it } from "vitest";
import { z } from "zod";
import { GET as getJson } from "@/app/api/v1/organisations/[organisation]/history/route";
import { GET as getCsv } from "@/app/api/v1/organisations/[organisation]/history.csv/route";
import { entryChangeAnswer } from "@/lib/open-data/directory-schemas";
import { editOrganisation } from "@/lib/organisations/edit-organisation";
import { importOrganisations, previewImport } from "@/lib/organisations/import-organisations";
import { ownChanges, publicChanges } from "@/lib/organisations/public-changes";
import { renameOrganisation } from "@/lib/organisations/rename-organisation";
import { editOrganisationSchema } from "@/lib/organisations/schema";
import { takeOutChange } from "@/lib/organisations/take-out-change";
import { anActor, aPerson, depsOf } from "../../factories/actor";
import { anOrganisation, aRepresentative, type MadeOrganisation } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const administrator = anActor(await aPerson({ administrator: true }));

const row = ({ id }: MadeOrganisation) => client.organisation.findUniqueOrThrow({ where: { id } });
const history = async ({ id }: MadeOrganisation) => (await publicChanges(id, 50)).items;

/** Its focal point sends the whole form, with these answers in it. */
async function edit(organisation: MadeOrganisation, by: Parameters<typeof depsOf>[0], given: object) {
  const { id, revision, name, contactEmail, ...stored } = await row(organisation);
  const { acronym, address, description, stakeholderGroup, country } = stored;
  const present = { acronym, address, description, stakeholderGroup, country };
  const form = { id, seenRevision: revision, name, contactEmail, aliases: stored.aliases, ...present, ...given };
  await editOrganisation(depsOf(by), editOrganisationSchema.parse(form));
}

const today = new Date().toISOString().slice(0, 10);

async function moved() {
  const organisation = await anOrganisation.verified();
  await client.organisation.update({
    where: { id: organisation.id },
    data: { address: "1 Old Road", asOf: "2025-01" },
  });
  const focalPoint = await aRepresentative.focalPointOf(organisation);
  await edit(organisation, focalPoint, { address: "2 New Road" });
  return { organisation, focalPoint };
}

describe("the history of an entry", () => {
  it("keeps what a focal point changes, with the days of the old and the new", async () => {
    const { organisation, focalPoint } = await moved();
    await edit(organisation, focalPoint, { address: "3 Newer Road", ecosocStatus: "roster", topics: ["norms"] });
    const changes = await history(organisation);
    expect(changes).toMatchObject(
      [
        { fact: "topics", before: "", after: "norms", beforeAsOf: null, by: "organisation" },
        { fact: "address", before: "2 New Road", after: "3 Newer Road", beforeAsOf: today },
        { fact: "ecosocStatus", before: "", after: "roster" },
        { fact: "address", before: "1 Old Road", after: "2 New Road", beforeAsOf: "2025-01", asOf: null },
      ].toSorted((one, other) => order(changes, one) - order(changes, other)),
    );
    expect(changes).toHaveLength(4);
  });

  it("says of a description which paragraphs went and came", async () => {
    const organisation = await anOrganisation.verified();
    const focalPoint = await aRepresentative.focalPointOf(organisation);
    const text = { description: "First.\n\nSecond.\n\nThird.", descriptionLanguage: "en" };
    await client.organisation.update({ where: { id: organisation.id }, data: text });
    await edit(organisation, focalPoint, { description: "First.\n\nOther.\n\nThird." });
    expect(await history(organisation)).toMatchObject([{ fact: "description", before: "Second.", after: "Other." }]);
  });

  it("says nothing of what nobody could read, and of nothing that changed", async () => {
    const pending = await anOrganisation.pending();
    const { organisation, focalPoint } = await moved();
    await edit(pending, await aRepresentative.focalPointOf(pending), { address: "Nowhere" });
    await edit(organisation, focalPoint, { proof: "Register 12", contactEmail: "other@demo.example" });
    expect([await history(pending), (await history(organisation)).length]).toEqual([[], 1]);
    await client.organisation.update({ where: { id: organisation.id }, data: { status: "suspended" } });
    expect(await history(organisation)).toEqual([]);
  });

  it("keeps the name that an administrator changes, and what a file changes", async () => {
    const organisation = await anOrganisation.verified({ name: "Name of Once" });
    const { id, revision } = await row(organisation);
    await renameOrganisation(depsOf(administrator), { id, seenRevision: revision, name: "Name of Now" });
    const content = JSON.stringify([{ id: organisation.slug, name: "Name of Now", country: "UY" }]);
    const file = { content };
    const { fingerprint } = await previewImport(administrator, file);
    await importOrganisations(depsOf(administrator), { ...file, fingerprint });
    expect(await history(organisation)).toMatchObject([
      { fact: "country", after: "UY", by: "import" },
      { fact: "name", before: "Name of Once", after: "Name of Now", by: "administrator" },
    ]);
  });

  it("loses a line that an administrator takes out, who has no part in it, and no other", async () => {
    const { organisation, focalPoint } = await moved();
    const [line] = await ownChanges(organisation.id, 10);
    const id = line?.id ?? "";
    await expect(takeOutChange(depsOf(focalPoint), { id })).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await expect(takeOutChange(depsOf(stranger), { id })).rejects.toMatchObject({ code: "not_found" });
    await takeOutChange(depsOf(administrator), { id });
    expect(await history(organisation)).toEqual([]);
    await expect(takeOutChange(depsOf(administrator), { id })).rejects.toMatchObject({ code: "conflict" });
    const act = { subjectId: organisation.id, field: "history", to: "address", role: "administrator" };
    expect(await client.transition.count({ where: act })).toBe(1);
  });
});

describe("the history as open data", () => {
  const ask = (get: typeof getJson, slug: string, more = "") =>
    get(new Request(`http://localhost/api/v1/organisations/${slug}/history${more}`), {
      params: Promise.resolve({ organisation: slug }),
    });
  const page = z.strictObject({ data: z.array(entryChangeAnswer), next: z.string().nullable(), total: z.int() });

  it("is a list as it is described, goes on from page to page, and a file for spreadsheets", async () => {
    const { organisation, focalPoint } = await moved();
    await edit(organisation, focalPoint, { address: "", aliases: "=1+1\nOther" });
    const first = page.parse(await (await ask(getJson, organisation.slug, "?limit=2")).json());
    expect(first).toMatchObject({ total: 3 });
    const second = page.parse(await (await ask(getJson, organisation.slug, `?limit=2&cursor=${first.next}`)).json());
    const lines = [...first.data, ...second.data];
    expect(lines).toContainEqual(expect.objectContaining({ fact: "aliases", before: null, after: ["=1+1", "Other"] }));
    expect(lines).toContainEqual(expect.objectContaining({ fact: "address", before: "2 New Road", after: null }));
    expect(lines[2]).toMatchObject({ fact: "address", before: "1 Old Road", beforeAsOf: "2025-01" });
    const csv = await (await ask(getCsv, organisation.slug)).text();
    expect(csv).toContain("fact,before,beforeAsOf,after,asOf,changedAt,by,source\r\n");
    expect(csv).toContain("aliases,,,'=1+1 | Other,");
    expect(
      (await getCsv(new Request("http://localhost/"), { params: Promise.resolve({ organisation: "x-y" }) })).status,
    ).toBe(404);
    await client.organisation.update({ where: { id: organisation.id }, data: { status: "suspended" } });
    expect((await ask(getJson, organisation.slug)).status).toBe(404);
  });
});

function order(changes: readonly { fact: string; after: string }[], one: { fact: string; after: string }): number {
  return changes.findIndex(({ fact, after }) => fact === one.fact && after === one.after);
}
