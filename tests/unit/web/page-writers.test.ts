import { describe, expect, it } from "vitest";
import { documentAddress } from "@/lib/web/documents/document-address";
import { askedOf } from "@/lib/web/documents/page-writers";

function asked(path: string, search = "") {
  const address = documentAddress(path, search);
  if (address?.kind !== "document") throw new Error(`${path} is no document.`);
  return askedOf(address);
}

describe("what an address asks of its page", () => {
  it("is the names in it, decoded", () => {
    expect(asked("/fr/organisations/caf%C3%A9")).toEqual({
      params: { locale: "fr", organisation: "café" },
      searchParams: {},
    });
    expect(asked("/en")).toEqual({ params: { locale: "en" }, searchParams: {} });
  });

  it("is all that is left, where a name stands for several segments", () => {
    expect(asked("/en/instruments/A/RES/73%20b").params).toEqual({ locale: "en", symbol: ["A", "RES", "73 b"] });
  });

  it("is its query, all values of a name that stands there more than once", () => {
    expect(asked("/en/search", "?q=a+b%26c&kind=comment&kind=input").searchParams).toEqual({
      q: "a b&c",
      kind: ["comment", "input"],
    });
  });
});
