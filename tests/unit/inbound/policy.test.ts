import { describe, expect, it } from "vitest";
import { deskMessages, inboundPolicy } from "@/lib/inbound/policy";
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

const table: [string, Actor, boolean][] = [
  ["organiser of the process", holding("organiser"), true],
  ["organiser of another process", holding("organiser", other), false],
  ["moderator", holding("moderator"), false],
  ["rapporteur", holding("rapporteur"), false],
  ["administrator", actor([], true), false],
  ["anybody", actor([]), false],
];

describe("messages that wait", () => {
  it.each(table)("are read and decided by an organiser of the process alone: %s", (_who, who, may) => {
    expect(inboundPolicy.read(who, { processId: own })).toBe(may);
    expect(inboundPolicy.decide(who, { processId: own })).toBe(may);
  });

  it.each(table)("are listed by the same line: %s", (_who, who, may) => {
    expect(deskMessages(who).round.consultation.processId.in.includes(own)).toBe(may);
  });
});
