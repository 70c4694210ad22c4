import { beforeAll, describe, expect, it } from "vitest";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import type { Actor } from "@/lib/kernel/actor";
import { readDeciding } from "@/lib/moderation/deciding-query";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { settleProposal } from "@/lib/moderation/settle-proposal";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let focalPoint: Actor;
let moderator: Actor;
let second: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
  moderator = await anOfficer.moderating(at);
  second = await anOfficer.moderating(at);
  await theReasons();
  await client.round.updateMany({ where: { consultationId: at.consultation.id }, data: { fourEyes: true } });
});

const returning = {
  ...{ decision: "return", reasonCode: "wording-unclear", words: "Say by whom." },
  marks: [{ quote: "not felt", note: "By whom?" }, { quote: "" }],
};

async function proposed() {
  const made = await aComment.submitted({ at, by: focalPoint });
  const input = moderateContributionSchema.parse({ id: made.id, seenRevision: made.revision, ...returning });
  const moderated = await moderateContribution(depsOf(moderator), input);
  if (!("proposalId" in moderated)) throw new Error("It was decided by one alone");
  return { ...made, ...moderated };
}

describe("a proposed decision on the desk", () => {
  it("shows the second moderator who proposed what, why and where", async () => {
    const { id } = await proposed();
    expect(await readDeciding(second, id)).toMatchObject({
      fourEyes: true,
      waiting: {
        ...{ decision: "return", words: "Say by whom.", isMine: false, proposedBy: moderator.name },
        places: [{ quote: "not felt", note: "By whom?" }],
      },
      settled: [],
    });
    expect((await readDeciding(moderator, id)).waiting).toMatchObject({ isMine: true });
  });

  it("shows the proposer what became of it", async () => {
    const { id, proposalId } = await proposed();
    await settleProposal(depsOf(second), { settlement: "differ", proposalId, words: "It is clear enough." });
    expect(await readDeciding(moderator, id)).toMatchObject({
      waiting: null,
      settled: [{ state: "differed", isMine: true, settledBy: second.name, answer: "It is clear enough." }],
    });
  });

  it("does not exist for those without an office there", async () => {
    const { id } = await proposed();
    await expect(readDeciding(focalPoint, id)).rejects.toMatchObject({ code: "not_found" });
    const draft = await aComment.draft({ at, by: focalPoint });
    await expect(readDeciding(moderator, draft.id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("waits for nobody once the contribution was taken back", async () => {
    const { id, revision } = await proposed();
    await withdrawContribution(depsOf(focalPoint), { id, seenRevision: revision });
    expect((await readDeciding(second, id)).waiting).toBeNull();
  });
});
