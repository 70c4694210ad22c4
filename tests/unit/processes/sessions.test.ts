import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clashesOf, type Session } from "@/lib/processes/sessions";

function session(process: string, from: string, to = from, path = `/${process}/${from}`): Session {
  return { kind: "stage", title: { en: path }, process: { slug: process, name: { en: process } }, from, to, path };
}

const days = (sessions: Session[]) => clashesOf(sessions).map(({ from, to }) => [from, to]);

describe("sessions of several processes", () => {
  it("clash on the days that they share, told as one while the same ones meet", () => {
    const one = session("a", "2026-12-28", "2027-01-02");
    const other = session("b", "2026-12-31", "2027-01-05");
    expect(clashesOf([one, other])).toEqual([{ from: "2026-12-31", to: "2027-01-02", sessions: [one, other] }]);
  });

  it("are told anew where another one joins", () => {
    const sessions = [
      session("a", "2026-03-01", "2026-03-03"),
      session("b", "2026-03-01", "2026-03-03"),
      session("c", "2026-03-02"),
    ];
    expect(days(sessions)).toEqual([
      ["2026-03-01", "2026-03-01"],
      ["2026-03-02", "2026-03-02"],
      ["2026-03-03", "2026-03-03"],
    ]);
  });

  it("do not clash within one process, on days beside each other, or with a period of many weeks", () => {
    expect(
      days([session("a", "2026-03-01", "2026-03-01", "/x"), session("a", "2026-03-01", "2026-03-01", "/y")]),
    ).toEqual([]);
    expect(days([session("a", "2026-03-01"), session("b", "2026-03-02")])).toEqual([]);
    expect(days([session("a", "2026-03-01", "2026-05-01"), session("b", "2026-03-02")])).toEqual([]);
  });

  it("clash whatever the order in which they are told, and only where two processes meet", () => {
    const day = fc.integer({ min: 1, max: 20 }).map((date) => `2026-03-${String(date).padStart(2, "0")}`);
    const some = fc.array(
      fc
        .record({ process: fc.constantFrom("a", "b", "c"), from: day, length: fc.nat(3) })
        .map(({ process, from, length }) => {
          const to = `2026-03-${String(Number(from.slice(8)) + length).padStart(2, "0")}`;
          return session(process, from, to);
        }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (sessions) => {
        for (const clash of clashesOf(sessions)) {
          expect(new Set(clash.sessions.map(({ process }) => process.slug)).size).toBeGreaterThan(1);
          for (const { from, to } of clash.sessions) expect(from <= clash.from && clash.to <= to).toBe(true);
        }
        expect(days(sessions.toReversed()).flat().sort()).toEqual(days(sessions).flat().sort());
      }),
    );
  });
});
