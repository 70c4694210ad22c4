import { fromBER, Integer, ObjectIdentifier } from "asn1js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generalizedTime, identifier, integer, octets } from "@/lib/receipts/timestamps/der";

/** Read back by somebody else's reader. */
const read = (bytes: Uint8Array) => fromBER(Uint8Array.from(bytes)).result;

describe("values in DER", () => {
  it("hold every whole number that is not negative, in its shortest form", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 160n }), (number) => {
        const value = read(integer(number));
        expect(value instanceof Integer && value.toBigInt()).toBe(number);
        const [, , first = 0, second = 0x80] = integer(number);
        expect(first === 0 && second < 0x80 && number !== 0n && number > 0x7fn).toBe(false);
      }),
    );
  });

  it("hold identifiers with arcs of any size", () => {
    const arc = fc.bigInt({ min: 0n, max: 2n ** 31n }).map(String);
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 6 }), (rest) => {
        const dotted = ["1", "2", ...rest].join(".");
        const value = read(identifier(dotted));
        expect(value instanceof ObjectIdentifier && value.getValue()).toBe(dotted);
      }),
    );
  });

  it("say how long they are, whatever their length", () => {
    for (const length of [0, 1, 127, 128, 255, 256, 65_535, 65_536]) {
      const value = octets(new Uint8Array(length));
      expect(read(value).blockLength).toBe(value.length);
    }
  });

  it("tell the hour to the millisecond, without zeros at its end", () => {
    const told = (iso: string) => Buffer.from(generalizedTime(new Date(iso)).subarray(2)).toString("latin1");
    expect(told("2026-11-30T17:00:00.120Z")).toBe("20261130170000.12Z");
    expect(told("2026-11-30T17:00:00.007Z")).toBe("20261130170000.007Z");
    expect(told("2026-11-30T17:00:00.000Z")).toBe("20261130170000Z");
  });
});
