import { describe, expect, it } from "vitest";
import { moderateContributionSchema } from "@/lib/moderation/schema";

const returning = {
  ...{ decision: "return", id: "01a20219-8f8b-70b2-b0b7-4a71ac64a72f", seenRevision: "1" },
  ...{ reasonCode: "wording-unclear", words: "Say by whom." },
};

const refusalsOf = (marks: object[]) => {
  const parsed = moderateContributionSchema.safeParse({ ...returning, marks });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path[0], message]);
};

describe("places to correct", () => {
  it("refuse what is too long beside its own field", () => {
    expect(refusalsOf([{ quote: "a" }, { quote: "b".repeat(4_001), note: "c".repeat(2_001) }])).toEqual([
      ["marks.1.quote", "moderation.errors.quoteTooLong"],
      ["marks.1.note", "moderation.errors.wordsTooLong"],
    ]);
  });

  it("take what is just short enough", () => {
    expect(refusalsOf([{ quote: "b".repeat(4_000), note: "c".repeat(2_000) }])).toEqual([]);
  });
});
