import { beforeEach, describe, expect, it } from "vitest";
import { saveComment } from "@/lib/contributions/save-comment";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { depsOf } from "../../factories/actor";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { aComment, writtenComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

const hour = 60 * 60 * 1000;
let at: MadeConsultation;
let focalPoint: Awaited<ReturnType<typeof aRepresentative.focalPointOf>>;
let draft: Awaited<ReturnType<typeof aComment.draft>>;

beforeEach(async () => {
  at = await aConsultation.open();
  focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
  draft = await aComment.draft({ at, by: focalPoint });
  await client.round.update({ where: { id: at.round.id }, data: { closesAt: new Date(Date.now() - hour) } });
});

const nextPosition = async () => 1 + (await client.round.count({ where: { consultationId: at.consultation.id } }));

/** Another reading of the same consultation. */
async function secondRound(given: { maxWords?: number; eligibility?: "stakeholder_groups" } = {}) {
  return client.round.create({
    data: {
      consultationId: at.consultation.id,
      position: await nextPosition(),
      name: { en: "Second reading" },
      opensAt: new Date(Date.now() - hour / 2),
      closesAt: new Date(Date.now() + hour),
      zone: "Europe/Zurich",
      eligibility: given.eligibility ?? "verified_organisations",
      maxWords: given.maxWords ?? null,
      visibility: "as_moderated",
    },
    select: { id: true },
  });
}

describe("a draft that outlived its round", () => {
  it("is submitted in the round that is open now, saved again or not", async () => {
    const { id: roundId } = await secondRound();
    const saved = await saveComment(depsOf(focalPoint), writtenComment(at, { id: draft.id, seenRevision: 1 }));
    await submitContribution(depsOf(focalPoint), { id: draft.id, seenRevision: saved.revision });
    const row = await client.contribution.findUniqueOrThrow({ where: { id: draft.id } });
    expect(row).toMatchObject({ submission: "submitted", roundId });
  });

  it("is held to the terms of that round", async () => {
    await secondRound({ maxWords: 1 });
    await expect(
      submitContribution(depsOf(focalPoint), { id: draft.id, seenRevision: draft.revision }),
    ).rejects.toMatchObject({ code: "invalid" });
    const other = await secondRound({ eligibility: "stakeholder_groups" });
    await client.round.update({ where: { id: other.id }, data: { closesAt: new Date(Date.now() + hour / 2) } });
    await expect(
      submitContribution(depsOf(focalPoint), { id: draft.id, seenRevision: draft.revision }),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect(await client.contribution.findUnique({ where: { id: draft.id } })).toMatchObject({
      submission: "draft",
      roundId: at.round.id,
    });
  });

  it("is refused where no round is open", async () => {
    await expect(
      submitContribution(depsOf(focalPoint), { id: draft.id, seenRevision: draft.revision }),
    ).rejects.toMatchObject({ messageKey: "contributions.errors.roundClosed" });
  });
});
