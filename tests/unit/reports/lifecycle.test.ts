import { describe, expect, it } from "vitest";
import { hidingLifecycle, reportLifecycle } from "@/lib/reports/lifecycle";
import { reportPolicy } from "@/lib/reports/policy";
import { everybody } from "../../support/policy-table";

describe("the states after publication", () => {
  it("let an open report be upheld or dismissed, and nothing happen to a settled one", () => {
    expect(reportLifecycle.table).toEqual({ uphold: { open: "upheld" }, dismiss: { open: "dismissed" } });
    for (const over of ["upheld", "dismissed"] as const) {
      expect([reportLifecycle.can("uphold", over), reportLifecycle.can("dismiss", over)]).toEqual([false, false]);
    }
  });

  it("let something hidden be restored or decided anew, once", () => {
    expect(hidingLifecycle.table).toEqual({
      restore: { under_review: "restored" },
      decideAnew: { under_review: "decided_anew" },
    });
  });

  it("let everybody but who hid it look again, as far as their office goes", () => {
    const hiddenById = everybody.moderator.personId;
    expect(reportPolicy.review(everybody.moderator, { hiddenById })).toBe(false);
    expect(reportPolicy.review(everybody["moderator elsewhere"], { hiddenById })).toBe(true);
  });
});
