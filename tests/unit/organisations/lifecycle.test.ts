import { describe, expect, it } from "vitest";
import { organisationLifecycle, representationLifecycle } from "@/lib/organisations/lifecycle";

describe("an organisation", () => {
  const table = {
    pending: { verify: "verified", reject: "rejected" },
    verified: { suspend: "suspended", merge: "merged" },
    rejected: { resubmit: "pending" },
    suspended: { restore: "verified" },
    merged: { part: "verified" },
  } as const;
  const events = ["verify", "reject", "resubmit", "suspend", "restore", "merge", "part"] as const;
  const states = ["pending", "verified", "rejected", "suspended", "merged"] as const;

  it.each(states.flatMap((from) => events.map((event) => [from, event] as const)))("%s: %s", (from, event) => {
    const to: string | undefined = new Map<string, string>(Object.entries(table[from])).get(event);
    if (to === undefined) expect(() => organisationLifecycle.next(event, from)).toThrow("conflict");
    else expect(organisationLifecycle.next(event, from)).toBe(to);
  });
});

describe("a person's standing", () => {
  const table = {
    invited: { accept: "active", decline: "declined", revoke: "ended" },
    requested: { admit: "active", turnDown: "declined" },
    active: { end: "ended" },
    declined: {},
    ended: {},
  } as const;
  const events = ["accept", "decline", "revoke", "admit", "turnDown", "end"] as const;
  const states = ["invited", "requested", "active", "declined", "ended"] as const;

  it.each(states.flatMap((from) => events.map((event) => [from, event] as const)))("%s: %s", (from, event) => {
    const to: string | undefined = new Map<string, string>(Object.entries(table[from])).get(event);
    if (to === undefined) expect(() => representationLifecycle.next(event, from)).toThrow("conflict");
    else expect(representationLifecycle.next(event, from)).toBe(to);
  });
});
