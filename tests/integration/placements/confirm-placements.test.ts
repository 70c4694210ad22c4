import { beforeAll, describe, expect, it } from "vitest";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { editParagraphs } from "@/lib/drafts/edit-paragraphs";
import { editParagraphsSchema } from "@/lib/drafts/schema";
import type { Actor } from "@/lib/kernel/actor";
import { confirmCertain } from "@/lib/placements/confirm-certain";
import { confirmPlacement } from "@/lib/placements/confirm-placement";
import { correctPlacement } from "@/lib/placements/correct-placement";
import { causesOf, placedOn, placementsOf } from "@/lib/placements/public";
import { getPlacedVersion, listPlacements } from "@/lib/placements/queries";
import { correctPlacementSchema } from "@/lib/placements/schema";
import { depsOf } from "@/tests/factories/actor";
import { anOfficer } from "@/tests/factories/consultation";
import { asShown } from "@/tests/factories/draft";
import { aPublishedText, published } from "@/tests/factories/next-version";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { aPlacedExample, first, type PlacedExample, placeNow } from "@/tests/factories/placed-example";
import { aPublishedComment } from "@/tests/factories/published-comment";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

let by: Actor;
const refusedWith = (code: string) => expect.objectContaining({ name: "DomainError", code });
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

const placementOf = (made: Made, name: keyof Made["comments"]) =>
  client.placement.findFirstOrThrow({
    where: { versionId: made.nextId, contributionId: made.comments[name].id },
    orderBy: { fromParagraph: { position: "asc" } },
  });

const seen = ({ id, revision }: { id: string; revision: number }) => ({ placementId: id, seenRevision: revision });

describe("a person", () => {
  it("confirms one proposal once; adopted words become a cause of the paragraph", async () => {
    const made = await anExample();
    const rapporteur = await anOfficer.reportingOnOneDraft(made.at, made.draft.id);
    const row = await placementOf(made, "inPart");
    const outcomes = await Promise.allSettled([1, 2].map(() => confirmPlacement(depsOf(rapporteur), seen(row))));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await placementOf(made, "inPart")).toMatchObject({ confirmedById: rapporteur.personId });
    expect(await client.cause.findMany({ where: { versionId: made.nextId } })).toMatchObject([
      { contributionId: made.comments.inPart.id, verbatim: false, personId: rapporteur.personId },
    ]);
  });

  it("makes nothing a cause that was answered as not accepted, however much the words are alike", async () => {
    const made = await anExample();
    const { id } = made.comments.inPart;
    await client.contribution.update({ where: { id }, data: { disposition: "not_accepted" } });
    await confirmPlacement(depsOf(made.organiser), seen(await placementOf(made, "inPart")));
    expect((await placementOf(made, "inPart")).confirmedAt).not.toBeNull();
    expect(await client.cause.count({ where: { versionId: made.nextId } })).toBe(0);
  });

  it("confirms all certain ones at once, but none that was proposed after the page was made", async () => {
    const made = await anExample();
    const { confirmable, progress, readAt } = await getPlacedVersion(made.organiser, made.nextId);
    expect(progress).toMatchObject({ total: 10, confirmed: 0, certain: confirmable });
    expect(confirmable).toBeGreaterThan(0);
    await aPublishedComment(made.on("1"), by, { stance: "keep" });
    await new Promise((later) => setTimeout(later, 5));
    await placeNow(made.nextId);
    const given = { versionId: made.nextId, seenAt: readAt };
    const counts = await Promise.all([1, 2].map(() => confirmCertain(depsOf(made.organiser), given)));
    expect(counts.toSorted()).toEqual([0, confirmable]);
    expect((await getPlacedVersion(made.organiser, made.nextId)).progress).toMatchObject({
      total: 11,
      confirmed: confirmable,
      certain: 1,
    });
  });

  it("keeps what was confirmed when the program proposes anew, and replaces the rest", async () => {
    const made = await anExample();
    const row = await placementOf(made, "keep");
    await correctPlacement(
      depsOf(made.organiser),
      correctPlacementSchema.parse({ ...seen(row), state: "orphaned", numbers: "" }),
    );
    await client.placement.updateMany({ where: { versionId: made.nextId, confirmedAt: null }, data: { score: 0 } });
    await placeNow(made.nextId);
    expect(await placed(made.nextId, made.comments.keep.id)).toEqual(["orphaned -"]);
    expect(await client.placement.count({ where: { versionId: made.nextId, score: 0 } })).toBe(0);
  });

  it("corrects by number or from the list, and takes a wrong cause back with it", async () => {
    const made = await anExample();
    const row = await placementOf(made, "verbatim");
    await confirmPlacement(depsOf(made.organiser), seen(row));
    expect(await client.cause.count({ where: { versionId: made.nextId } })).toBe(1);
    const correct = async (given: object) =>
      correctPlacement(
        depsOf(made.organiser),
        correctPlacementSchema.parse({ ...seen(await placementOf(made, "verbatim")), state: "moved", ...given }),
      );
    await correct({ numbers: "para 3, 4", adoption: "not_adopted" });
    expect(await placed(made.nextId, made.comments.verbatim.id)).toEqual(["moved 3+4 not_adopted 0"]);
    expect(await client.cause.count({ where: { versionId: made.nextId } })).toBe(0);
    await expect(correct({ numbers: "99", adoption: "not_adopted" })).rejects.toThrow(refusedWith("invalid"));
    await expect(correct({ adoption: "not_adopted" })).rejects.toThrow(refusedWith("invalid"));
    await expect(correct({ numbers: "1" })).rejects.toThrow(refusedWith("invalid"));
    const [paragraph] = await client.paragraph.findMany({ where: { versionId: made.nextId, number: "2" } });
    await correct({ paragraphIds: [paragraph?.id], state: "placed", adoption: "verbatim" });
    expect(await placed(made.nextId, made.comments.verbatim.id)).toEqual(["placed 2 verbatim 100"]);
    await expect(
      correctPlacement(
        depsOf(made.organiser),
        correctPlacementSchema.parse({ ...seen(row), state: "orphaned", adoption: "verbatim" }),
      ),
    ).rejects.toThrow(refusedWith("conflict"));
  });

  it("is asked again when the words that were judged get rewritten, and only about those", async () => {
    const made = await anExample();
    for (const name of ["inPart", "keep"] as const) {
      await confirmPlacement(depsOf(made.organiser), seen(await placementOf(made, name)));
    }
    const shown = await asShown(made.organiser, made.nextId);
    const blocks = shown.blocks.map((block) => ({ ...block, text: block.text.replace("must", "must always") }));
    await editParagraphs(depsOf(made.organiser), editParagraphsSchema.parse({ ...shown, blocks }));
    expect(await placementOf(made, "inPart")).toMatchObject({ confirmedAt: null, confirmedById: null });
    expect((await placementOf(made, "keep")).confirmedAt).not.toBeNull();
    await placeNow(made.nextId);
    expect((await placementOf(made, "inPart")).measure).toBe(75);
  });

  it("without an office finds nothing, and has no say on words of an own organisation", async () => {
    const made = await anExample();
    const row = await placementOf(made, "keep");
    const elsewhere = await anOfficer.organising((await aPublishedText(first)).at);
    const moderator = await anOfficer.moderating(made.at);
    const otherDraft = await anOfficer.reportingOnOneDraft(made.at, made.at.draft.id);
    for (const actor of [by, elsewhere, moderator, otherDraft]) {
      await expect(confirmPlacement(depsOf(actor), seen(row))).rejects.toThrow(refusedWith("not_found"));
      await expect(getPlacedVersion(actor, made.nextId)).rejects.toThrow(refusedWith("not_found"));
      const given = { versionId: made.nextId, seenAt: now() };
      await expect(confirmCertain(depsOf(actor), given)).rejects.toThrow(refusedWith("not_found"));
    }
    const rapporteur = await anOfficer.reporting(made.at);
    await client.representation.create({
      data: {
        organisationId: by.organisation?.id ?? "",
        personId: rapporteur.personId,
        email: rapporteur.email,
        role: "representative",
        status: "active",
        startedAt: now(),
      },
    });
    await expect(confirmPlacement(depsOf(rapporteur), seen(row))).rejects.toThrow(refusedWith("forbidden"));
    expect(await confirmCertain(depsOf(rapporteur), { versionId: made.nextId, seenAt: now() })).toBe(0);
  });

  it("reads the doubtful ones first, page by page, each once", async () => {
    const made = await anExample();
    const read: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listPlacements>> = await listPlacements(
        made.organiser,
        { versionId: made.nextId, part: "doubtful", cursor },
        2,
      );
      read.push(...page.items.map(({ id, state }) => `${state} ${id}`));
      cursor = page.next;
    } while (cursor !== null);
    const { progress } = await getPlacedVersion(made.organiser, made.nextId);
    expect(new Set(read).size).toBe(progress.doubtful);
    expect(read.slice(0, 2).every((line) => line.startsWith("orphaned"))).toBe(true);
  });
});

describe("everybody", () => {
  it("reads only what was confirmed, only on a published version, and only while the comment is public", async () => {
    const made = await anExample();
    const { inPart, goneDeleted } = made.comments;
    const shown = () => placementsOf(inPart.id, now());
    await confirmPlacement(depsOf(made.organiser), seen(await placementOf(made, "inPart")));
    expect(await shown()).toEqual([]);
    expect(await causesOf(made.nextId, now())).toEqual(new Map());
    await published(made.organiser, made.nextId);
    expect(await shown()).toMatchObject([
      {
        version: { slug: "rev-1" },
        from: { number: "1" },
        to: [{ number: "2" }],
        adoption: { outcome: "in_part", measure: 50 },
      },
    ]);
    expect(await placementsOf(goneDeleted.id, now())).toEqual([]);
    expect([...(await causesOf(made.nextId, now())).values()]).toEqual([
      [expect.objectContaining({ reference: inPart.reference, verbatim: false })],
    ]);
    const [target] = await client.paragraph.findMany({ where: { versionId: made.nextId, number: "2" } });
    const on = () => placedOn(made.nextId, [target?.id ?? ""], now());
    expect([...(await on()).values()]).toEqual([{ count: 1, references: [inPart.reference] }]);
    await withdrawContribution(depsOf(by), { id: inPart.id, seenRevision: 1 });
    expect(await shown()).toEqual([]);
    expect(await on()).toEqual(new Map());
    expect(await causesOf(made.nextId, now())).toEqual(new Map());
  });
});
