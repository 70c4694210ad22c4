import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { proposePlacements } from "@/lib/placements/jobs";
import { notedJobs } from "@/tests/factories/actor";
import { anImportedNext, commentedOn, published } from "@/tests/factories/next-version";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { aPlacedExample, type PlacedExample, placeNow, third } from "@/tests/factories/placed-example";
import { aPublishedComment } from "@/tests/factories/published-comment";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

let by: Actor;
const _refusedWith = (code: string) => expect.objectContaining({ name: "DomainError", code });
const now = () => new Date();

beforeAll(async () => {
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
});

const anExample = () => aPlacedExample(by);
type Made = PlacedExample;

/** Placements in the order of their paragraphs, as "state numbers adoption measure". */
async function placed(versionId: string, contributionId: string): Promise<string[]> {
  const rows = await client.placement.findMany({
    where: { versionId, contributionId },
    orderBy: { fromParagraph: { position: "asc" } },
  });
  const numbers = new Map((await client.paragraph.findMany({ where: { versionId } })).map((p) => [p.id, p.number]));
  return rows.map(({ state, toParagraphIds, adoption, measure }) =>
    [state, toParagraphIds.map((id) => numbers.get(id)).join("+") || "-", adoption, measure]
      .filter((part) => part !== null)
      .join(" "),
  );
}

const _placementOf = (made: Made, name: keyof Made["comments"]) =>
  client.placement.findFirstOrThrow({
    where: { versionId: made.nextId, contributionId: made.comments[name].id },
    orderBy: { fromParagraph: { position: "asc" } },
  });

const _seen = ({ id, revision }: { id: string; revision: number }) => ({ placementId: id, seenRevision: revision });

describe("the comments of a version, placed on the next", () => {
  let made: Made;
  beforeAll(async () => {
    made = await anExample();
  });
  const at = (name: keyof Made["comments"]) => placed(made.nextId, made.comments[name].id);

  it("stand where their paragraph lives on, with what became of their words", async () => {
    const [verbatim, inPart, not] = [await at("verbatim"), await at("inPart"), await at("not")];
    expect(verbatim).toEqual([expect.stringMatching(/ 2 verbatim 100$/)]);
    expect(inPart).toEqual([expect.stringMatching(/ 2 in_part 50$/)]);
    expect(not).toEqual([expect.stringMatching(/ 2 not_adopted 0$/)]);
  });

  it("are moved with a paragraph that moved, and with one that was split", async () => {
    expect(await at("keep")).toEqual(["moved 1"]);
    expect(await at("split")).toEqual(["moved 3+4"]);
  });

  it("are orphaned where their paragraph is gone, which is what a deletion asked for", async () => {
    expect(await at("goneDeleted")).toEqual(["orphaned - verbatim 100"]);
    expect(await at("goneChanged")).toEqual(["orphaned - not_adopted 0"]);
  });

  it("stand on the paragraph that was added for them as well", async () => {
    expect(await at("added")).toEqual(["moved 3+4+5 verbatim 100"]);
  });

  it("that replace a term stand on every paragraph that had it", async () => {
    expect(await at("term")).toEqual([
      expect.stringMatching(/ 2 verbatim 100$/),
      expect.stringMatching(/ 3\+4 not_adopted 0$/),
    ]);
  });

  it("are proposed again without a change, and so without a new revision", async () => {
    const before = await client.placement.findMany({ where: { versionId: made.nextId }, orderBy: { id: "asc" } });
    await placeNow(made.nextId);
    expect(await client.placement.findMany({ where: { versionId: made.nextId }, orderBy: { id: "asc" } })).toEqual(
      before,
    );
  });

  it("are proposed once when the job runs twice at the same time", async () => {
    await client.placement.deleteMany({ where: { versionId: made.nextId } });
    await Promise.all([placeNow(made.nextId), placeNow(made.nextId)]);
    expect(await client.placement.count({ where: { versionId: made.nextId } })).toBe(10);
  });

  it("wait for the lineage to be confirmed", async () => {
    await client.placement.deleteMany({ where: { versionId: made.nextId } });
    await client.draftVersion.update({ where: { id: made.nextId }, data: { lineageConfirmedAt: null } });
    await placeNow(made.nextId);
    expect(await client.placement.count({ where: { versionId: made.nextId } })).toBe(0);
    await client.draftVersion.update({ where: { id: made.nextId }, data: { lineageConfirmedAt: now() } });
    await placeNow(made.nextId);
    expect(await client.placement.count({ where: { versionId: made.nextId } })).toBe(10);
  });
});

describe("a third version", () => {
  it("places the comments on the first by way of the second, and those on the second too", async () => {
    const made = await anExample();
    await published(made.organiser, made.nextId);
    const on = await commentedOn(made, made.nextId);
    const later = await aPublishedComment(on("5"), by, {
      proposedText: "All small teams receive support from larger ones when they ask.",
    });
    const lastId = await anImportedNext(made, third, "rev-2");
    const jobs = notedJobs();
    await proposePlacements.run({ versionId: made.nextId }, { clock: { now }, jobs });
    expect(jobs.noted).toEqual([{ name: "propose-placements", payload: { versionId: lastId } }]);
    await placeNow(lastId);
    const at = (id: string) => placed(lastId, id);
    expect(await at(made.comments.keep.id)).toEqual(["moved 1"]);
    expect(await at(made.comments.goneDeleted.id)).toEqual(["orphaned - verbatim 100"]);
    expect(await at(made.comments.verbatim.id)).toEqual([expect.stringMatching(/ 2 verbatim 100$/)]);
    expect(await at(later.id)).toEqual(["placed 5 verbatim 100"]);
  });
});
