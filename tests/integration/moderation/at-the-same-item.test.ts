import { beforeAll, describe, expect, it } from "vitest";
import { saveComment } from "@/lib/contributions/save-comment";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { loadMessages } from "@/lib/i18n/messages";
import type { Actor } from "@/lib/kernel/actor";
import { isDomainError } from "@/lib/kernel/errors";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { settleProposal } from "@/lib/moderation/settle-proposal";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons, writtenComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let author: Actor;
let one: Actor;
let other: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  author = await aRepresentative.focalPointOf(await anOrganisation.verified());
  one = await anOfficer.moderating(at);
  other = await anOfficer.moderating(at);
  await theReasons();
});

type Made = { id: string; revision: number };
const because = { reasonCode: "insult", words: "It calls somebody a fool." };
const decide = (by: Actor, { id, revision }: Made, given: object) =>
  moderateContribution(depsOf(by), moderateContributionSchema.parse({ id, seenRevision: revision, ...given }));
const withdraw = ({ id, revision }: Made) => withdrawContribution(depsOf(author), { id, seenRevision: revision });
const edit = ({ id, revision }: Made) =>
  saveComment(depsOf(author), writtenComment(at, { id, seenRevision: revision, bodyPlain: "Other words." }));
const rowOf = (id: string) => client.contribution.findUniqueOrThrow({ where: { id }, include: { decisions: true } });

/** The sentence that a refused act was answered with. */
async function sentence(reason: unknown): Promise<string> {
  if (!isDomainError(reason)) throw reason;
  const words = reason.messageKey
    .split(".")
    .reduce<unknown>((branch, name) => new Map(Object.entries(Object(branch))).get(name), await loadMessages("en"));
  return String(words);
}

/** What became of acts that set off at the same moment: how many were done, and what the others were told. */
async function race(acts: (() => Promise<unknown>)[]) {
  const ends = await Promise.allSettled(acts.map((act) => act()));
  const told = await Promise.all(ends.flatMap((end) => (end.status === "rejected" ? [sentence(end.reason)] : [])));
  return { done: ends.filter(({ status }) => status === "fulfilled").length, told };
}

describe("two moderators and the author at the same item", () => {
  it.each(Array.from({ length: 6 }, (_round, index) => index))(
    "come to one outcome, and the others are told what to do, in round %i",
    async (round) => {
      const made = await aComment.submitted({ at, by: author });
      const acts = [
        () => decide(one, made, { decision: "publish" }),
        () => decide(other, made, { decision: "refuse", ...because }),
        () => withdraw(made),
        () => edit(made),
      ];
      // Whoever sets off first has the better chance: each of them does once.
      const { done, told } = await race([...acts.slice(round % 4), ...acts.slice(0, round % 4)]);
      expect(done).toBe(1);
      expect(told).toHaveLength(3);
      const row = await rowOf(made.id);
      expect(row.decisions.length).toBe(row.submission === "withdrawn" ? 0 : 1);
      if (row.submission === "withdrawn") expect(row).toMatchObject({ publication: "pending", publishedAt: null });
      for (const words of told) {
        expect(words).toMatch(/[.]$/);
        // What happened, never who it was.
        for (const { name } of [one, other, author]) expect(words).not.toContain(name);
      }
    },
  );

  it("tell the later moderator that a colleague has decided, and the author that the text has moved on", async () => {
    const made = await aComment.submitted({ at, by: author });
    await decide(one, made, { decision: "publish" });
    const { told } = await race([() => decide(other, made, { decision: "refuse", ...because }), () => withdraw(made)]);
    expect(told).toEqual([
      "Somebody else decided on this while you had it open. Their decision stands; load the page again to read it, and go on with the next one.",
      "A moderator has decided on this since you opened it. Load the page again to read the decision, then say whether you still want to take it back.",
    ]);
  });

  it("tell the moderator that its writers took it back", async () => {
    const made = await aComment.submitted({ at, by: author });
    await withdraw(made);
    const { told } = await race([() => decide(one, made, { decision: "refuse", ...because })]);
    expect(told[0]).toContain("its writers took it back");
  });
});

describe("two who answer a proposal, and the author", () => {
  it("come to one outcome: agreed and decided, or withdrawn and nothing decided", async () => {
    await client.round.updateMany({ where: { consultationId: at.consultation.id }, data: { fourEyes: true } });
    const third = await anOfficer.moderating(at);
    for (const round of [0, 1, 2]) {
      const made = await aComment.submitted({ at, by: author });
      const proposed = await decide(one, made, { decision: "refuse", ...because });
      if (!("proposalId" in proposed)) throw new Error("It was decided by one alone");
      const { proposalId } = proposed;
      const acts = [
        () => settleProposal(depsOf(other), { settlement: "agree", proposalId }),
        () => settleProposal(depsOf(third), { settlement: "agree", proposalId }),
        () => withdraw(made),
      ];
      const { done } = await race([...acts.slice(round), ...acts.slice(0, round)]);
      expect(done).toBe(1);
      const row = await rowOf(made.id);
      expect(row.decisions).toHaveLength(row.submission === "withdrawn" ? 0 : 1);
    }
    await client.round.updateMany({ where: { consultationId: at.consultation.id }, data: { fourEyes: false } });
  });
});
