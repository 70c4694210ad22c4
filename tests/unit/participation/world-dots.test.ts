import { expect, it } from "vitest";
import { dotRows, regionLetters } from "@/components/participation/world-dots";
import { regions } from "@/lib/organisations/regions";

it("draws every region, in rows of one length, and nothing else", () => {
  const letters = new Set(dotRows.join(""));
  expect(letters).toEqual(new Set([".", ...regions.map((region) => regionLetters[region])]));
  expect(new Set(dotRows.map(({ length }) => length)).size).toBe(1);
});
