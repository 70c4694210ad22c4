import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countConditions, queueQuery, readQueueFilter, wholeQueue } from "@/lib/moderation/queue-filter";

const inAddress = (filter: ReturnType<typeof readQueueFilter>) => Object.fromEntries(queueQuery(filter));

describe("the filter of the queue", () => {
  it("reads in an address what it wrote there, whatever was asked for", () => {
    const word = fc.oneof(
      fc.constantFrom("comment", "input", "mine", "nobody", "overdue", "yes", "promise", "3", "ar", "near_duplicate"),
      fc.string(),
      fc.constant(["comment", "input"]),
      fc.constant(undefined),
    );
    const query = fc.record(Object.fromEntries(Object.keys(wholeQueue).map((name) => [name, word])));
    fc.assert(
      fc.property(query, (given) => {
        const filter = readQueueFilter(given);
        expect(readQueueFilter(inAddress(filter))).toEqual(filter);
      }),
    );
  });

  it("narrows nothing by what is on no list", () => {
    const bent = { kind: "draft", group: "__proto__", hint: "x", claimed: "u", due: "1", language: "xx", order: "id" };
    expect(readQueueFilter(bent)).toEqual(wholeQueue);
    expect(queueQuery(wholeQueue).size).toBe(0);
  });

  it("knows a round only inside a consultation", () => {
    expect(readQueueFilter({ round: "2" }).round).toBeNull();
    expect(readQueueFilter({ consultation: "norms", round: "2" }).round).toBe("2");
    expect(readQueueFilter({ consultation: "norms", round: "99999999999" }).round).toBeNull();
  });

  it("counts conditions, and an order is none", () => {
    expect(countConditions(readQueueFilter({ order: "promise" }))).toBe(0);
    expect(countConditions(readQueueFilter({ order: "promise", kind: "input", due: "overdue" }))).toBe(2);
  });
});
