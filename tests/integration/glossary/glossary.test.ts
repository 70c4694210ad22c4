import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { GET as getJson } from "@/app/api/v1/glossary/route";
import { GET as getCsv } from "@/app/api/v1/glossary.csv/route";
import { addTerm } from "@/lib/glossary/add-term";
import { editTerm } from "@/lib/glossary/edit-term";
import { keptBy, termPolicy } from "@/lib/glossary/policy";
import { publicTerms, termsOfProcess } from "@/lib/glossary/public";
import { publishTerm } from "@/lib/glossary/publish-term";
import { getTermForDesk, listTermsForDesk } from "@/lib/glossary/queries";
import { addTermSchema, editTermSchema } from "@/lib/glossary/schema";
import { takeBackTerm } from "@/lib/glossary/take-back-term";
import { termNotes } from "@/lib/glossary/term-notes";
import type { Actor } from "@/lib/kernel/actor";
import { termAnswer } from "@/lib/open-data/directory-schemas";
import { namedBy } from "@/lib/search/named";
import { anActor, aPerson, depsOf } from "../../factories/actor";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

const refusedWith = (code: string) => expect.objectContaining({ name: "DomainError", code });

let administrator: Actor;
let organiser: Actor;
let processes: { own: string; other: string; hidden: string };

beforeAll(async () => {
  const make = async (slug: string, status: "published" | "draft" = "published") =>
    (await client.process.create({ data: { slug, code: slug.toUpperCase(), status, name: { en: slug } } })).id;
  processes = { own: await make("own"), other: await make("other"), hidden: await make("hidden", "draft") };
  administrator = anActor(await aPerson({ administrator: true }));
  const offices = [processes.own, processes.hidden].map((processId) => ({
    ...{ processId, draftId: null },
    role: "organiser" as const,
  }));
  organiser = anActor(await aPerson(), { offices });
});

const words = (text: string) => ({ words: { en: text } });
async function aTerm(actor: Actor, term: string, given: object = {}) {
  const input = addTermSchema.parse({ term: { en: term }, definitions: [words(`What ${term} means`)], ...given });
  return (await addTerm(depsOf(actor), input)).id;
}
async function seen(id: string) {
  const { revision } = await client.glossaryTerm.findUniqueOrThrow({ where: { id } });
  return { id, seenRevision: revision };
}
const slugs = async (list = publicTerms()) => (await list).map(({ slug }) => slug);

describe("a term", () => {
  it("is nowhere until it is published, everywhere that it holds then, and nowhere once taken back", async () => {
    const id = await aTerm(organiser, "wombat clause", { processId: processes.own, forms: { en: "WC" } });
    expect(await slugs()).not.toContain("wombat-clause");
    await publishTerm(depsOf(organiser), await seen(id));
    expect(await slugs()).toContain("wombat-clause");
    expect(await slugs(termsOfProcess("own"))).toContain("wombat-clause");
    expect(await slugs(termsOfProcess("other"))).not.toContain("wombat-clause");
    expect(await namedBy("wc", new Date())).toMatchObject([{ kind: "term", path: "/glossary#wombat-clause" }]);
    await takeBackTerm(depsOf(organiser), await seen(id));
    expect(await slugs()).not.toContain("wombat-clause");
    expect(await namedBy("wc", new Date())).toEqual([]);
    const acts = await client.transition.findMany({
      where: { subjectId: id },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    expect(acts.map(({ to, role }) => [to, role])).toEqual(
      ["draft", "published", "draft"].map((to) => [to, "organiser"]),
    );
  });

  it("of a process that is not public is not public either", async () => {
    const id = await aTerm(organiser, "hidden word", { processId: processes.hidden });
    await publishTerm(depsOf(organiser), await seen(id));
    expect(await slugs()).not.toContain("hidden-word");
    expect(await namedBy("hidden word", new Date())).toEqual([]);
  });

  it("shows rival definitions beside each other, with who uses each and where it stands", async () => {
    const definitions = [
      { ...words("One thing"), usedBy: { en: "Some" }, source: "X/1" },
      { ...words("Another thing"), usedBy: { en: "Others" } },
      words(""),
    ];
    const id = await aTerm(administrator, "contested word", { definitions });
    await publishTerm(depsOf(administrator), await seen(id));
    const terms = (await publicTerms()).filter(({ slug }) => slug === "contested-word");
    expect(terms[0]?.definitions.map(({ usedBy, source }) => [usedBy.en, source])).toEqual([
      ["Some", "X/1"],
      ["Others", null],
    ]);
    expect(termNotes(terms, "en", "en").notes.get("contested-word")).toBe(
      "1. One thing (Some)  2. Another thing (Others)",
    );
  });

  it("is written anew by whoever keeps it, after what they saw", async () => {
    const id = await aTerm(administrator, "edited word");
    const edit = async (text: string, given = {}) =>
      editTermSchema.parse({ ...(await seen(id)), term: { en: "edited word" }, definitions: [words(text)], ...given });
    await editTerm(depsOf(administrator), await edit("New words"));
    expect((await getTermForDesk(administrator, id)).definitions).toMatchObject([{ words: { en: "New words" } }]);
    await expect(editTerm(depsOf(administrator), await edit("Stale", { seenRevision: 1 }))).rejects.toEqual(
      refusedWith("conflict"),
    );
    await expect(editTerm(depsOf(organiser), await edit("Not theirs"))).rejects.toEqual(refusedWith("not_found"));
    await expect(aTerm(administrator, "edited word")).rejects.toEqual(refusedWith("invalid"));
    await expect(aTerm(organiser, "of the platform")).rejects.toEqual(refusedWith("forbidden"));
  });

  it("stands on the desk of those who keep it, and of nobody else", async () => {
    await aTerm(organiser, "own word", { processId: processes.own });
    const all = await client.glossaryTerm.findMany({ orderBy: { slug: "asc" } });
    for (const actor of [administrator, organiser]) {
      const listed = await client.glossaryTerm.findMany({ where: keptBy(actor), orderBy: { slug: "asc" } });
      expect(listed).toEqual(all.filter((term) => termPolicy.keep(actor, term)));
      expect((await listTermsForDesk(actor)).map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
    }
    await expect(listTermsForDesk(anActor(await aPerson()))).rejects.toEqual(refusedWith("forbidden"));
  });
});

it.each([
  [{ term: {} }],
  [{ term: { en: "x" }, definitions: [] }],
  [{ term: { en: "x" }, definitions: [words(" ")] }],
  [{ term: { en: "x" }, definitions: [{ ...words("y"), address: "javascript:alert(1)" }] }],
  [{ term: { en: "x".repeat(121) }, definitions: [words("y")] }],
  [{ term: { en: "x" }, definitions: Array.from({ length: 9 }, () => words("y")) }],
])("a term that is not one is refused: %#", (input) => {
  expect(addTermSchema.safeParse({ definitions: [words("y")], ...input }).success).toBe(false);
});

describe("the glossary as open data", () => {
  const page = z.strictObject({ data: z.array(termAnswer), next: z.string().nullable(), total: z.int() });
  const asked = (more: string) => new Request(`http://localhost/api/v1/glossary${more}`);
  const read = async (more = "") => page.parse(await (await getJson(asked(more))).json());

  it("gives rival definitions with their sources, in JSON and as rows of a table, and never a draft", async () => {
    const definitions = [
      { words: { en: "A promise", fr: "Une promesse" }, source: "A/70/174", address: "https://un.example/a-70-174" },
      { words: { en: "=A rule" }, usedBy: { en: "Some States" } },
    ];
    const id = await aTerm(administrator, "rival norm", {
      term: { en: "rival norm", fr: "norme rivale" },
      definitions,
    });
    expect((await read()).data.map(({ slug }) => slug)).not.toContain("rival-norm");
    await publishTerm(depsOf(administrator), { id, seenRevision: 1 });
    const own = await aTerm(organiser, "own rival", { processId: processes.own });
    await publishTerm(depsOf(organiser), { id: own, seenRevision: 1 });
    const { data, total } = await read();
    expect(total).toBe(data.length);
    expect(data.find(({ slug }) => slug === "rival-norm")).toMatchObject({
      ...{ term: { fr: "norme rivale" }, process: null },
      definitions: [
        { words: { fr: "Une promesse" }, source: "A/70/174", address: "https://un.example/a-70-174", usedBy: {} },
        { words: { en: "=A rule" }, source: null, usedBy: { en: "Some States" } },
      ],
    });
    const first = await read("?limit=1");
    const second = await read(`?limit=1&cursor=${first.next}`);
    expect([...first.data, ...second.data]).toEqual(data.slice(0, 2));
    const narrowed = (await read("?process=other")).data.map(({ slug }) => slug);
    expect([narrowed.includes("rival-norm"), narrowed.includes("own-rival")]).toEqual([true, false]);
    const csv = await (await getCsv(asked(".csv"))).text();
    const rows = csv.split("\r\n").filter((line) => line.startsWith("rival-norm,"));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain("A promise,Une promesse");
    expect(rows[1]).toContain("'=A rule");
  });
});
