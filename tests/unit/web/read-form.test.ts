import { describe, expect, it } from "vitest";
import { readForm, typedValues } from "@/lib/web/read-form";

function posted(...fields: [name: string, value: string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe("a posted form", () => {
  it("keeps the last of a repeated field, all of a list, and nothing of the framework's", () => {
    const form = posted(["a", "1"], ["a", "2"], ["b[]", "x"], ["b[]", "y"], ["$ACTION_ID_1", ""], ["1_$ACTION", ""]);
    expect(readForm(form)).toEqual({ a: "2", b: ["x", "y"] });
  });

  it("of very many fields is read in the time that it takes to read each once", () => {
    const form = posted(...Array.from({ length: 100_000 }, (_, index): [string, string] => [`f${index}`, ""]));
    const before = performance.now();
    expect(Object.keys(readForm(form))).toHaveLength(100_000);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it("shows fields again whose names mean something to JavaScript, as plain values that can be sent", () => {
    const typed = typedValues(readForm(posted(["__proto__[]", "a"], ["constructor", "b"])));
    expect(Object.getPrototypeOf(typed)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(typed, "__proto__")?.value).toEqual(["a"]);
    expect(typed.constructor).toBe("b");
  });
});
