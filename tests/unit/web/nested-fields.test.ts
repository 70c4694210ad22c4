import { expect, it } from "vitest";
import { nestFields } from "@/lib/web/nested-fields";

it("dotted names become nested values, figures become lists without gaps and in their order", () => {
  expect(
    nestFields({
      "title.en": "A",
      "title.ar": "ب",
      "areas.10.slug": "ten",
      "areas.2.slug": "two",
      plain: "x",
      list: ["a"],
    }),
  ).toEqual({
    title: { en: "A", ar: "ب" },
    areas: [{ slug: "two" }, { slug: "ten" }],
    plain: "x",
    list: ["a"],
  });
});

it("names that mean something to JavaScript are names like any other", () => {
  const nested = nestFields(JSON.parse('{"__proto__.polluted":"yes","constructor.prototype.polluted":"yes"}'));
  expect(Object.prototype).not.toHaveProperty("polluted");
  expect(nested).toHaveProperty("constructor");
});

it("a value that is posted both whole and in parts does not break", () => {
  expect(nestFields({ title: "x", "title.en": "A" })).toEqual({ title: { en: "A" } });
});
