import { describe, expect, it } from "vitest";
import { crosswalkTable } from "@/lib/documents/crosswalk-table";
import { getThemesForDesk } from "@/lib/documents/queries";
import { setThemesSchema } from "@/lib/documents/schema";
import { setThemes } from "@/lib/documents/set-themes";
import { sideBySide } from "@/lib/documents/side-by-side";
import { importVersion } from "@/lib/drafts/import-version";
import { publishVersion } from "@/lib/drafts/publish-version";
import { tableAsCsv } from "@/lib/text/list-table";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { confirmedAsProposed, source } from "@/tests/factories/draft";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const first = `## Infrastructure

1. States should protect the electricity grid from harmful acts of others.

    (a) They tell operators at once.

## Reports

2. Each State reports every year on the steps that it has taken to carry out the norms.
`;
const second = `1. Each State reports every second year on the steps it has taken to carry out the norms.

2. States should protect the electricity grid from the harmful acts of all others.

3. Nothing here resembles anything.
`;

/** A consultation with two competing drafts; what came with it is taken out. */
async function competingDrafts() {
  const at = await aConsultation.open({ versionStatus: "draft" });
  const organiser = await anOfficer.organising(at);
  const drafts: { id: string; versionId: string }[] = [];
  for (const [slug, text] of [
    ["draft-a", first],
    ["draft-b", second],
  ] as const) {
    const { id } = await client.draft.create({
      data: { consultationId: at.consultation.id, slug, title: { en: slug } },
      select: { id: true },
    });
    const version = await importVersion(depsOf(organiser), source(id, { text }));
    await publishVersion(depsOf(organiser), { versionId: version.id, seenRevision: 1 });
    drafts.push({ id, versionId: version.id });
  }
  const [a, b] = drafts;
  if (a === undefined || b === undefined) throw new Error("two drafts were made");
  return { at, organiser, a, b, slug: at.consultation.slug };
}

const themes = (consultationId: string, seen: string, given: object[]) =>
  setThemesSchema.parse({ consultationId, seen, themes: given });

describe("competing drafts", () => {
  it("are proposed from their likeness, shown as nothing until confirmed, then stand side by side", async () => {
    const { at, organiser, a, b, slug } = await competingDrafts();
    const proposed = await getThemesForDesk(organiser, slug);
    expect(proposed.isProposal).toBe(true);
    expect(proposed.themes).toEqual([
      { id: "", title: { en: "Infrastructure" }, paragraphs: { [a.id]: "1", [b.id]: "2" } },
      { id: "", title: { en: "Reports" }, paragraphs: { [a.id]: "2", [b.id]: "1" } },
    ]);
    expect((await sideBySide(slug, []))?.themes).toEqual([]);
    const given = proposed.themes.map((theme, place) => ({ ...theme, place }));
    await setThemes(depsOf(organiser), themes(at.consultation.id, proposed.fingerprint, given));
    const sides = await sideBySide(slug, []);
    expect(sides?.drafts.map((draft) => draft.slug)).toEqual(["draft-a", "draft-b"]);
    expect(
      sides?.themes.map(({ title, columns }) => [
        title.en,
        ...columns.map((column) => column.map((one) => one.number)),
      ]),
    ).toEqual([
      ["Infrastructure", ["1", "1(a)"], ["2"]],
      ["Reports", ["2"], ["1"]],
    ]);
    expect(sides?.rest.map((column) => column.map(({ number }) => number))).toEqual([[], ["3"]]);
    expect((await sideBySide(slug, ["draft-b"]))?.drafts.map((draft) => draft.slug)).toEqual(["draft-b"]);
  });

  it("keep their themes in the next version, by lineage", async () => {
    const { at, organiser, a, slug } = await competingDrafts();
    const proposed = await getThemesForDesk(organiser, slug);
    await setThemes(depsOf(organiser), themes(at.consultation.id, proposed.fingerprint, proposed.themes));
    const text = first.replace("1. States", "1. A new first paragraph about something else entirely.\n\n2. All States");
    const { id: versionId } = await importVersion(depsOf(organiser), source(a.id, { text, slug: "rev-1" }));
    await confirmedAsProposed(organiser, versionId);
    const { revision } = await client.draftVersion.findUniqueOrThrow({ where: { id: versionId } });
    await publishVersion(depsOf(organiser), { versionId, seenRevision: revision });
    const sides = await sideBySide(slug, []);
    expect(sides?.themes[0]?.columns[0]?.map(({ number }) => number)).toEqual(["2", "2(a)"]);
    expect(sides?.rest[0]?.map(({ number }) => number)).toEqual(["1"]);
  });

  it("can be taken along as a table that names the gaps, with the address of each paragraph", async () => {
    const { at, organiser, a, b, slug } = await competingDrafts();
    const { fingerprint } = await getThemesForDesk(organiser, slug);
    const given = [
      { id: "", place: 1, title: { en: "Grid" }, paragraphs: { [a.id]: "1, 1(a)", [b.id]: "2" } },
      { id: "", place: 2, title: { en: "=Telling" }, paragraphs: { [a.id]: "1(a)" } },
    ];
    await setThemes(depsOf(organiser), themes(at.consultation.id, fingerprint, given));
    const sides = await sideBySide(slug, []);
    if (sides === null) throw new Error("the consultation is public");
    const { columns, rows } = crosswalkTable(sides, "https://floor.example");
    expect(columns).toEqual([
      ...["theme", "draft-a", "draft-a:address", "draft-a:text", "draft-b", "draft-b:address", "draft-b:text", "gaps"],
    ]);
    expect(rows[0]).toMatchObject({ theme: "Grid", "draft-a": "1 | 1(a)", "draft-b": "2", gaps: "" });
    expect(rows[0]?.["draft-b:address"]).toBe(`https://floor.example/en${sides.drafts[1]?.page}#p2`);
    expect(rows[1]).toMatchObject({ "draft-a": "1(a)", "draft-b": null, "draft-b:text": null, gaps: "draft-b" });
    expect(tableAsCsv({ columns, rows })).toContain("'=Telling");
  });

  it("refuse a paragraph that is not there, a stale form, and another's theme", async () => {
    const { at, organiser, a, slug } = await competingDrafts();
    const { fingerprint } = await getThemesForDesk(organiser, slug);
    const one = { id: "", place: 1, title: { en: "One" }, paragraphs: { [a.id]: "1, 77" } };
    const deps = depsOf(organiser);
    await expect(setThemes(deps, themes(at.consultation.id, fingerprint, [one]))).rejects.toMatchObject({
      details: { fields: { [`themes.0.paragraphs.${a.id}`]: { values: { reference: "77" } } } },
    });
    const good = { ...one, paragraphs: { [a.id]: "1" } };
    await setThemes(deps, themes(at.consultation.id, fingerprint, [good]));
    await expect(setThemes(deps, themes(at.consultation.id, fingerprint, [good]))).rejects.toMatchObject({
      messageKey: "errors.changedMeanwhile",
    });
    const foreign = await competingDrafts();
    const theirs = await getThemesForDesk(foreign.organiser, foreign.slug);
    const [stolen] = (await getThemesForDesk(organiser, slug)).themes;
    const input = themes(foreign.at.consultation.id, theirs.fingerprint, [{ ...good, id: stolen?.id, paragraphs: {} }]);
    await expect(setThemes(depsOf(foreign.organiser), input)).rejects.toMatchObject({ code: "not_found" });
    await expect(getThemesForDesk(foreign.organiser, slug)).rejects.toMatchObject({ code: "not_found" });
    await expect(
      setThemes(depsOf(await anOfficer.moderating(at)), themes(at.consultation.id, fingerprint, [good])),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("without a published version, or in a consultation that is not public, are nowhere", async () => {
    const { at, slug } = await competingDrafts();
    expect((await sideBySide(slug, []))?.choices.map((choice) => choice.slug)).toEqual(["draft-a", "draft-b"]);
    await client.consultation.update({ where: { id: at.consultation.id }, data: { status: "draft" } });
    expect(await sideBySide(slug, [])).toBeNull();
  });
});
