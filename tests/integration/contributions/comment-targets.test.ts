import { beforeAll, describe, expect, it } from "vitest";
import { publishedComments } from "@/lib/contributions/published-comments";
import { saveComment } from "@/lib/contributions/save-comment";
import type { SaveComment } from "@/lib/contributions/schema";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { newId } from "@/lib/kernel/ids";
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
const numbers = ({ targets }: Awaited<ReturnType<typeof kept>>) => targets.map((target) => target.paragraph.number);

describe("several paragraphs at once", () => {
  it("are ticked or called by name, each once, in the order of the text", async () => {
    const row = await kept({
      also: [paragraph("13(g)").id, paragraph("13(g)").id],
      alsoTyped: "13(f)-13(g); para 13 h",
    });
    expect(numbers(row)).toEqual(["13(f)", "13(g)", "13(h)"]);
  });

  it("may change until the comment is submitted, and saving the same changes nothing", async () => {
    const first = await save({ alsoTyped: "13(g)" });
    const again = { id: first.id, seenRevision: first.revision };
    expect(await save({ ...again, also: [paragraph("13(g)").id] })).toMatchObject({ revision: 1 });
    expect(await save({ ...again, paragraphId: paragraph("13(h)").id })).toMatchObject({ revision: 2 });
    const row = await client.contributionTarget.findMany({ where: { contributionId: first.id } });
    expect(row.map(({ paragraphId }) => paragraphId)).toEqual([paragraph("13(h)").id]);
    await submitContribution(depsOf(focalPoint), { id: first.id, seenRevision: 2 });
    await expect(save({ id: first.id, seenRevision: 3, alsoTyped: "13(f)" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("of one comment are shown at each and counted once", async () => {
    const made = await aComment.published({
      at,
      by: focalPoint,
      words: written({ stance: "keep", alsoTyped: "13(g), 13(h)" }),
    });
    const shown = (await publishedComments(at.version.id, {}, new Date())).filter(({ id }) => id === made.id);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.paragraphLinks.map(({ number }) => number)).toEqual(["13(f)", "13(g)", "13(h)"]);
    for (const number of ["13(f)", "13(g)", "13(h)"]) {
      const target = { paragraphId: paragraph(number).id, contributionId: made.id };
      expect(await client.contributionTarget.count({ where: target })).toBe(1);
    }
  });

  it("of another text, or that nobody knows, are refused", async () => {
    const other = await aConsultation.open();
    await expect(save({ also: [other.paragraph.id] })).rejects.toMatchObject({ code: "not_found" });
    await expect(save({ also: [newId()] })).rejects.toMatchObject({ code: "not_found" });
    await expect(save({ alsoTyped: "13(z)" })).rejects.toEqual(refusedField("alsoTyped", "paragraphUnknown"));
  });

  it("take no wording, no exact words and no addition, but a change in own words", async () => {
    const several = { alsoTyped: "13(g)" };
    await expect(save({ ...several, stance: "change", proposedText: "Other words." })).rejects.toEqual(
      refusedField("proposedText", "wordingNeedsOneParagraph"),
    );
    await expect(save({ ...several, quote: "operator" })).rejects.toEqual(
      refusedField("quote", "quoteNeedsOneParagraph"),
    );
    await expect(save({ ...several, stance: "add" })).rejects.toEqual(refusedField("stance", "addNeedsOneParagraph"));
    await expect(save({ ...several, stance: "delete", fallbackStance: "change", fallbackText: "x" })).rejects.toEqual(
      refusedField("fallbackStance", "wordingNeedsOneParagraph"),
    );
    const row = await kept({
      ...several,
      stance: "change",
      changeNote: "Say operators of what.",
      proposedText: paragraph("13(f)").text,
    });
    expect(row).toMatchObject({
      stance: "change",
      proposedText: null,
      redline: null,
      changeNote: "Say operators of what.",
    });
    const deletion = await kept({ ...several, stance: "delete", fallbackStance: "keep" });
    expect(deletion).toMatchObject({ redline: null, fallbackStance: "keep" });
  });

  it("with agreed language among them cannot be changed", async () => {
    const locked = { also: [at.lockedParagraph.id] };
    await expect(save({ ...locked, stance: "delete" })).rejects.toEqual(refusedField("stance", "paragraphLocked"));
    expect(numbers(await kept({ ...locked, stance: "keep" }))).toEqual(["2", "13(f)"]);
  });

  it("are at most a hundred", async () => {
    const numbered = Array.from({ length: 101 }, (_, index) => [String(index + 3), "x"]);
    const many = await aConsultation.open({ paragraphs: Object.fromEntries(numbered) });
    const typed = (last: number) =>
      saveComment(
        depsOf(focalPoint),
        writtenComment(many, {
          stance: undefined,
          proposedText: undefined,
          paragraphId: many.named("3").id,
          alsoTyped: `3-${last}`,
        }),
      );
    await expect(typed(103)).rejects.toEqual(refusedField("alsoTyped", "tooManyParagraphs"));
    expect(await client.contributionTarget.count({ where: { contributionId: (await typed(102)).id } })).toBe(100);
  });
});

describe("exact words", () => {
  it("are changed alone: the proposal is the paragraph with these words replaced", async () => {
    const row = await kept({ stance: "change", quote: "notifies  the operator", replacement: "warns the operator" });
    expect(row.proposedText).toBe("The State warns the operator. The operator notifies the public.");
    expect(row.targets).toMatchObject([{ quote: "notifies the operator", quoteStart: 10 }]);
    expect(row.redline).toContainEqual({ kind: "inserted", text: "warns" });
  });

  it("that stand at several places are asked for, and the chosen one is taken", async () => {
    await expect(save({ quote: "operator" })).rejects.toEqual(refusedField("quote", "quoteSeveral"));
    await expect(save({ quote: "operator", quoteStart: 1 })).rejects.toEqual(refusedField("quote", "quoteSeveral"));
    const second = paragraph("13(f)").text.lastIndexOf("operator");
    const row = await kept({ stance: "change", quote: "operator", quoteStart: second, replacement: "supplier" });
    expect(row.proposedText).toBe("The State notifies the operator. The supplier notifies the public.");
  });

  it("that are not there are refused, and so is a change beyond them", async () => {
    await expect(save({ quote: "citizens" })).rejects.toEqual(refusedField("quote", "quoteNotFound"));
    const beyond = {
      stance: "change",
      quote: "the public",
      proposedText: "All else. The operator notifies everybody.",
    } as const;
    await expect(save(beyond)).rejects.toEqual(refusedField("proposedText", "changesMoreThanQuote"));
    const inside = await kept({
      ...beyond,
      proposedText: "The State notifies the operator. The operator notifies everybody.",
    });
    expect(inside.targets).toMatchObject([{ quote: "the public" }]);
  });

  it("can be struck, kept and spoken of, also in agreed language", async () => {
    const row = await kept({ stance: "delete", quote: "The operator notifies the public." });
    expect(row.proposedText).toBe("The State notifies the operator.");
    expect(row.redline).toContainEqual({ kind: "deleted", text: " The operator notifies the public." });
    const locked = { paragraphId: at.lockedParagraph.id, quote: "critical infrastructure" };
    expect((await kept({ ...locked, stance: "keep" })).targets).toMatchObject([{ quote: "critical infrastructure" }]);
    await expect(save({ ...locked, stance: "change", replacement: "x" })).rejects.toEqual(
      refusedField("stance", "paragraphLocked"),
    );
  });

  it("have no place in an addition, and other words without them are refused", async () => {
    await expect(save({ stance: "add", quote: "the public" })).rejects.toEqual(
      refusedField("quote", "quoteBesideAddition"),
    );
    await expect(save({ stance: "change", replacement: "x" })).rejects.toEqual(refusedField("quote", "quoteMissing"));
  });
});

describe("at once", () => {
  it("a first save with several paragraphs that arrives many times makes one draft with each paragraph once", async () => {
    const words = { draftKey: newId(), alsoTyped: "13(g)-13(h)" };
    const saved = await Promise.all(Array.from({ length: 6 }, () => save(words)));
    const [id = ""] = new Set(saved.map((one) => one.id));
    expect(new Set(saved.map((one) => one.id)).size).toBe(1);
    expect(await client.contributionTarget.count({ where: { contributionId: id } })).toBe(3);
  });

  it("two changes of its paragraphs leave one of them whole", async () => {
    const { id } = await save({});
    const both = await Promise.allSettled([
      save({ id, seenRevision: 1, alsoTyped: "13(g)" }),
      save({ id, seenRevision: 1, alsoTyped: "13(h)" }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await client.contributionTarget.count({ where: { contributionId: id } })).toBe(2);
  });

  it("a double submit of a term gives one receipt", async () => {
    const { id, revision } = await save({
      stance: "change",
      paragraphId: undefined,
      termFrom: "State",
      termTo: "States",
    });
    const seen = { id, seenRevision: revision };
    const sent = await Promise.all([1, 2, 3].map(() => submitContribution(depsOf(focalPoint), seen)));
    expect(new Set(sent.map(({ trackingNumber }) => trackingNumber)).size).toBe(1);
  });
});
