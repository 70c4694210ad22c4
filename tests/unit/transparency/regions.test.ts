import { describe, expect, it } from "vitest";
import { countries } from "@/lib/organisations/countries";
import { regionName, regionOf, regionPairs } from "@/lib/organisations/regions";

describe("regions", () => {
  it("every country is in one, but for Antarctica", () => {
    expect(countries.filter((country) => regionOf(country) === null)).toEqual(["AQ"]);
    expect(new Set(regionPairs.map(({ country }) => country)).size).toBe(countries.length - 1);
  });

  it("are named in the reader's language", () => {
    expect(regionName("002", "fr")).toBe("Afrique");
    expect(regionName("142", "ar")).toBe("آسيا");
  });
});
