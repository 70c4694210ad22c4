import { describe, expect, it } from "vitest";
import { checkAnswers } from "@/lib/registrations/check-answers";
import { askedOf, type FormField } from "@/lib/registrations/form-view";
import { holdsPlace, registrationLifecycle, registrationStates, stateAt } from "@/lib/registrations/lifecycle";
import { registrationPolicy } from "@/lib/registrations/policy";
import { everybody, ours, whoMay } from "../../support/policy-table";

describe("the lifecycle of a registration", () => {
  it("knows these steps and no other", () => {
    const steps = Object.entries(registrationLifecycle.table).map(([event, table]) => {
      const from = registrationStates.filter((state) => state in table);
      return `${event}: ${from.map((state) => `${state} → ${Object.entries(table).find(([one]) => one === state)?.[1]}`).join(", ")}`;
    });
    expect(steps).toEqual([
      "confirm: pending → confirmed, waitlisted → confirmed",
      "queue: pending → waitlisted",
      "offer: waitlisted → waitlisted",
      "decline: waitlisted → cancelled",
      "lapse: waitlisted → cancelled",
      "change: pending → pending, confirmed → confirmed, waitlisted → waitlisted",
      "reject: pending → rejected, confirmed → rejected, waitlisted → rejected",
      "cancel: pending → cancelled, confirmed → cancelled, waitlisted → cancelled",
    ]);
  });

  it("ends an offer at its hour, whether or not anybody has written it down", () => {
    const hour = new Date("2026-12-01T12:00:00Z");
    const offered = { state: "waitlisted" as const, offeredUntil: hour };
    const before = new Date(hour.getTime() - 1);
    expect([stateAt(offered, before), stateAt(offered, hour)]).toEqual(["waitlisted", "cancelled"]);
    expect([holdsPlace(offered, before), holdsPlace(offered, hour)]).toEqual([true, false]);
    const held = registrationStates.filter((state) => holdsPlace({ state, offeredUntil: null }, hour));
    expect(held).toEqual(["confirmed", "attended"]);
  });
});

describe("who may do what with a registration", () => {
  const focal = everybody["focal point"];
  const organisationId = focal.organisation?.id ?? null;
  const ofOrganisation = { processId: ours.processId, personId: null, email: "b@demo.example", organisationId };
  const ofSomebody = { ...ofOrganisation, organisationId: null };
  const desk = { processId: ours.processId, isOwn: false };

  it("is told in one table", () => {
    const table = {
      readOwn: whoMay((actor) => registrationPolicy.readOwn(actor, ofOrganisation)),
      change: whoMay((actor) => registrationPolicy.change(actor, ofOrganisation)),
      cancel: whoMay((actor) => registrationPolicy.cancel(actor, ofOrganisation)),
      cancelAlone: whoMay((actor) => registrationPolicy.cancel(actor, ofSomebody)),
      answerOffer: whoMay((actor) => registrationPolicy.answerOffer(actor, ofOrganisation)),
      approveForOrganisation: whoMay((actor) => registrationPolicy.approveForOrganisation(actor, ofOrganisation)),
      readOfOrganisation: whoMay((actor) => registrationPolicy.readOfOrganisation(actor, ofOrganisation)),
      registerColleagues: whoMay(
        (actor) => organisationId !== null && registrationPolicy.registerColleagues(actor, { organisationId }),
      ),
      readDesk: whoMay((actor) => registrationPolicy.readDesk(actor, desk)),
      editForm: whoMay((actor) => registrationPolicy.editForm(actor, desk)),
      decide: whoMay((actor) => registrationPolicy.decide(actor, desk)),
      decideOwn: whoMay((actor) => registrationPolicy.decide(actor, { ...desk, isOwn: true })),
    };
    expect(table).toEqual({
      ...{ readOwn: [], change: [], cancelAlone: [], decideOwn: [] },
      ...{ cancel: ["focal point"], answerOffer: ["focal point"], approveForOrganisation: ["focal point"] },
      ...{ readOfOrganisation: ["focal point"], registerColleagues: ["focal point"] },
      ...{ readDesk: ["organiser"], editForm: ["organiser"], decide: ["organiser"] },
    });
  });

  it("knows one's own by the account, and by the address where it was made before there was one", () => {
    const actor = everybody["account holder"];
    const own = { ...ofSomebody, email: actor.email };
    expect(registrationPolicy.readOwn(actor, own)).toBe(true);
    expect(registrationPolicy.readOwn(actor, { ...own, personId: focal.personId })).toBe(false);
    expect(registrationPolicy.readOwn(actor, { ...own, personId: actor.personId, email: "old@demo.example" })).toBe(
      true,
    );
  });
});

describe("the answers to a form", () => {
  const question = (key: string, given: Partial<FormField> = {}): FormField => ({
    ...{ key, kind: "question", title: { en: key }, guidance: {}, required: false, answerKind: "text" },
    ...{ choices: [], stakeholderGroups: [] },
    ...given,
  });
  const choices = [
    { key: "yes", label: { en: "Yes" } },
    { key: "no", label: { en: "No" } },
  ];
  const nothing = { affiliation: null, roleTitle: null, badgeName: null, accessibility: null, answers: {} };
  const refusal = (fields: FormField[], given: object) => {
    try {
      checkAnswers(fields, { ...nothing, ...given });
      return null;
    } catch (error) {
      return error;
    }
  };

  it("must be given where they are required, and be among the choices", () => {
    const required = question("diet", { required: true });
    expect(refusal([required], { answers: { diet: "  " } })).toMatchObject({
      details: { fields: { "answers.diet": { key: "registrations.errors.missing" } } },
    });
    const choice = question("ever", { answerKind: "one_choice", choices });
    expect(refusal([choice], { answers: { ever: "maybe" } })).toMatchObject({
      details: { fields: { "answers.ever": { key: "registrations.errors.choice" } } },
    });
    expect(checkAnswers([choice], { ...nothing, answers: { ever: "yes" } }).answers).toEqual({ ever: "yes" });
    const several = question("which", { answerKind: "several_choices", choices });
    expect(checkAnswers([several], { ...nothing, answers: { which: ["no", "yes"] } }).answers).toEqual({
      which: ["no", "yes"],
    });
  });

  it("are dropped where the form does not ask: nobody tells more than was wanted", () => {
    const given = { ...nothing, accessibility: "A ramp.", answers: { other: "x", constructor: "y" } };
    expect(checkAnswers([question("diet")], given)).toEqual(nothing);
  });

  it("are asked of the groups that are named, and of everybody where none is", () => {
    const fields = [question("all"), question("some", { stakeholderGroups: ["academia"] })];
    const keys = (group: "academia" | "civil_society" | null) => askedOf(fields, group).map(({ key }) => key);
    expect([keys("academia"), keys("civil_society"), keys(null)]).toEqual([["all", "some"], ["all"], ["all"]]);
  });
});
