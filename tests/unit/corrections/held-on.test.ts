import { describe, expect, it } from "vitest";
import { heldOnDays, inDescription } from "@/components/corrections/held-on";
import type { EntryCorrection } from "@/lib/corrections/public";

const stated = { acronym: null, address: null, website: "https://b.example.org", description: "188 members." };

const correction = (given: Partial<EntryCorrection>): EntryCorrection => ({
  ...{ id: "1", fact: "website", before: "https://a.example.org", after: "https://b.example.org" },
  ...{ source: null, language: "en", asOf: new Date("2026-03-01"), acceptedAt: new Date("2026-03-02"), ...given },
});

describe("the day for which an entry holds", () => {
  it("is that of the latest correction, while the entry states what it says", () => {
    const earlier = correction({ id: "2", asOf: new Date("2025-01-01") });
    expect(heldOnDays(stated, [correction({}), earlier])).toEqual({ website: new Date("2026-03-01") });
    expect(heldOnDays({ ...stated, website: "https://c.example.org" }, [correction({})])).toEqual({});
    expect(heldOnDays(stated, [correction({ asOf: null }), earlier])).toEqual({});
  });

  it("stands with words of a description that are in it still", () => {
    const now = correction({ fact: "description", before: "187 members", after: "188 members" });
    const gone = correction({ fact: "description", before: "186 members", after: "187 members" });
    expect(inDescription(stated, [now, gone, correction({})])).toEqual([now]);
    expect(inDescription({ description: null }, [now])).toEqual([]);
    expect(inDescription(stated, [{ ...now, asOf: null }])).toEqual([]);
  });
});
