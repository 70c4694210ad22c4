import { describe, expect, it } from "vitest";
import { campaignPolicy, visibleTo } from "@/lib/campaigns/policy";
import { hintPolicy, processesOf } from "@/lib/hints/policy";
import { everybody, ours, whoMay } from "../../support/policy-table";

describe("hints and campaigns", () => {
  it("let organisers and moderators of the process keep its list of words", () => {
    expect(whoMay((actor) => hintPolicy.editWords(actor, ours))).toEqual(["organiser", "moderator"]);
  });

  it("let moderators of the process alone decide for a cluster", () => {
    expect(whoMay((actor) => campaignPolicy.moderate(actor, ours))).toEqual(["moderator"]);
  });

  it("list for each person the processes that the policies name, and no other", () => {
    for (const actor of Object.values(everybody)) {
      expect(processesOf(actor).includes(ours.processId)).toBe(hintPolicy.editWords(actor, ours));
      expect(visibleTo(actor).consultation.processId.in.includes(ours.processId)).toBe(
        campaignPolicy.moderate(actor, ours),
      );
    }
  });
});
