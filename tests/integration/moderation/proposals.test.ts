import { beforeAll, describe, expect, it } from "vitest";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { readDeciding } from "@/lib/moderation/deciding-query";
import { mailDecision } from "@/lib/moderation/mail-decision";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { settleProposal } from "@/lib/moderation/settle-proposal";
import { takeBackProposal } from "@/lib/moderation/take-back-proposal";
import { depsOf, notedJobs } from "../../factories/actor";
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

  it("is told to its proposer once: a difference at once, an agreement when it can be undone no more", async () => {
    const mails = ({ proposalId }: { proposalId: string }) =>
      client.mail.findMany({
        where: { key: `proposal-answered ${proposalId}` },
        select: { recipient: true, values: true },
      });
    const [first, later] = [await proposed(), await proposed()];
    await settleProposal(depsOf(second), { settlement: "differ", proposalId: first.proposalId, words: "It is clear." });
    const { decisionId } = await settleProposal(depsOf(second), { settlement: "agree", proposalId: later.proposalId });
    const name = second.name ?? "";
    expect(await mails(first)).toMatchObject([
      { recipient: moderator.email, values: { answer: "differed", words: "It is clear.", name } },
    ]);
    expect(await mails(later)).toEqual([]);
    for (const _time of [1, 2]) await transaction((tx) => mailDecision(tx, notedJobs(), decisionId ?? ""));
    expect(await mails(later)).toMatchObject([{ recipient: moderator.email, values: { answer: "agreed", words: "" } }]);
  });

  it("is taken back by its proposer alone, as long as nobody has answered", async () => {
    const { id, proposalId } = await proposed();
    await expect(takeBackProposal(depsOf(second), { proposalId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(takeBackProposal(depsOf(focalPoint), { proposalId })).rejects.toMatchObject({ code: "not_found" });
    await takeBackProposal(depsOf(moderator), { proposalId });
    expect(await readDeciding(second, id)).toMatchObject({ waiting: null, settled: [{ state: "withdrawn" }] });
    await expect(takeBackProposal(depsOf(moderator), { proposalId })).rejects.toMatchObject({ code: "conflict" });
    const agreeing = settleProposal(depsOf(second), { settlement: "agree", proposalId });
    await expect(agreeing).rejects.toMatchObject({ code: "conflict" });
    const row = await client.contribution.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ submission: "submitted", publication: "pending" });
  });

  it("leaves a record of each of its states", async () => {
    const { proposalId } = await proposed();
    await settleProposal(depsOf(second), { settlement: "differ", proposalId, words: "It is clear." });
    const acts = await client.transition.findMany({ where: { subjectId: proposalId }, orderBy: { id: "asc" } });
    expect(acts).toMatchObject([
      { from: null, to: "waiting", personId: moderator.personId, role: "moderator" },
      { from: "waiting", to: "differed", personId: second.personId, role: "moderator" },
    ]);
  });

  it("is answered or taken back, whichever comes first, and never both", async () => {
    for (let time = 0; time < 5; time += 1) {
      const { proposalId } = await proposed();
      const tried = await Promise.allSettled([
        settleProposal(depsOf(second), { settlement: "agree", proposalId }),
        takeBackProposal(depsOf(moderator), { proposalId }),
      ]);
      expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(tried.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    }
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

  it("tells its proposer once that it counts no more: the contribution was taken back, or its text is another", async () => {
    const told = async (proposalId: string) => {
      const mails = await client.mail.findMany({ where: { key: `proposal-answered ${proposalId}` } });
      return mails.map(({ recipient, values }) => `${recipient} ${Object(values).answer}`);
    };
    const taken = await proposed();
    await withdrawContribution(depsOf(focalPoint), { id: taken.id, seenRevision: taken.revision });
    expect(await told(taken.proposalId)).toEqual([`${moderator.email} lapsed`]);
    const changed = await proposed();
    await client.contribution.update({ where: { id: changed.id }, data: { revision: { increment: 1 } } });
    const input = { id: changed.id, seenRevision: changed.revision + 1, ...returning };
    await moderateContribution(depsOf(second), moderateContributionSchema.parse(input));
    expect(await told(changed.proposalId)).toEqual([`${moderator.email} lapsed`]);
    expect(await client.decisionProposal.count({ where: { contributionId: changed.id, state: "lapsed" } })).toBe(1);
    const settled = await proposed();
    expect(await told(settled.proposalId)).toEqual([]);
  });
});
