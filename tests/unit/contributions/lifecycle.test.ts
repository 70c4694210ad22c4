import { describe, expect, it } from "vitest";
import { publicationLifecycle, submissionLifecycle } from "@/lib/contributions/lifecycle";

/** Every state an event leads to; what is not listed is refused. */
function reachable(table: object): string[] {
  return Object.entries(table).flatMap(([event, steps]) =>
    Object.entries(steps).map(([from, to]) => `${from} --${event}→ ${to}`),
  );
}

describe("the states of a contribution", () => {
  it("move on the side of the writers in these steps and no others", () => {
    expect(reachable(submissionLifecycle.table)).toEqual([
      "draft --edit→ draft",
      "awaiting_approval --edit→ awaiting_approval",
      "collecting_signatures --edit→ collecting_signatures",
      "draft --handOver→ awaiting_approval",
      "awaiting_approval --handBack→ draft",
      "draft --collect→ collecting_signatures",
      "awaiting_approval --collect→ collecting_signatures",
      "draft --submit→ submitted",
      "awaiting_approval --submit→ submitted",
      "collecting_signatures --submit→ submitted",
      "submitted --sendBack→ draft",
      "draft --takeBackAgain→ submitted",
      "submitted --withdraw→ withdrawn",
    ]);
  });

  it("move on the side of the moderators in these steps and no others", () => {
    expect(reachable(publicationLifecycle.table)).toEqual([
      "none --receive→ pending",
      "returned --receive→ pending",
      "pending --publish→ published",
      "pending --publish_redacted→ published_redacted",
      "pending --return→ returned",
      "pending --refuse→ refused",
      "published --reopen→ pending",
      "published_redacted --reopen→ pending",
      "returned --reopen→ pending",
      "refused --reopen→ pending",
    ]);
  });

  it("refuse a step that is not in the table with words for the reader", () => {
    expect(() => submissionLifecycle.next("submit", "withdrawn")).toThrow("contributions.errors.notInThisState");
    expect(() => publicationLifecycle.next("publish", "refused")).toThrow("contributions.errors.decidedAlready");
  });
});
