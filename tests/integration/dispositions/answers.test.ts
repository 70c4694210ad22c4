import { beforeAll, describe, expect, it } from "vitest";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { assignDisposition } from "@/lib/dispositions/assign-disposition";
import { answerProposal } from "@/lib/dispositions/set-disposition";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { depsOf } from "../../factories/actor";
import { answer } from "../../factories/answer";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let focalPoint: Actor;
let rapporteur: Actor;
let second: Actor;
let organiser: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
  rapporteur = await anOfficer.reporting(at);
  second = await anOfficer.reportingOneDraft(at);
  organiser = await anOfficer.organising(at);
});

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

const sheetOf = (contributionId: string) =>
  client.disposition.findUnique({ where: { contributionId }, include: { paragraphs: true } });

const published = () => aComment.published({ at, by: focalPoint });

describe("an answer to a published contribution", () => {
  it("is kept with person, hour and reason, and touches nothing of the contribution that others see", async () => {
    const { id } = await published();
    const before = await client.contribution.findUniqueOrThrow({ where: { id } });
    await answer(rapporteur, id, { tags: "scope, later", language: "ar" });
    expect(await sheetOf(id)).toMatchObject({
      state: "not_accepted",
      observation: "The text is agreed.",
      language: "ar",
      tags: ["scope", "later"],
      decidedById: rapporteur.personId,
      revision: 1,
    });
    const after = await client.contribution.findUniqueOrThrow({ where: { id } });
    expect(after).toEqual({ ...before, disposition: "not_accepted" });
    const transition = await client.transition.findFirstOrThrow({ where: { subjectId: id, field: "disposition" } });
    expect(transition).toMatchObject({
      from: "pending",
      to: "not_accepted",
      personId: rapporteur.personId,
      reason: "The text is agreed.",
    });
  });

  it("may be decided anew and taken back; tags and work change without another decision", async () => {
    const { id } = await published();
    await answer(rapporteur, id);
    const first = await sheetOf(id);
    await answer(second, id, { seenRevision: 1, tags: "scope", assigneeId: second.personId });
    expect(await sheetOf(id)).toMatchObject({
      revision: 2,
      decidedById: rapporteur.personId,
      decidedAt: first?.decidedAt,
    });
    await answer(second, id, { seenRevision: 2, state: "accepted", observation: "" });
    expect(await sheetOf(id)).toMatchObject({ state: "accepted", decidedById: second.personId });
    await answer(second, id, { seenRevision: 3, state: "pending", observation: "Think again." });
    expect(await sheetOf(id)).toMatchObject({ state: "pending", decidedAt: null, decidedById: null });
    const steps = await client.transition.findMany({
      where: { subjectId: id, field: "disposition" },
      orderBy: { at: "asc" },
    });
    expect(steps.map(({ to }) => to)).toEqual(["not_accepted", "accepted", "pending"]);
  });

  it("of two rapporteurs at once is the first one's; the other is told and loses nothing unless they replace it", async () => {
    const { id } = await published();
    const outcomes = await Promise.allSettled([
      answer(rapporteur, id, { observation: "One." }),
      answer(second, id, { observation: "Two." }),
    ]);
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(lost.map(({ reason }) => reason)).toEqual([
      refusedWith("conflict", "dispositions.errors.answeredMeanwhile"),
    ]);
    await answer(second, id, { observation: "Two.", replace: "true" });
    expect(await sheetOf(id)).toMatchObject({ observation: "Two.", revision: 2 });
  });

  it("is given by nobody without the office, and to nothing that is not published", async () => {
    const { id } = await published();
    const elsewhere = await anOfficer.reporting(await aConsultation.open());
    for (const nobody of [focalPoint, elsewhere, await anOfficer.moderating(at)]) {
      await expect(answer(nobody, id)).rejects.toEqual(refusedWith("not_found"));
    }
    await expect(answer(organiser, id)).rejects.toEqual(refusedWith("forbidden"));
    const waiting = await aComment.submitted({ at, by: focalPoint });
    await expect(answer(rapporteur, waiting.id)).rejects.toEqual(refusedWith("not_found"));
    await withdrawContribution(depsOf(focalPoint), {
      id,
      seenRevision: (await client.contribution.findUniqueOrThrow({ where: { id } })).revision,
    });
    await expect(answer(rapporteur, id)).rejects.toEqual(refusedWith("not_found"));
    expect(await sheetOf(id)).toBeNull();
  });

  it("waits where others may see contributions only after closing", async () => {
    const later = await aConsultation.open({ visibility: "after_closing" });
    const { id } = await aComment.published({ at: later, by: focalPoint });
    await expect(answer(await anOfficer.reporting(later), id)).rejects.toEqual(refusedWith("not_found"));
  });

  it("is not given by whoever represents the organisation, also while acting for none, nor after their office ended", async () => {
    const { id } = await published();
    await client.representation.create({
      data: {
        organisationId: focalPoint.organisation?.id ?? "",
        personId: second.personId,
        email: second.email,
        role: "representative",
        status: "active",
        startedAt: new Date(),
      },
    });
    await expect(answer(second, id)).rejects.toEqual(refusedWith("forbidden"));
    await client.representation.deleteMany({ where: { personId: second.personId } });
    const gone = await anOfficer.reporting(at);
    await client.processRole.updateMany({ where: { personId: gone.personId }, data: { endedAt: new Date() } });
    await expect(answer(gone, id)).rejects.toEqual(refusedWith("not_found"));
  });

  it("merges into a published contribution of the same consultation, and never in a circle", async () => {
    const [a, b, c] = [await published(), await published(), await published()];
    const foreignAt = await aConsultation.open();
    const foreign = await aComment.published({ at: foreignAt, by: focalPoint });
    const merge = (id: string, mergedInto: string) =>
      answer(rapporteur, id, { state: "merged", mergedInto, observation: "" });
    for (const unknown of ["", "NOPE-2026-0001", foreign.reference ?? ""]) {
      await expect(merge(a.id, unknown)).rejects.toEqual(refusedWith("invalid"));
    }
    await merge(a.id, b.reference ?? "");
    await merge(b.id, c.reference ?? "");
    expect(await sheetOf(a.id)).toMatchObject({ state: "merged", mergedIntoId: b.id });
    for (const circle of [c.reference, a.reference]) {
      await expect(merge(c.id, circle ?? "")).rejects.toEqual(refusedWith("invalid"));
    }
  });

  it("may differ by paragraph where it is on several, and only on its own", async () => {
    const { id } = await published();
    await client.contributionTarget.create({ data: { contributionId: id, paragraphId: at.lockedParagraph.id } });
    await answer(rapporteur, id, {
      state: "accepted_in_part",
      observation: "One of two.",
      paragraphs: [
        { paragraphId: at.paragraph.id, state: "accepted", observation: "" },
        { paragraphId: at.lockedParagraph.id, state: "not_accepted", observation: "Agreed language." },
        { paragraphId: newId(), state: "noted", observation: "Elsewhere." },
      ],
    });
    expect((await sheetOf(id))?.paragraphs.map(({ state }) => state).sort()).toEqual(["accepted", "not_accepted"]);
  });

  it("follows from an act on the proposal, keeping tags and who works on it", async () => {
    const { id } = await published();
    await answer(rapporteur, id, { state: "pending", observation: "", tags: "scope", assigneeId: second.personId });
    await client.$transaction((tx) =>
      answerProposal(tx, rapporteur, { contributionId: id, state: "accepted", observation: "", language: "en" }),
    );
    expect(await sheetOf(id)).toMatchObject({ state: "accepted", tags: ["scope"], assigneeId: second.personId });
  });
});

describe("who works on it", () => {
  it("is a rapporteur of this process or draft, named by an organiser or a rapporteur", async () => {
    const { id } = await published();
    await assignDisposition(depsOf(organiser), { contributionId: id, assigneeId: second.personId });
    expect(await sheetOf(id)).toMatchObject({ state: "pending", assigneeId: second.personId, decidedAt: null });
    const nobody = assignDisposition(depsOf(organiser), { contributionId: id, assigneeId: organiser.personId });
    await expect(nobody).rejects.toEqual(refusedWith("invalid"));
    await assignDisposition(depsOf(rapporteur), { contributionId: id, assigneeId: null });
    expect(await sheetOf(id)).toMatchObject({ assigneeId: null });
    expect(await client.transition.count({ where: { subjectId: id, field: "disposition" } })).toBe(0);
  });
});
