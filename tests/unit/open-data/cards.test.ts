import { describe, expect, it } from "vitest";
import { embeddedPage } from "@/lib/open-data/embed-address";
import { writeCard } from "@/lib/open-data/embed-card";

const site = "https://openfloor.example";

describe("the address of a card", () => {
  it("is that of a page of ours, in any language", () => {
    expect(embeddedPage(`${site}/ar/contributions/DEMO-2026-0001#x`, site)).toEqual({
      kind: "contribution",
      locale: "ar",
      names: ["DEMO-2026-0001"],
    });
    expect(embeddedPage(`${site}/en/consultations/a/drafts/b/c?x=1`, site)?.names).toEqual(["a", "b", "c"]);
  });

  it("is of no other site, no other page, and nothing that cannot be read", () => {
    const others = [
      "",
      "x",
      "https://openfloor.example.evil.example/en/events/a",
      "https://evil@openfloor.example/en/events/a",
      "http://openfloor.example/en/events/a",
      "javascript:alert(1)",
      `${site}/en/desk`,
      `${site}/xx/events/a`,
      `${site}/en/events/%00`,
      `${site}/en/events/%E0%A4%A`,
      `${site}/en/events/${"a".repeat(3_000)}`,
    ];
    expect(others.filter((address) => embeddedPage(address, site) !== null)).toEqual([]);
  });
});

describe("a card", () => {
  const card = { title: "<b>", author: `"><script>`, excerpt: "x".repeat(400), language: "ar", url: `${site}/ar/a"b` };

  it("is inert: whatever people wrote is text in it", () => {
    const { html } = writeCard(card, 500, site);
    expect(html).not.toMatch(/<(?!\/?(?:blockquote|p|a|cite)\b)/);
    expect(html).toContain('dir="rtl"');
    expect(html.match(/x+/g)?.[0].length).toBeLessThan(300);
  });

  it("is never wider than the other site has room for", () => {
    expect(writeCard(card, 320, site).width).toBe(320);
    expect(writeCard(card, 9_999, site).width).toBe(600);
  });
});
