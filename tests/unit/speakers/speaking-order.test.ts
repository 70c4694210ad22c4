import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placedAfterMove, speakingOrder, type Waiting } from "@/lib/speakers/speaking-order";

const rules = ["first_come", "groups_alternate", "states_first"] as const;
const group = fc.constantFrom("state", "civil_society", "academia", "private_sector", null);

const list = fc
  .array(
    fc.record({
      kind: fc.constantFrom("statement" as const, "statement" as const, "right_of_reply" as const),
      group,
      placedAt: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 4 }),
    }),
    { maxLength: 14 },
  )
  .chain((made) =>
    fc.shuffledSubarray(
      made.map((one, index): Waiting => ({ ...one, id: `r${index}`, arrival: index + 1 })),
      { minLength: made.length },
    ),
  );
const spokenGroups = fc.array(group, { maxLength: 6 });

const statement = (given: Partial<Waiting> & { arrival: number }): Waiting => ({
  id: `r${given.arrival}`,
  kind: "statement",
  group: "civil_society",
  placedAt: null,
  ...given,
});
const ids = (order: readonly Waiting[]) => order.map(({ id }) => id);

describe("the order of speakers", () => {
  it("calls everybody who waits exactly once, whatever the rule", () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), list, spokenGroups, (rule, waiting, spoken) => {
        expect(ids(speakingOrder(rule, waiting, spoken)).sort()).toEqual(ids(waiting).sort());
      }),
    );
  });

  it("stays as it is for the others when the first is called", () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), list, spokenGroups, (rule, waiting, spoken) => {
        const [first, ...others] = speakingOrder(rule, waiting, spoken);
        if (first === undefined) return;
        const left = waiting.filter((one) => one !== first);
        const now = first.kind === "statement" ? [...spoken, first.group] : spoken;
        expect(ids(speakingOrder(rule, left, now))).toEqual(ids(others));
      }),
    );
  });

  it("lets no group speak twice in a row while another waits, where groups alternate", () => {
    fc.assert(
      fc.property(list, spokenGroups, (waiting, spoken) => {
        const free = waiting.filter(({ kind, placedAt }) => kind === "statement" && placedAt === null);
        const order = speakingOrder("groups_alternate", free, spoken);
        const before = [spoken.at(-1), ...order.map((one) => one.group)];
        order.forEach((one, index) => {
          if (one.group !== before[index] || (index === 0 && spoken.length === 0)) return;
          expect(order.slice(index).every((later) => later.group === one.group)).toBe(true);
        });
      }),
    );
  });

  it("keeps the order of arrival within each group, and puts States first where the rule says so", () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), list, spokenGroups, (rule, waiting, spoken) => {
        const free = waiting.filter(({ kind, placedAt }) => kind === "statement" && placedAt === null);
        const order = speakingOrder(rule, free, spoken);
        for (const one of free) {
          const arrivals = order.filter((other) => other.group === one.group).map(({ arrival }) => arrival);
          expect(arrivals).toEqual([...arrivals].sort((left, right) => left - right));
        }
        if (rule !== "states_first") return;
        const states = order.filter((one) => one.group === "state").length;
        expect(order.slice(0, states).every((one) => one.group === "state")).toBe(true);
      }),
    );
  });

  it("follows the hand of the chair before any rule, and lets rights of reply come after the list", () => {
    const waiting = [
      statement({ arrival: 1, group: "state" }),
      statement({ arrival: 2, placedAt: 2 }),
      statement({ arrival: 3, placedAt: 1 }),
      { ...statement({ arrival: 4 }), kind: "right_of_reply" as const },
      statement({ arrival: 5, group: "academia" }),
    ];
    for (const rule of rules) expect(ids(speakingOrder(rule, waiting))).toEqual(["r3", "r2", "r1", "r5", "r4"]);
  });

  it("moves one place up or down by hand, and not past either end or into the rights of reply", () => {
    const waiting = [1, 2, 3, 4].map((arrival) => statement({ arrival }));
    const reply = { ...statement({ arrival: 5 }), kind: "right_of_reply" as const };
    const order = speakingOrder("first_come", [...waiting, reply]);
    const move = (id: string, by: -1 | 1) => {
      const placed = placedAfterMove(order, id, by);
      if (placed === null) return null;
      const places = new Map(placed.map((one, index) => [one.id, index + 1]));
      return ids(
        speakingOrder(
          "first_come",
          order.map((one) => ({ ...one, placedAt: places.get(one.id) ?? null })),
        ),
      );
    };
    expect(move("r3", -1)).toEqual(["r1", "r3", "r2", "r4", "r5"]);
    expect(move("r1", 1)).toEqual(["r2", "r1", "r3", "r4", "r5"]);
    expect(move("r1", -1)).toBeNull();
    expect(move("r4", 1)).toBeNull();
    expect(move("r5", 1)).toBeNull();
    expect(move("unknown", 1)).toBeNull();
  });
});
