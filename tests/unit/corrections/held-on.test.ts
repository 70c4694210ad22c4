import { describe, expect, it } from "vitest";
import { heldOnDays, inDescription } from "@/components/corrections/held-on";
import type { PublicChange } from "@/lib/organisations/public-changes";

const stated = {
  ...{ name: "A network", acronym: null, names: {}, aliases: [], partOf: [], stakeholderGroup: null, country: null },
  ...{ address: null, website: "https://b.example.org", topics: ["norms", "cbm"], description: "188 members." },
  ...{ ecosocStatus: null, meetings: null },
};

const correction = (given: Partial<PublicChange>): PublicChange => ({
  ...{ id: "1", fact: "website", before: "https://a.example.org", after: "https://b.example.org" },
  ...{
    source: null,
    language: "en",
    asOf: "2026-03-01",
    at: new Date("2026-03-02"),
    by: "reader",
    beforeAsOf: null,
    ...given,
  },
});

describe("the day for which an entry holds", () => {
  it("is that of the latest correction, while the entry states what it says", () => {
    const earlier = correction({ id: "2", asOf: "2025-01-01" });
    expect(heldOnDays(stated, [correction({}), earlier])).toEqual({ website: "2026-03-01" });
    expect(heldOnDays({ ...stated, website: "https://c.example.org" }, [correction({})])).toEqual({});
    expect(heldOnDays(stated, [correction({ asOf: null }), earlier])).toEqual({});
    const topics = correction({ fact: "topics", before: "norms", after: "cbm\nnorms" });
    expect(heldOnDays(stated, [topics])).toEqual({ topics: "2026-03-01" });
  });

  it("stands with words of a description that are in it still", () => {
    const now = correction({ fact: "description", before: "187 members", after: "188 members" });
    const gone = correction({ fact: "description", before: "186 members", after: "187 members" });
    expect(inDescription(stated, [now, gone, correction({})])).toEqual([now]);
    expect(inDescription({ description: null }, [now])).toEqual([]);
    expect(inDescription(stated, [{ ...now, asOf: null }])).toEqual([]);
  });
});
