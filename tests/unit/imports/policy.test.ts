import { describe, expect, it } from "vitest";
import { importLifecycle } from "@/lib/imports/lifecycle";
import { importPolicy, type OriginalSubject } from "@/lib/imports/policy";
import type { Actor, Office } from "@/lib/kernel/actor";

const actor = (
  organisationId: string | null,
  offices: Office[] = [],
  role: "representative" | "focal_point" = "representative",
): Actor => ({
  personId: "p",
  email: "p@demo.example",
  name: null,
  locale: "en",
  sessionId: "s",
  administrator: false,
  organisation:
    organisationId === null
      ? null
      : { id: organisationId, slug: "o", name: "O", status: "verified", role, representationId: "r" },
  offices,
});

const subject = (given: Partial<OriginalSubject> = {}): OriginalSubject => ({
  organisationId: "o1",
  authorId: "author",
  processId: "x",
  submission: "submitted",
  protection: "none",
  ...given,
});

const office = (role: Office["role"], processId = "x", draftId: string | null = null): Office => ({
  role,
  processId,
  draftId,
});

describe("the original of an import", () => {
  it.each([
    ["own organisation, draft", actor("o1"), { submission: "draft" }, true],
    ["another organisation", actor("o2"), {}, false],
    ["nobody's organisation", actor(null), {}, false],
    ["a moderator, submitted", actor(null, [office("moderator")]), {}, true],
    ["an organiser, submitted", actor(null, [office("organiser")]), {}, true],
    ["a rapporteur, submitted", actor(null, [office("rapporteur")]), {}, true],
    ["a moderator, draft", actor(null, [office("moderator")]), { submission: "draft" }, false],
    [
      "a moderator, collecting signatures",
      actor(null, [office("moderator")]),
      { submission: "collecting_signatures" },
      false,
    ],
    ["a moderator, withdrawn", actor(null, [office("moderator")]), { submission: "withdrawn" }, false],
    ["a moderator of another process", actor(null, [office("moderator", "y")]), {}, false],
    ["a moderator of one draft", actor(null, [office("moderator", "x", "d")]), {}, false],
    ["a moderator, pseudonym", actor(null, [office("moderator")]), { protection: "pseudonym" }, false],
    ["a moderator, confidential", actor(null, [office("moderator")]), { protection: "confidential" }, false],
    ["own organisation, confidential", actor("o1"), { protection: "confidential" }, true],
  ] as const)("%s: %#", (_case, who, given, may) => {
    expect(importPolicy.readOriginal(who, subject(given))).toBe(may);
  });

  it("is offered by its author or a focal point of its organisation, and by nobody else", () => {
    expect(importPolicy.offer(actor("o1"), subject())).toBe(false);
    expect(importPolicy.offer(actor("o1"), subject({ authorId: "p" }))).toBe(true);
    expect(importPolicy.offer(actor("o1", [], "focal_point"), subject())).toBe(true);
    expect(importPolicy.offer(actor("o2", [], "focal_point"), subject({ authorId: "p" }))).toBe(false);
    expect(importPolicy.offer(actor(null), subject({ organisationId: null }))).toBe(false);
  });
});

it("an import is decided once", () => {
  expect(importLifecycle.table).toEqual({ confirm: { proposed: "confirmed" }, discard: { proposed: "discarded" } });
  for (const state of ["confirmed", "discarded"] as const) {
    expect(importLifecycle.can("confirm", state)).toBe(false);
    expect(importLifecycle.can("discard", state)).toBe(false);
  }
});
