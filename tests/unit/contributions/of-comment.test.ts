import { describe, expect, it } from "vitest";
import { commented, isOfComment } from "@/lib/contributions/of-comment";
import { documentTagsOf } from "@/lib/contributions/public-tags";

describe("the row of a comment", () => {
  it("comes back with its text", () => {
    const row = { id: "k", versionId: "v", version: { label: "Zero draft" } };
    expect(commented(row)).toBe(row);
  });

  it.each([{ versionId: null }, { version: null }])("is not %o, and reading it as one is a bug", (row) => {
    expect(isOfComment(row)).toBe(false);
    expect(() => commented(row)).toThrow("An input stands where only comments do");
  });
});

it("an input makes no page of a text stale", () => {
  const consultation = { process: { id: "p" } };
  const tags = documentTagsOf({ id: "k", versionId: null, consultationId: "c", organisationId: null, consultation });
  expect(tags).toEqual(["home", "consultations", "search", "process:p", "consultation:c", "contribution:k"]);
});
