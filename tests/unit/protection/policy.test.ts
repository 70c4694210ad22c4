import { describe, expect, it } from "vitest";
import { protectionPolicy } from "@/lib/protection/policy";
import { everybody, ours, team, whoMay } from "../../support/policy-table";

const unnamed = { processId: ours.processId, isReader: false };
const named = { processId: ours.processId, isReader: true };

describe("who may see what is protected", () => {
  it("the organiser names the few, and nobody else does", () => {
    expect(whoMay((actor) => protectionPolicy.nameReaders(actor, unnamed))).toEqual(["organiser"]);
    expect(whoMay((actor) => protectionPolicy.nameReaders(actor, named))).toEqual(["organiser"]);
  });

  it("the organiser and the few know what is protected", () => {
    expect(whoMay((actor) => protectionPolicy.list(actor, unnamed))).toEqual(["organiser"]);
    for (const name of team) expect(protectionPolicy.list(everybody[name], named)).toBe(true);
  });

  it("the few look, the organiser and administrators do not, and nobody looks at their own", () => {
    expect(whoMay((actor) => protectionPolicy.look(actor, { ...unnamed, isOwn: false }))).toEqual([]);
    for (const name of team) expect(protectionPolicy.look(everybody[name], { ...named, isOwn: false })).toBe(true);
    expect(whoMay((actor) => protectionPolicy.look(actor, { ...named, isOwn: true }))).toEqual([]);
  });
});
