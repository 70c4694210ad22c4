import { describe, expect, it } from "vitest";
import { termLifecycle } from "@/lib/glossary/lifecycle";
import { termPolicy } from "@/lib/glossary/policy";
import type { Actor } from "@/lib/kernel/actor";

const base: Actor = {
  ...{ personId: "person", email: "person@demo.example", name: null, locale: "en", sessionId: "session" },
  ...{ administrator: false, organisation: null, offices: [] },
};
const holding = (role: Actor["offices"][number]["role"], processId: string, draftId: string | null = null): Actor => ({
  ...base,
  offices: [{ role, processId, draftId }],
});

describe("terms are kept", () => {
  it.each<[string, Actor, boolean, boolean, boolean]>([
    ["somebody with an account", base, false, false, false],
    ["an administrator", { ...base, administrator: true }, true, false, true],
    ["an organiser of the process", holding("organiser", "own"), false, true, true],
    ["an organiser of another", holding("organiser", "other"), false, false, true],
    ["a moderator of the process", holding("moderator", "own"), false, false, false],
    ["a rapporteur of a draft", holding("rapporteur", "own", "draft"), false, false, false],
  ])("by %s: platform, process, list", (_, actor, platform, process, list) => {
    expect(termPolicy.keep(actor, { processId: null })).toBe(platform);
    expect(termPolicy.keep(actor, { processId: "own" })).toBe(process);
    expect(termPolicy.list(actor, undefined)).toBe(list);
  });
});

it("a term is published, taken back, and published again, and nothing else", () => {
  const table = { draft: { publish: "published" }, published: { takeBack: "draft" } } as const;
  for (const from of ["draft", "published"] as const) {
    for (const event of ["publish", "takeBack"] as const) {
      const to = new Map<string, string>(Object.entries(table[from])).get(event);
      if (to === undefined) expect(() => termLifecycle.next(event, from)).toThrow("conflict");
      else expect(termLifecycle.next(event, from)).toBe(to);
    }
  }
});
