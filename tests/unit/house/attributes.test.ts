import { expect, test } from "vitest";
import { unknownAttributes } from "@/tests/support/e2e-attributes";

test("attributes that HTML, SVG and WAI-ARIA know pass, and so do names of one's own", () => {
  const known = [
    "html a href",
    "html time datetime",
    "html section aria-labelledby",
    "html div data-page",
    "html ul role",
  ];
  expect(unknownAttributes([...known, "svg path stroke-width", "svg svg xmlns", "html meta property"])).toEqual([]);
});

test("a slip in a name is found, and a name that only another kind of element knows", () => {
  const slips = [
    "html section arial-label",
    "html span href",
    "html a className",
    "svg path strokeWidht",
    "html p property",
  ];
  expect(unknownAttributes(["html p id", ...slips])).toEqual(slips);
});
