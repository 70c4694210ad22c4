import { describe, expect, it } from "vitest";
import { accreditationLifecycle, accreditationStates, stateAt } from "@/lib/accreditations/lifecycle";
import { accreditationPolicy } from "@/lib/accreditations/policy";
import { everybody, ours, whoMay } from "../../support/policy-table";

describe("accreditation", () => {
  it("moves in these steps and no others", () => {
    const steps = Object.entries(accreditationLifecycle.table).flatMap(([event, table]) =>
      Object.entries(table).map(([from, to]) => `${from} --${event}→ ${to}`),
    );
    expect(steps).toEqual([
      "applied --revise→ applied",
      "withdrawn --reapply→ applied",
      "applied --ask→ applied",
      "applied --check→ applied",
      "applied --circulate→ circulated",
      "circulated --object→ objected",
      "objected --object→ objected",
      "circulated --admit→ admitted",
      "applied --withdraw→ withdrawn",
      "circulated --withdraw→ withdrawn",
      "admitted --withdraw→ withdrawn",
    ]);
  });

  it("is admitted at the hour itself and not a moment before, and the hour changes no other state", () => {
    const hour = new Date("2026-11-30T17:00:00.000Z");
    const before = new Date(hour.getTime() - 1);
    expect(stateAt("circulated", hour, before)).toBe("circulated");
    expect(stateAt("circulated", hour, hour)).toBe("admitted");
    for (const state of accreditationStates.filter((one) => one !== "circulated")) {
      expect(stateAt(state, hour, hour)).toBe(state);
    }
  });

  it("is decided by organisers of the process, and never on their own organisation", () => {
    const subject = { processId: ours.processId, isOwnOrganisation: false };
    for (const act of ["ask", "check", "circulate", "object"] as const) {
      expect(whoMay((actor) => accreditationPolicy[act](actor, subject))).toEqual(["organiser"]);
      expect(whoMay((actor) => accreditationPolicy[act](actor, { ...subject, isOwnOrganisation: true }))).toEqual([]);
    }
    for (const act of ["read", "setRules"] as const) {
      expect(whoMay((actor) => accreditationPolicy[act](actor, subject))).toEqual(["organiser"]);
    }
  });

  it("is applied for by the focal point of a verified organisation; withdrawing needs no verification", () => {
    const organisationId = everybody["focal point"].organisation?.id ?? "";
    const at = (status: "verified" | "suspended") => ({ organisationId, status });
    expect(whoMay((actor) => accreditationPolicy.apply(actor, at("verified")))).toEqual(["focal point"]);
    expect(whoMay((actor) => accreditationPolicy.apply(actor, at("suspended")))).toEqual([]);
    expect(whoMay((actor) => accreditationPolicy.withdraw(actor, at("suspended")))).toEqual(["focal point"]);
    expect(whoMay((actor) => accreditationPolicy.readOwn(actor, at("verified")))).toEqual(["focal point"]);
  });
});
