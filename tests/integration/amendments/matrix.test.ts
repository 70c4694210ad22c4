import { beforeAll, describe, expect, it } from "vitest";
import { publicMatrix } from "@/lib/amendments/public-matrix";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

await testDatabase();

let at: MadeConsultation;
let speakers: Actor[];
const start = { from: null, cursor: undefined };
const matrix = (given: Partial<Parameters<typeof publicMatrix>[2]> = {}) =>
  publicMatrix(at.version.id, systemClock.now(), { rows: "paragraph", columns: "organisation", ...start, ...given });

beforeAll(async () => {
  at = await aConsultation.open({
    versionStatus: "draft",
    paragraphs: { "13(f)": "A State does no harm.", "13(g)": "States protect." },
  });
  const alias = (called: string, name: string) =>
    database().paragraph.update({
      where: { id: at.named(called).id },
      data: { aliases: [name] },
      select: { id: true },
    });
  await alias("13(f)", "norm-f");
  await alias("13(g)", "norm-7");
  await database().draftVersion.update({
    where: { id: at.version.id },
    data: { status: "published", publishedAt: new Date() },
    select: { id: true },
  });
  speakers = [];
  for (let index = 0; index < 12; index += 1) {
    const organisation = await anOrganisation.verified({
      name: `Demo ${String(index).padStart(2, "0")}`,
      stakeholderGroup: index % 2 === 0 ? "civil_society" : "academia",
    });
    speakers.push(await aRepresentative.focalPointOf(organisation));
  }
  for (const by of speakers) await aComment.published({ at, by });
  const [one] = speakers;
  if (one === undefined) throw new Error("Nobody speaks");
  const both = { paragraphId: at.named("13(f)").id, also: [at.named("13(g)").id] };
  await aComment.published({ at, by: one, words: { ...both, stance: "keep", proposedText: "" } });
  await aComment.published({ at, by: one, words: { paragraphId: undefined, stance: undefined, proposedText: "" } });
}, 60_000);

describe("the matrix of paragraphs", () => {
  it("has a row for each paragraph and one for the whole text, and says where nothing was said", async () => {
    const { rows, columns, counts } = await matrix();
    expect(rows.map(({ first }) => first?.number ?? null)).toEqual(["1", "2", "13(f)", "13(g)", null]);
    expect(columns[0]?.organisation?.name).toBe("Demo 00");
    expect(rows[0]?.cells[0]?.entries).toMatchObject([{ stance: "change" }]);
    expect(rows[0]?.cells[0]?.entries[0]?.words).toEqual([
      { kind: "deleted", text: "three" },
      { kind: "same", text: " " },
      { kind: "inserted", text: "two" },
    ]);
    expect(rows[1]?.cells.every((cell) => cell === null)).toBe(true);
    expect(rows[4]?.cells[0]?.counts.general).toBe(1);
    expect(counts).toEqual({ change: 12, keep: 1, general: 1, add: 0, delete: 0 });
    expect(rows[0]?.counts.change).toBe(12);
  });

  it("pages its columns by name until every organisation was shown once, and refuses a cursor of its own making", async () => {
    const begin = await matrix();
    expect(begin.columns).toHaveLength(10);
    const rest = await matrix({ cursor: begin.nextColumns ?? undefined });
    expect(rest.columns.map(({ organisation }) => organisation?.name)).toEqual(["Demo 10", "Demo 11"]);
    expect(rest.nextColumns).toBeNull();
    // Sums of a row are over everybody, whichever columns are shown.
    expect(rest.rows[0]?.counts.change).toBe(12);
    await expect(matrix({ cursor: "nonsense" })).rejects.toMatchObject({ code: "invalid" });
  });

  it("begins at the paragraph that was asked for", async () => {
    const { rows, previousRows } = await matrix({ from: "p13f" });
    expect(rows[0]?.first?.number).toBe("13(f)");
    expect(previousRows).toBe("p1");
  });

  it("counts by stakeholder group", async () => {
    const { columns, rows } = await matrix({ columns: "group" });
    expect(columns.map(({ key }) => key)).toEqual(["civil_society", "academia"]);
    expect(rows[0]?.cells.map((cell) => cell?.counts.change)).toEqual([6, 6]);
    expect(rows[2]?.cells.map((cell) => cell?.counts.keep)).toEqual([1, undefined]);
  });
});

describe("the matrix of norms", () => {
  it("has the eleven norms, finds them by letter and by figure, and counts a comment on two at each", async () => {
    const { rows } = await matrix({ rows: "norm" });
    expect(rows.map(({ norm }) => norm)).toEqual([..."abcdefghijk", null]);
    const row = (letter: string) => rows.find(({ norm }) => norm === letter);
    expect(row("f")?.counts.keep).toBe(1);
    expect(row("g")?.counts.keep).toBe(1);
    expect(row("f")?.cells[0]?.entries).toHaveLength(1);
    expect(row("a")).toMatchObject({ first: null, counts: { change: 0 } });
    expect(row("a")?.cells.every((cell) => cell === null)).toBe(true);
  });
});
