import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "@/tests/factories/consultation";
import { aComment } from "@/tests/factories/contribution";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let organisation: Awaited<ReturnType<typeof anOrganisation.verified>>;
const ended = { status: "ended", endedAt: new Date() } as const;

beforeAll(async () => {
  at = await aConsultation.open();
  organisation = await anOrganisation.verified();
});

/** Lets an act begin, wait for the row that it needs, and go on only after something else has happened. */
async function meanwhile(id: string, act: () => Promise<unknown>, happens: () => Promise<unknown>): Promise<unknown> {
  let acting: Promise<unknown> = Promise.resolve();
  await client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM contribution WHERE id = ${id}::uuid FOR UPDATE`;
    acting = act().catch((error: unknown) => error);
    await setTimeout(300);
    await happens();
  });
  return acting;
}

describe("an act that had to wait does nothing once", () => {
  it("the person was ended", async () => {
    const by = await aRepresentative.focalPointOf(organisation);
    const { id, seenRevision } = await aComment.draft({ at, by });
    const outcome = await meanwhile(
      id,
      () => submitContribution(depsOf(by), { id, seenRevision }),
      () => client.representation.updateMany({ where: { personId: by.personId }, data: ended }),
    );
    expect(outcome).toMatchObject({ code: "not_found" });
    expect(await client.contribution.findUnique({ where: { id } })).toMatchObject({ submission: "draft" });
  });

  it("the focal point became a representative", async () => {
    const by = await aRepresentative.focalPointOf(organisation);
    const { id, seenRevision } = await aComment.submitted({ at, by });
    const outcome = await meanwhile(
      id,
      () => withdrawContribution(depsOf(by), { id, seenRevision }),
      () => client.representation.updateMany({ where: { personId: by.personId }, data: { role: "representative" } }),
    );
    expect(outcome).toMatchObject({ code: "not_found" });
    expect(await client.contribution.findUnique({ where: { id } })).toMatchObject({ submission: "submitted" });
  });

  it("the moderator's office was ended", async () => {
    const by = await aRepresentative.focalPointOf(organisation);
    const { id, seenRevision } = await aComment.submitted({ at, by });
    const moderator = await anOfficer.moderating(at);
    const outcome = await meanwhile(
      id,
      () => moderateContribution(depsOf(moderator), { id, seenRevision, decision: "publish" }),
      () => client.processRole.updateMany({ where: { personId: moderator.personId }, data: { endedAt: new Date() } }),
    );
    expect(outcome).toMatchObject({ code: "not_found" });
    expect(await client.contribution.findUnique({ where: { id } })).toMatchObject({ publication: "pending" });
  });
});
