import { describe, expect, it } from "vitest";
import { answerTable } from "@/lib/dispositions/exported-answer";
import { readPublicAnswerFilter } from "@/lib/dispositions/public-filter";
import { readPublishedAnswer } from "@/lib/dispositions/published-answer";
import {
  answerInBulkSchema,
  answerStates,
  dispositionStates,
  readDeskFilter,
  replyToAnswerSchema,
  setDispositionSchema,
} from "@/lib/dispositions/schema";
import { tableAsCsv } from "@/lib/text/list-table";

const contributionId = "0196f0aa-1111-7000-8000-000000000001";
const answer = (given: object) => setDispositionSchema.safeParse({ contributionId, seenRevision: "0", ...given });
const keys = (result: ReturnType<typeof answer>) => result.error?.issues.map(({ message }) => message);

describe("an answer", () => {
  it("says why in words, but for what is accepted, noted, merged or not answered", () => {
    const without = dispositionStates.filter((state) => answer({ state }).success);
    expect(without).toEqual(["pending", "accepted", "noted", "merged"]);
    for (const state of answerStates) expect(answer({ state, observation: "Because." }).success).toBe(true);
    expect(keys(answer({ state: "not_accepted", observation: " \u200B\n" }))).toEqual([
      "dispositions.errors.observationMissing",
    ]);
  });

  it("takes tags from one line in any of our scripts, once each", () => {
    const parsed = answer({ state: "noted", tags: "scope, scope ،نطاق、范围;  a  b " });
    expect(parsed.data?.tags).toEqual(["scope", "نطاق", "范围", "a b"]);
    expect(keys(answer({ state: "noted", tags: "x".repeat(41) }))).toEqual(["dispositions.errors.tagTooLong"]);
    expect(answer({ state: "noted", tags: Array.from({ length: 13 }, (_, index) => `t${index}`) }).success).toBe(false);
  });

  it("keeps no letters that deceive, and no more than can be read", () => {
    const parsed = answer({ state: "noted", observation: "a\u202Eb\uD800\u0000" });
    expect(parsed.data?.observation).toBe("ab\uFFFD");
    expect(keys(answer({ state: "noted", observation: "x".repeat(5_001) }))).toEqual([
      "dispositions.errors.observationTooLong",
    ]);
  });

  it("refuses a form with a field that it does not know", () => {
    expect(answer({ state: "noted", decidedById: contributionId }).success).toBe(false);
    expect(answer({ state: "adopted" }).success).toBe(false);
  });
});

describe("many answers at once", () => {
  const bulk = (given: object) => answerInBulkSchema.safeParse({ versionId: contributionId, ...given });
  const chosen = [`${contributionId}:0`];

  it("need something chosen and something to do", () => {
    expect(bulk({ state: "noted" }).error?.issues[0]?.message).toBe("dispositions.errors.noneChosen");
    expect(bulk({ chosen }).error?.issues[0]?.message).toBe("dispositions.errors.nothingToDo");
    expect(bulk({ chosen, tags: "a" }).success).toBe(true);
    expect(bulk({ all: "true", assignee: "none" }).success).toBe(true);
    expect(bulk({ chosen, state: "out_of_scope" }).success).toBe(false);
    expect(bulk({ chosen, state: "out_of_scope", wordingId: contributionId }).success).toBe(true);
    expect(bulk({ chosen: ["x:1"], state: "noted" }).success).toBe(false);
  });
});

describe("a reply", () => {
  it("is a text of at most 2,000 characters", () => {
    const reply = (text: string) =>
      replyToAnswerSchema.safeParse({ contributionId, answerId: contributionId, language: "en", text }).success;
    expect([reply("Thank you."), reply(" \n"), reply("x".repeat(2_000)), reply("x".repeat(2_001))]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe("filters from an address", () => {
  it("that cannot be read never widen what is shown", () => {
    expect(readPublicAnswerFilter({ state: ["accepted", "x"] }).state).toEqual(["accepted"]);
    expect(readPublicAnswerFilter({ state: "x" }).state).toEqual([]);
    expect(readPublicAnswerFilter({ state: "" }).state).toBeNull();
    expect(readDeskFilter({ state: "x", tag: ["a", "b"], paragraph: " 12 " })).toMatchObject({
      state: null,
      tag: null,
      paragraph: "12",
    });
  });
});

describe("a published answer", () => {
  it("whose answers by paragraph cannot be read shows the rest", () => {
    const row = {
      id: "a",
      contributionId,
      state: "accepted",
      observation: "",
      language: "en",
      mergedInto: null,
      publishedAt: new Date(0),
      paragraphs: [{ paragraphId: "p", state: "accepted", observation: "Yes." }, { state: "adopted" }, 7],
      contribution: { reply: { text: "Thanks", language: "en", submittedAt: new Date(0), publication: "pending" } },
    };
    expect(readPublishedAnswer(row)).toMatchObject({
      paragraphs: [{ paragraphId: "p", state: "accepted", observation: "Yes." }],
      reply: null,
    });
    expect(readPublishedAnswer({ ...row, paragraphs: "x" }).paragraphs).toEqual([]);
  });

  it("is no formula in a spreadsheet", () => {
    const table = answerTable([
      {
        reference: "OEWG-2026-0001",
        kind: "comment",
        organisation: { slug: "x", name: "=cmd|' /C calc'!A0" },
        draft: "guidance",
        version: "zero-draft",
        paragraphs: [{ anchor: "p1", number: "1" }],
        stance: "change",
        disposition: "not_accepted",
        observation: '=HYPERLINK("http://evil.example")\nsecond line',
        language: "en",
        mergedInto: null,
        byParagraph: [],
        publishedAt: "2026-12-10T17:00:00.000Z",
        reply: null,
      },
    ]);
    const csv = tableAsCsv(table);
    expect(csv).toContain("'=cmd|");
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")`);
    expect(csv.split("\r\n")[0]).toBe(
      "reference,kind,organisation,draft,version,paragraphs,stance,disposition,observation,language,mergedInto,byParagraph,publishedAt,reply",
    );
  });
});
