import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { coloured, roomColours } from "@/components/speakers/room-colours";

const tokens = readFileSync("components/ui/styles/tokens.css", "utf8");

/** The colours that a rule names. */
function coloursOf(selector: string): string[] {
  const [, rule = ""] = tokens.split(`${selector} {`);
  return [...(rule.split("}")[0] ?? "").matchAll(/--[a-z-]+: [^;]+;/g)].map(([line]) => line);
}

it("the screen of a room is as dark by its address as it is by its system", () => {
  const bySystem = coloursOf(':root:not(:has([data-colours="light"]))');
  expect(bySystem.length).toBeGreaterThan(15);
  expect(coloursOf(':root:has([data-colours="dark"])')).toEqual(bySystem);
});

it("the screen keeps its address while nobody chose", () => {
  expect(roomColours.map((one) => coloured("/en/events/e/screen", one))).toEqual([
    "/en/events/e/screen",
    "/en/events/e/screen?colours=light",
    "/en/events/e/screen?colours=dark",
  ]);
});
