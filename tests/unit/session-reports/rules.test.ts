import { describe, expect, it } from "vitest";
import { dueStep, morningAfter } from "@/lib/session-reports/event-day";
import { reportLifecycle, roundIsDone, takesCorrections } from "@/lib/session-reports/lifecycle";
import { reportPolicy } from "@/lib/session-reports/policy";
import { supportDegrees, takesSpeaker } from "@/lib/session-reports/schema";
import { ours, whoMay } from "../../support/policy-table";

describe("a session report", () => {
  it("moves in these steps and no others", () => {
    const steps = Object.entries(reportLifecycle.table).flatMap(([event, table]) =>
      Object.entries(table).map(([from, to]) => `${from} --${event}→ ${to}`),
    );
    expect(steps).toEqual([
      "draft --save→ draft",
      "in_correction --save→ in_correction",
      "draft --openCorrections→ in_correction",
      "in_correction --takeBack→ draft",
      "in_correction --publish→ published",
    ]);
  });

  it("takes corrections until the hour and not at it, and is published from the hour on or when all is answered", () => {
    const hour = new Date("2026-11-30T17:00:00.000Z");
    const before = new Date(hour.getTime() - 1);
    const round = { state: "in_correction", correctionUntil: hour, asked: 0, pending: 0 } as const;
    expect([takesCorrections(round, before), takesCorrections(round, hour)]).toEqual([true, false]);
    expect([roundIsDone(round, before), roundIsDone(round, hour)]).toEqual([false, true]);
    expect(roundIsDone({ ...round, asked: 2, pending: 1 }, before)).toBe(false);
    expect(roundIsDone({ ...round, asked: 2, pending: 0 }, before)).toBe(true);
    for (const state of ["draft", "published"] as const) {
      expect(takesCorrections({ ...round, state }, before)).toBe(false);
      expect(roundIsDone({ ...round, state, asked: 1 }, hour)).toBe(false);
    }
  });

  it("is written by its rapporteur and the organisers, and a draft is read by nobody else", () => {
    const draft = { processId: ours.processId, isEventRapporteur: false, tookPart: true, state: "draft" } as const;
    for (const act of ["write", "read", "answer", "openCorrections", "takeBack", "publish"] as const) {
      expect(whoMay((actor) => reportPolicy[act](actor, draft))).toEqual(["organiser", "rapporteur"]);
    }
    expect(whoMay((actor) => reportPolicy.correct(actor, draft))).toEqual([]);
    expect(whoMay((actor) => reportPolicy.nameRapporteur(actor, draft))).toEqual(["organiser"]);
    expect(whoMay((actor) => reportPolicy.nameRapporteur(actor, { ...draft, processId: ours.draftId }))).toEqual([]);
    expect(whoMay((actor) => reportPolicy.write(actor, { ...draft, isEventRapporteur: true }))).toContain(
      "account holder",
    );
  });

  it("is read and corrected by those who took part once it is in correction, and by nobody who did not", () => {
    const subject = { processId: ours.processId, isEventRapporteur: false, state: "in_correction" } as const;
    expect(whoMay((actor) => reportPolicy.correct(actor, { ...subject, tookPart: true }))).toContain("account holder");
    expect(whoMay((actor) => reportPolicy.correct(actor, { ...subject, tookPart: false }))).toEqual([]);
    expect(whoMay((actor) => reportPolicy.write(actor, subject))).toEqual(["organiser", "rapporteur"]);
  });

  it("names a speaker where one spoke, and nobody where several agree", () => {
    expect(supportDegrees.filter(takesSpeaker)).toEqual(["noted", "one_speaker"]);
  });
});

describe("the days of a reminder", () => {
  const event = (zone: string, start: string, end: string) => ({
    zone,
    startsAt: new Date(start),
    endsAt: new Date(end),
  });

  it.each([
    // Clocks went back on 25 October: twelve days later nine o'clock is eight in UTC, not seven.
    ["Europe/Zurich", "2026-10-20T13:00:00Z", "2026-10-20T15:00:00Z", "2026-11-01T08:00:00.000Z"],
    ["America/New_York", "2026-03-01T15:00:00Z", "2026-03-01T17:00:00Z", "2026-03-13T13:00:00.000Z"],
    ["Asia/Tehran", "2026-03-15T06:00:00Z", "2026-03-15T08:00:00Z", "2026-03-27T05:30:00.000Z"],
    // Three in the afternoon in New York is the next day in Tokyo, whose day counts for a session there.
    ["Asia/Tokyo", "2026-05-01T19:00:00Z", "2026-05-01T20:00:00Z", "2026-05-14T00:00:00.000Z"],
    // What ends at midnight ended on the day before.
    ["Europe/Zurich", "2026-06-01T19:00:00Z", "2026-06-01T22:00:00Z", "2026-06-13T07:00:00.000Z"],
  ])("are days of %s", (zone, start, end, reminder) => {
    expect(morningAfter(event(zone, start, end), 12)?.toISOString()).toBe(reminder);
  });

  it("bring a note on the first morning, a reminder on the twelfth, and nothing before, after or without hours", () => {
    const held = event("Europe/Zurich", "2026-10-20T13:00:00Z", "2026-10-20T15:00:00Z");
    const at = (instant: string) => dueStep(held, new Date(instant));
    expect(at("2026-10-21T06:59:59.999Z")).toBeNull();
    expect(at("2026-10-21T07:00:00.000Z")).toBe("after");
    expect(at("2026-11-01T07:59:59.999Z")).toBe("after");
    expect(at("2026-11-01T08:00:00.000Z")).toBe("due");
    expect(at("2026-11-09T08:00:00.000Z")).toBeNull();
    expect(dueStep({ zone: null, startsAt: null, endsAt: null }, new Date("2026-11-01T08:00:00Z"))).toBeNull();
  });
});
