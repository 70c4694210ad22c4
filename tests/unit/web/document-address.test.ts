import { describe, expect, it } from "vitest";
import { documentAddress } from "@/lib/web/documents/document-address";

function key(path: string, search = ""): string | null {
  const address = documentAddress(path, search);
  return address?.kind === "document" ? address.key : (address?.kind ?? null);
}

describe("the address of a public document", () => {
  it.each([
    "/en",
    "/ar/processes/oewg",
    "/zh/consultations",
    "/en/consultations/guidance",
    "/en/consultations/guidance/drafts/norms/zero-draft",
    "/en/consultations/guidance/drafts/norms/Rev.1/para/13(f)",
    "/fr/contributions/OEWG-2026-0042",
    "/es/organisations",
    "/ru/organisations/demo-ngo-a",
    "/en/search",
    "/en/help",
    "/en/help/moderation",
    "/en/transparency",
  ])("%s is a document", (path) => {
    expect(key(path)).toBe(path);
  });

  it.each(["/", "/de", "/en/desk", "/en/me", "/en/sign-in", "/api/me", "/en/consultations/a/b", "/en//x", "/EN"])(
    "%s is none",
    (path) => {
      expect(key(path)).toBeNull();
    },
  );

  it("has one spelling however its letters were encoded", () => {
    expect(key("/en/organisations/%63af%C3%A9")).toBe("/en/organisations/caf%C3%A9");
    expect(key("/en/organisations/cafe%CC%81")).toBe("/en/organisations/caf%C3%A9");
  });

  it("leaves out parameters that the page does not know", () => {
    expect(key("/en", "?utm_source=mail&_rsc=1x&__proto__=1")).toBe("/en");
    expect(key("/en/consultations", "?utm_source=mail&q=norms")).toBe("/en/consultations?q=norms");
  });

  it("is the same whatever the order of its parameters, and whether empty ones were sent", () => {
    const expected = "/en/consultations/c?group=academia&group=ngo&stance=add";
    expect(key("/en/consultations/c", "?stance=add&group=ngo&group=academia&type=")).toBe(expected);
    expect(key("/en/consultations/c", "?group=academia&group=ngo&group=ngo&stance=add")).toBe(expected);
  });

  it.each([
    ["a single choice given twice", "/en/search", "?q=a&q=b"],
    ["too many choices", "/en/search", `?${Array.from({ length: 21 }, (_, i) => `group=g${i}`).join("&")}`],
    ["a search as long as a page", "/en/search", `?q=${"x".repeat(201)}`],
    ["control characters", "/en/search", "?q=a%0Ab"],
    ["a lone surrogate", "/en/search", "?q=%ED%A0%80"],
    ["a choice that is markup", "/en/consultations/c", "?group=%3Cscript%3E"],
    ["a cursor that we never gave out", "/en/organisations", "?cursor=1;drop"],
  ])("is refused with %s, never read as a wider question", (_, path, search) => {
    expect(key(path, search)).toBe("refused");
  });
});
