import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { decodeCursor, decodeInstantCursor, encodeCursor } from "@/lib/kernel/pages";

const refused = expect.objectContaining({ code: "invalid", messageKey: "errors.unknownCursor" });

describe("a cursor", () => {
  it("is read as it was given out", () => {
    const given = { key: "2026-11-30T17:00:00.000Z", id: newId() };
    expect(decodeCursor(encodeCursor(given))).toEqual(given);
    expect(decodeInstantCursor(encodeCursor(given))).toEqual({ at: new Date(given.key), id: given.id });
  });

  it.each([
    ["dashes alone", "-".repeat(36)],
    ["figures without dashes", "0".repeat(36)],
    ["dashes elsewhere", "0-------0000-0000-0000-000000000000a"],
  ])("whose id is %s is refused before the database is asked", (_, id) => {
    expect(() => decodeCursor(encodeCursor({ key: "a", id }))).toThrow(refused);
  });

  it.each(["+275760-09-13T00:00:00.000Z", "-271821-04-20T00:00:00.000Z", "+010000-01-01T00:00:00.000Z", "soon"])(
    "whose instant is %s is refused, since the database knows no such date",
    (key) => {
      expect(() => decodeInstantCursor(encodeCursor({ key, id: newId() }))).toThrow(refused);
    },
  );
});
