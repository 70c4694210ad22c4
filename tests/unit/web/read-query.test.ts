import { expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { encodeCursor } from "@/lib/kernel/pages";
import { readCursor, readInstantCursor } from "@/lib/web/read-query";

const byName = encodeCursor({ key: "Demo NGO A", id: newId() });
const byInstant = encodeCursor({ key: "2026-11-30T17:00:00.000Z", id: newId() });

it("a cursor leads on in the kind of list that gave it out", () => {
  expect(readCursor({ cursor: byName })).toBe(byName);
  expect(readInstantCursor({ cursor: byInstant })).toBe(byInstant);
  expect(readInstantCursor({})).toBeUndefined();
});

it("one of another list, or of none, leads to the page that says so, not to a failure", () => {
  for (const cursor of [byName, "e30", "", [byInstant, byInstant]]) {
    expect(() => readInstantCursor({ cursor }), String(cursor)).toThrow(/404/);
  }
  expect(() => readCursor({ cursor: "e30" })).toThrow(/404/);
});
