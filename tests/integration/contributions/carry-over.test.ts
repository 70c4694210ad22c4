import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readComposer } from "@/lib/contributions/composer-query";
import { listOwnContributions } from "@/lib/contributions/queries";
import { saveComment } from "@/lib/contributions/save-comment";
import type { SaveComment } from "@/lib/contributions/schema";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { depsOf } from "../../factories/actor";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { aNextText } from "../../factories/next-text";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let focalPoint: Awaited<ReturnType<typeof aRepresentative.of>>;

beforeAll(async () => {
  focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
});
beforeEach(async () => {
  at = await aConsultation.open();
});

/** "Each State identifies the services on which its public depends every three years." → two years. */
const draft = (words: Partial<SaveComment> = {}) => aComment.draft({ at, by: focalPoint, words });

const asked = (versionId: string, contributionId: string) => ({
  versionId,
  contributionId,
  paragraphId: null,
  another: false,
});

/** The next text, with the first paragraph as given. */
const replacedBy = (text: string) => aNextText(at, [{ text: "A new opening." }, { text, lineageOf: at.paragraph.id }]);

describe("a draft on a text that was replaced", () => {
  it("is carried over to the same paragraph, its change made there and nowhere else", async () => {
    const made = await draft();
    const next = await replacedBy(
      "All States identify the services on which its public depends every three years, at least.",
    );
    const { comment, carried, paragraph } = await readComposer(focalPoint, asked(next.version.id, made.id));
    expect(paragraph?.id).toBe(next.paragraphs[1]?.id);
    expect(carried).toMatchObject({ wording: "applies", gone: [], lostQuote: null });
    expect(comment?.proposedText).toBe(
      "All States identify the services on which its public depends every two years, at least.",
    );
    // Looking keeps nothing.
    expect(await client.contribution.findUnique({ where: { id: made.id } })).toMatchObject({
      versionId: at.version.id,
    });
  });

  it("stands on the newer text once it is saved there, and can be submitted", async () => {
    const made = await draft();
    const next = await replacedBy(at.paragraph.text);
    const [, paragraph] = next.paragraphs;
    const saved = await saveComment(depsOf(focalPoint), {
      versionId: next.version.id,
      paragraphId: paragraph?.id,
      id: made.id,
      seenRevision: 1,
      type: "substantive",
      stance: "change",
      language: "en",
      bodyPlain: "A fault is not felt equally.",
      proposedText: "Two years.",
    });
    await expect(
      submitContribution(depsOf(focalPoint), { id: saved.id, seenRevision: saved.revision }),
    ).resolves.toMatchObject({ id: made.id });
    const receipt = await client.receipt.findFirstOrThrow({ where: { contributionId: made.id } });
    expect(JSON.parse(receipt.canonical)).toMatchObject({ version: "rev-1", paragraphs: ["2"] });
  });

  it.each([
    ["words_gone", "Each State reports."],
    ["overlaps", "Each State identifies the services on which its public depends once in three years."],
    [
      "words_repeated",
      "Each State identifies what its public depends every three years. Others: its public depends every three years.",
    ],
  ])("needs re-basing where that cannot be done without guessing: %s", async (reason, text) => {
    const made = await draft();
    const next = await replacedBy(text);
    const { comment, carried } = await readComposer(focalPoint, asked(next.version.id, made.id));
    expect(carried?.wording).toBe(reason);
    expect(carried?.before).toContainEqual({ kind: "inserted", text: "two" });
    expect(comment).toMatchObject({ proposedText: null, bodyPlain: "A fault is not felt equally." });
  });

  it("says which paragraph is gone, and keeps the rest", async () => {
    const made = await draft();
    const next = await aNextText(at, [{ text: "Something else." }]);
    const { paragraph, carried, comment } = await readComposer(focalPoint, asked(next.version.id, made.id));
    expect(paragraph).toBeNull();
    expect(carried).toMatchObject({ gone: ["1"], wording: "words_gone" });
    expect(comment?.bodyPlain).toBe("A fault is not felt equally.");
  });

  it("finds its exact words again, or asks for them", async () => {
    const words = { quote: "three years", replacement: "two years", proposedText: undefined };
    const made = await draft(words);
    const next = await replacedBy("Each State reports every three years.");
    const { comment } = await readComposer(focalPoint, asked(next.version.id, made.id));
    expect(comment).toMatchObject({ quote: { text: "three years", start: 25 }, replacement: "two years" });
    at = await aConsultation.open();
    const lost = await draft(words);
    const other = await replacedBy("Three years and three years, or three years.");
    const composer = await readComposer(focalPoint, asked(other.version.id, lost.id));
    expect(composer.carried).toMatchObject({ lostQuote: "three years", wording: "words_repeated" });
    expect(composer.comment).toMatchObject({ quote: null, replacement: null });
  });

  it("keeps an addition, a fallback and a deletion", async () => {
    const added = await draft({
      stance: "add",
      newParagraph: "A new one.",
      addPosition: "before",
      proposedText: undefined,
    });
    const deleted = await draft({
      stance: "delete",
      proposedText: undefined,
      fallbackStance: "change",
      fallbackText: at.paragraph.text.replace("three", "four"),
    });
    const next = await replacedBy(at.paragraph.text.replace("Each State identifies", "Each State should identify"));
    expect((await readComposer(focalPoint, asked(next.version.id, added.id))).comment).toMatchObject({
      stance: "add",
      addPosition: "before",
      proposedText: "A new one.",
    });
    const { comment, carried } = await readComposer(focalPoint, asked(next.version.id, deleted.id));
    expect(comment?.fallbackText).toContain(
      "should identify the services on which its public depends every four years",
    );
    expect(carried).toMatchObject({ wording: null, lostFallback: null });
  });

  it("is offered to be carried over, in the composer and in the list", async () => {
    const made = await draft();
    const next = await replacedBy(at.paragraph.text);
    const composer = await readComposer(focalPoint, asked(at.version.id, made.id));
    expect(composer).toMatchObject({
      standing: "replaced",
      newer: { id: next.version.id, paragraphId: next.paragraphs[1]?.id },
    });
    const { items } = await listOwnContributions(focalPoint, { filter: "draft", cursor: null }, 100);
    expect(items.find(({ id }) => id === made.id)?.newerVersionId).toBe(next.version.id);
  });
});

describe("nothing is carried over", () => {
  it("by others, to another draft, or back to a text that still takes comments", async () => {
    const made = await draft();
    const stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const elsewhere = await aConsultation.open();
    const notFound = { code: "not_found" };
    await expect(readComposer(focalPoint, asked(elsewhere.version.id, made.id))).rejects.toMatchObject(notFound);
    const next = await replacedBy(at.paragraph.text);
    await expect(readComposer(stranger, asked(next.version.id, made.id))).rejects.toMatchObject(notFound);
    const onElsewhere = { versionId: elsewhere.version.id, paragraphId: elsewhere.paragraph.id };
    const words = { id: made.id, seenRevision: 1, type: "general", language: "en", bodyPlain: "x" } as const;
    await expect(saveComment(depsOf(focalPoint), { ...words, ...onElsewhere })).rejects.toMatchObject(notFound);
    const onOldParagraph = { versionId: next.version.id, paragraphId: at.paragraph.id };
    await expect(saveComment(depsOf(focalPoint), { ...words, ...onOldParagraph })).rejects.toMatchObject(notFound);
    await expect(
      saveComment(depsOf(stranger), { ...words, versionId: next.version.id, paragraphId: next.paragraphs[1]?.id }),
    ).rejects.toMatchObject(notFound);
  });

  it("of what was submitted", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const next = await replacedBy(at.paragraph.text);
    await expect(readComposer(focalPoint, asked(next.version.id, made.id))).rejects.toMatchObject({
      code: "not_found",
    });
    const moved = saveComment(depsOf(focalPoint), {
      versionId: next.version.id,
      paragraphId: next.paragraphs[1]?.id,
      id: made.id,
      seenRevision: made.revision,
      type: "substantive",
      language: "en",
      bodyPlain: "x",
    });
    await expect(moved).rejects.toMatchObject({ code: "conflict" });
  });
});
