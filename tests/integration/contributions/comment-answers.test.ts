import { beforeAll, describe, expect, it } from "vitest";
import { publicContribution } from "@/lib/contributions/public";
import { saveComment } from "@/lib/contributions/save-comment";
import { type SaveComment, saveCommentSchema } from "@/lib/contributions/schema";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { newId } from "@/lib/kernel/ids";
import { search } from "@/lib/search/public";
import { depsOf } from "../../factories/actor";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { aComment, writtenComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let focalPoint: Awaited<ReturnType<typeof aRepresentative.of>>;

beforeAll(async () => {
  at = await aConsultation.open({
    paragraphs: {
      "13(f)": "The State notifies the operator. The operator notifies the public.",
      "13(g)": "The State protects the operator.",
      "13(h)": "Operators answer.",
    },
  });
  focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
});

const paragraph = (number: string) => at.named(number);

const refusedField = (field: string, key: string) =>
  expect.objectContaining({
    code: "invalid",
    details: { fields: { [field]: expect.objectContaining({ key: `contributions.errors.${key}` }) } },
  });

/** A comment on 13(f) without a position, unless told otherwise. */
const written = (given: Partial<SaveComment> = {}) =>
  writtenComment(at, { paragraphId: paragraph("13(f)").id, stance: undefined, proposedText: undefined, ...given });
const save = (given: Partial<SaveComment>) => saveComment(depsOf(focalPoint), written(given));
const kept = async (given: Partial<SaveComment>) => {
  const { id } = await save(given);
  return client.contribution.findUniqueOrThrow({
    where: { id },
    include: { targets: { include: { paragraph: true }, orderBy: { paragraph: { position: "asc" } } } },
  });
};
const _numbers = ({ targets }: Awaited<ReturnType<typeof kept>>) => targets.map((target) => target.paragraph.number);

describe("additions, deletions and fallbacks", () => {
  it("add a paragraph of its own, before or after, also beside agreed language", async () => {
    const row = await kept({
      stance: "add",
      newParagraph: " A new one. ",
      addPosition: "before",
      paragraphId: at.lockedParagraph.id,
    });
    expect(row).toMatchObject({
      proposedText: "A new one.",
      addPosition: "before",
      redline: [{ kind: "inserted", text: "A new one." }],
    });
    expect(await kept({ stance: "add", newParagraph: "A new one." })).toMatchObject({ addPosition: "after" });
  });

  it("strike the whole paragraph", async () => {
    const row = await kept({ stance: "delete", proposedText: paragraph("13(f)").text });
    expect(row).toMatchObject({ proposedText: null, redline: [{ kind: "deleted", text: paragraph("13(f)").text }] });
  });

  it("fall back to other words or to the paragraph as it stands", async () => {
    const row = await kept({ stance: "delete", fallbackStance: "change", fallbackText: "The State notifies." });
    expect(row).toMatchObject({ fallbackStance: "change", fallbackText: "The State notifies." });
    expect(row.fallbackRedline).not.toBeNull();
    const change = { stance: "change", proposedText: "New." } as const;
    expect(await kept({ ...change, fallbackStance: "keep" })).toMatchObject({
      fallbackStance: "keep",
      fallbackText: null,
    });
    expect(await kept({ stance: "keep", fallbackStance: "keep" })).toMatchObject({ fallbackStance: null });
  });

  it("lose no words that belong to an answer that was not chosen", async () => {
    const refused: [Partial<SaveComment>, string][] = [
      [{ stance: "keep", newParagraph: "x" }, "newParagraph"],
      [{ stance: "keep", replacement: "x" }, "replacement"],
      [{ stance: "keep", changeNote: "x" }, "changeNote"],
      [{ stance: "add", fallbackText: "x" }, "fallbackText"],
      [{ stance: "keep", paragraphId: undefined, termFrom: "x" }, "termFrom"],
    ];
    for (const [given, field] of refused) await expect(save(given)).rejects.toEqual(refusedField(field, "otherAnswer"));
  });
});

describe("a term", () => {
  const onText = { paragraphId: undefined, stance: "change" } as const;

  it("is replaced throughout the text, agreed language counted apart", async () => {
    const open = await aComment.published({
      at,
      by: focalPoint,
      words: written({ ...onText, termFrom: "State", termTo: "Member State" }),
    });
    const page = await publicContribution(open.reference ?? "", new Date());
    expect(page).toMatchObject({
      stance: "change",
      term: { from: "State", to: "Member State", places: { open: 3, agreed: 0 } },
    });
  });

  it("names no paragraph, and says what it is", async () => {
    await expect(save({ stance: "change", termFrom: "State", termTo: "x" })).rejects.toEqual(
      refusedField("termFrom", "termNeedsWholeText"),
    );
    await expect(save({ ...onText, termTo: "x" })).rejects.toEqual(refusedField("termFrom", "termFromMissing"));
  });
});

describe("an unfinished comment", () => {
  it.each([
    ["a change without words", { stance: "change" }, "proposedText", "proposalUnchanged"],
    [
      "a change of exact words without others",
      { stance: "change", quote: "the public" },
      "replacement",
      "replacementMissing",
    ],
    [
      "a change of several paragraphs without a note",
      { stance: "change", alsoTyped: "13(g)" },
      "changeNote",
      "changeNoteMissing",
    ],
    [
      "a change of the whole text without a note",
      { stance: "change", paragraphId: undefined },
      "changeNote",
      "changeNoteMissing",
    ],
    ["an addition without a paragraph", { stance: "add" }, "newParagraph", "newParagraphMissing"],
    ["a fallback without words", { stance: "delete", fallbackStance: "change" }, "fallbackText", "fallbackMissing"],
    [
      "a fallback to the proposal itself",
      { stance: "change", proposedText: "New.", fallbackStance: "change", fallbackText: "New." },
      "fallbackText",
      "fallbackSame",
    ],
    [
      "a term that is nowhere",
      { stance: "change", paragraphId: undefined, termFrom: "Nowhere", termTo: "x" },
      "termFrom",
      "termNowhere",
    ],
    [
      "a term of agreed language only",
      { stance: "change", paragraphId: undefined, termFrom: "harm", termTo: "x" },
      "termFrom",
      "termNowhere",
    ],
    [
      "a term without another",
      { stance: "change", paragraphId: undefined, termFrom: "State" },
      "termTo",
      "termToMissing",
    ],
    [
      "a term by itself",
      { stance: "change", paragraphId: undefined, termFrom: "State", termTo: "State" },
      "termTo",
      "termSame",
    ],
  ] as const)("is kept and not submitted: %s", async (_words, given, field, key) => {
    const { id, revision } = await save(given);
    await expect(submitContribution(depsOf(focalPoint), { id, seenRevision: revision })).rejects.toEqual(
      refusedField(field, key),
    );
    expect(await client.contribution.findUnique({ where: { id } })).toMatchObject({ submission: "draft" });
  });

  it.each(["change", "add"] as const)("is finished by a note in own words: %s", async (stance) => {
    const { id, revision } = await save({ stance, changeNote: "Say who answers." });
    await expect(submitContribution(depsOf(focalPoint), { id, seenRevision: revision })).resolves.toMatchObject({ id });
  });
});

describe("the receipt", () => {
  it("holds everything that was asked for, in a format with a new number", async () => {
    const words = written({ stance: "change", quote: "the public", replacement: "everybody", fallbackStance: "keep" });
    const { id } = await aComment.submitted({ at, by: focalPoint, words });
    const receipt = await client.receipt.findFirstOrThrow({ where: { contributionId: id } });
    expect(JSON.parse(receipt.canonical)).toMatchObject({
      format: "openfloor-comment/2",
      paragraphs: ["13(f)"],
      quote: { text: "the public", start: 55 },
      addPosition: null,
      changeNote: null,
      fallback: { stance: "keep", text: null },
      term: null,
    });
  });
});

describe("at the door", () => {
  it.each([
    ["a term of 201 letters", { termFrom: "x".repeat(201) }],
    ["a note of 2,001 letters", { changeNote: "x".repeat(2001) }],
    ["101 paragraphs", { also: Array.from({ length: 101 }, newId) }],
    ["paragraphs that are no list", { also: newId() }],
    ["paragraphs that are no ids", { also: ["x"] }],
    ["a place that is no number", { quoteStart: "1e309" }],
    ["a place below the text", { quoteStart: "-1" }],
    ["an unknown side", { addPosition: "inside" }],
    ["a fallback to a deletion", { fallbackStance: "delete" }],
    ["exact words without end", { quote: "x".repeat(5_001) }],
  ])("%s is refused", (_words, bent) => {
    expect(saveCommentSchema.safeParse({ ...written(), ...bent }).success).toBe(false);
  });

  it("hostile words are words", async () => {
    const row = await kept({
      stance: "change",
      changeNote: "=1+1 <b>\u202Egnp\uD800",
      proposedText: paragraph("13(f)").text,
    });
    expect(row.changeNote).toBe("=1+1 <b>gnp\uFFFD");
    expect(await kept({ stance: "add", newParagraph: "$& $1 %s" })).toMatchObject({ proposedText: "$& $1 %s" });
  });
});

describe("search", () => {
  it("finds a published comment by what it asks for, and shows these words", async () => {
    const words = written({
      stance: "delete",
      fallbackStance: "change",
      fallbackText: "Xylophones notify the operator.",
    });
    const made = await aComment.published({ at, by: focalPoint, words });
    const { hits } = await search({ typed: "xylophones", filter: { kind: ["comment"] }, now: new Date(), size: 20 });
    expect(hits.map(({ path }) => path)).toEqual([`/contributions/${made.reference}`]);
    expect(hits[0]?.excerpt).toContainEqual({ text: "Xylophones", isMarked: true });
  });
});
