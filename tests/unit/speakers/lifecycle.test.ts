import { describe, expect, it } from "vitest";
import { partnerLifecycle, speakerLifecycle, statementLifecycle, statementState } from "@/lib/speakers/lifecycle";
import { listChangesAt, listStands } from "@/lib/speakers/list-window";
import { secondsLeft, secondsPaused, secondsUsed } from "@/lib/speakers/speaking-clock";

const stepsOf = (table: Readonly<Record<string, Partial<Record<string, string>>>>) =>
  Object.entries(table).flatMap(([event, moves]) =>
    Object.entries(moves).map(([from, to]) => `${from} --${event}→ ${to}`),
  );

describe("requests, partners and statements", () => {
  it("move in these steps and no others", () => {
    expect(stepsOf(speakerLifecycle.table)).toEqual([
      "asked --call→ speaking",
      "speaking --end→ heard",
      "asked --passOver→ not_heard",
      "speaking --passOver→ not_heard",
      "asked --withdraw→ withdrawn",
      "not_heard --correctToHeard→ heard",
      "heard --correctToNotHeard→ not_heard",
    ]);
    expect(stepsOf(partnerLifecycle.table)).toEqual([
      "declined --invite→ invited",
      "invited --confirm→ confirmed",
      "confirmed --confirm→ confirmed",
      "invited --decline→ declined",
      "confirmed --decline→ declined",
    ]);
    expect(stepsOf(statementLifecycle.table)).toEqual([
      "kept --replace→ kept",
      "returned --handInAgain→ pending",
      "kept --deliver→ pending",
      "pending --undeliver→ kept",
      "pending --publish→ published",
      "pending --refuse→ refused",
      "pending --return→ returned",
      "kept --withdraw→ withdrawn",
      "pending --withdraw→ withdrawn",
      "returned --withdraw→ withdrawn",
      "published --withdraw→ withdrawn",
    ]);
  });

  it("reads one state of a statement from its row", () => {
    expect(statementState({ publication: "none", withdrawnAt: null })).toBe("kept");
    expect(statementState({ publication: "published", withdrawnAt: null })).toBe("published");
    expect(statementState({ publication: "published", withdrawnAt: new Date() })).toBe("withdrawn");
  });
});

describe("the list of speakers", () => {
  const opens = new Date("2026-11-23T09:00:00.000Z");
  const closes = new Date("2026-11-23T10:00:00.000Z");
  const justBefore = (instant: Date) => new Date(instant.getTime() - 1);

  it("opens and closes at its instants and not a moment before", () => {
    const item = { list: "announced" as const, listOpensAt: opens, listClosesAt: closes };
    expect(listStands(item, justBefore(opens))).toBe("announced");
    expect(listStands(item, opens)).toBe("open");
    expect(listStands(item, justBefore(closes))).toBe("open");
    expect(listStands(item, closes)).toBe("closed");
    expect(listStands({ ...item, list: "open" }, justBefore(opens))).toBe("open");
    expect(listStands({ ...item, listOpensAt: null }, justBefore(closes))).toBe("announced");
    for (const list of ["none", "closed", "ended"] as const) expect(listStands({ ...item, list }, opens)).toBe(list);
  });

  it("says when the clock will change it next", () => {
    const item = { list: "announced" as const, listOpensAt: opens, listClosesAt: closes };
    expect(listChangesAt(item, justBefore(opens))).toEqual(opens);
    expect(listChangesAt(item, opens)).toEqual(closes);
    expect(listChangesAt(item, closes)).toBeNull();
    expect(listChangesAt({ ...item, list: "closed" }, justBefore(opens))).toBeNull();
    expect(listChangesAt({ ...item, list: "open", listClosesAt: null }, justBefore(opens))).toBeNull();
  });
});

describe("the clock of a statement", () => {
  const calledAt = new Date("2026-11-23T10:00:00.000Z");
  const later = (seconds: number) => new Date(calledAt.getTime() + seconds * 1000);
  const running = { seconds: 180, calledAt, pausedAt: null, pausedSeconds: 0, endedAt: null };

  it("runs down from what was granted, and below nought", () => {
    expect(secondsLeft(running, calledAt)).toBe(180);
    expect(secondsLeft(running, later(60.9))).toBe(120);
    expect(secondsLeft(running, later(185))).toBe(-5);
  });

  it("stands still while it is paused and after the end, and leaves pauses out", () => {
    expect(secondsUsed({ ...running, pausedAt: later(30) }, later(90))).toBe(30);
    expect(secondsUsed({ ...running, pausedSeconds: secondsPaused(later(30), later(90)) }, later(100))).toBe(40);
    expect(secondsUsed({ ...running, endedAt: later(50), pausedSeconds: 10 }, later(500))).toBe(40);
    expect(secondsUsed(running, later(-5))).toBe(0);
  });
});
