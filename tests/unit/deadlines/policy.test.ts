import { describe, expect, it } from "vitest";
import { deadlinePolicy } from "@/lib/deadlines/policy";
import type { Actor, Office } from "@/lib/kernel/actor";

const own = "0192aaaa-bbbb-7ccc-8ddd-eeeeffff0001";
const other = "0192aaaa-bbbb-7ccc-8ddd-eeeeffff0002";
const actor = (offices: Office[], administrator = false): Actor => ({
  personId: own,
  email: "a@demo.example",
  name: null,
  locale: "en",
  sessionId: "",
  administrator,
  organisation: null,
  offices,
});
const holding = (role: Office["role"], processId = own): Actor => actor([{ role, processId, draftId: null }]);
const acts = ["extend", "grantLateAccess", "call", "see"] as const;

const table: [string, Actor, boolean][] = [
  ["organiser of the process", holding("organiser"), true],
  ["organiser of another process", holding("organiser", other), false],
  ["moderator", holding("moderator"), false],
  ["rapporteur", holding("rapporteur"), false],
  ["administrator", actor([], true), false],
  ["anybody", actor([]), false],
];

describe("deadlines of a round", () => {
  it.each(table.flatMap((row) => acts.map((act) => [...row, act] as const)))("%s: %#", (_who, who, may, act) => {
    expect(deadlinePolicy[act](who, { processId: own })).toBe(may);
  });
});
