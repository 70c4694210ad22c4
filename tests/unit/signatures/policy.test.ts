import { describe, expect, it } from "vitest";
import { endorsementPolicy } from "@/lib/endorsements/policy";
import type { Actor, Office } from "@/lib/kernel/actor";
import { signaturePolicy } from "@/lib/signatures/policy";

const ids = { lead: "lead", signer: "signer", other: "other" };
type Role = "representative" | "focal_point";

function acting(personId: string, organisationId: string | null, role: Role = "focal_point", offices: Office[] = []) {
  const organisation =
    organisationId === null
      ? null
      : { id: organisationId, slug: "", name: "", status: "verified" as const, role, representationId: "" };
  const actor: Actor = {
    ...{ personId, email: "", name: null, locale: "en", sessionId: "", administrator: false },
    ...{ organisation, offices },
  };
  return actor;
}

const people = {
  "author of the lead": acting("author", ids.lead, "representative"),
  "representative of the lead": acting("r", ids.lead, "representative"),
  "focal point of the lead": acting("f", ids.lead),
  "author acting for nobody": acting("author", null),
  "representative of the signer": acting("s", ids.signer, "representative"),
  "focal point of the signer": acting("t", ids.signer),
  "focal point elsewhere": acting("o", ids.other),
  moderator: acting("m", null, "focal_point", [{ role: "moderator", processId: "p", draftId: null }]),
  organiser: acting("g", null, "focal_point", [{ role: "organiser", processId: "p", draftId: null }]),
};

function who(may: (actor: Actor) => boolean): string[] {
  return Object.entries(people).flatMap(([name, actor]) => (may(actor) ? [name] : []));
}

const led = (status: "verified" | "suspended") => ({
  authorId: "author",
  organisationId: ids.lead,
  organisation: { id: ids.lead, status },
});
const asked = (status: "verified" | "suspended", hasConfirmed: boolean) => ({
  organisation: { id: ids.signer, status },
  hasConfirmed,
});
const bothOfSigner = ["representative of the signer", "focal point of the signer"];
const everyoneOfLead = ["author of the lead", "representative of the lead", "focal point of the lead"];

describe("names under a joint input", () => {
  it.each([
    ["readLed", led("verified"), everyoneOfLead],
    ["readLed", led("suspended"), everyoneOfLead],
    ["invite", led("verified"), ["author of the lead", "focal point of the lead"]],
    ["invite", led("suspended"), []],
    ["open", led("verified"), ["focal point of the lead"]],
    ["open", led("suspended"), []],
  ] as const)("%s an input of a lead %#", (act, subject, expected) => {
    expect(who((actor) => signaturePolicy[act](actor, subject))).toEqual(expected);
  });

  it.each([
    ["read", asked("verified", false), bothOfSigner],
    ["read", asked("suspended", false), []],
    ["read", asked("suspended", true), bothOfSigner],
    ["answer", asked("verified", false), ["focal point of the signer"]],
    ["answer", asked("suspended", true), []],
    ["withdraw", asked("verified", true), ["focal point of the signer"]],
    ["withdraw", asked("suspended", true), ["focal point of the signer"]],
    ["read", { organisation: null, hasConfirmed: false }, []],
    ["answer", { organisation: null, hasConfirmed: false }, []],
  ] as const)("%s a name that is asked for %#", (act, subject, expected) => {
    expect(who((actor) => signaturePolicy[act](actor, subject))).toEqual(expected);
  });

  it("a link is taken up by focal points only", () => {
    expect(who((actor) => signaturePolicy.takeUp(actor, undefined))).toEqual([
      "focal point of the lead",
      "focal point of the signer",
      "focal point elsewhere",
    ]);
  });
});

describe("support for a text", () => {
  const of = (status: "verified" | "suspended", isOwnText = false) => ({
    organisation: { id: ids.signer, status },
    isOwnText,
  });

  it("is given by a focal point of a verified organisation, not for its own text, and taken back always", () => {
    expect(who((actor) => endorsementPolicy.give(actor, of("verified")))).toEqual(["focal point of the signer"]);
    expect(who((actor) => endorsementPolicy.give(actor, of("verified", true)))).toEqual([]);
    expect(who((actor) => endorsementPolicy.give(actor, of("suspended")))).toEqual([]);
    expect(who((actor) => endorsementPolicy.withdraw(actor, of("suspended")))).toEqual(["focal point of the signer"]);
  });

  it("is decided by moderators, not on their own side; lists are brought in by organisers", () => {
    const subject = { processId: "p", draftId: null };
    expect(who((actor) => endorsementPolicy.decide(actor, { ...subject, isOwn: false }))).toEqual(["moderator"]);
    expect(who((actor) => endorsementPolicy.decide(actor, { ...subject, isOwn: true }))).toEqual([]);
    expect(who((actor) => endorsementPolicy.bringIn(actor, subject))).toEqual(["organiser"]);
    expect(who((actor) => endorsementPolicy.read(actor, { processId: "elsewhere", draftId: null }))).toEqual([]);
  });
});
