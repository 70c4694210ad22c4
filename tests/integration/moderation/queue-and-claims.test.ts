import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { readModerationCase } from "@/lib/moderation/case-query";
import { claimContribution, releaseContribution, takeOver } from "@/lib/moderation/claim-contribution";
import { dropFilter, keepFilter } from "@/lib/moderation/keep-filter";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { countWaiting, findNextWaiting, listQueue } from "@/lib/moderation/queries";
import { queueQuery, readQueueFilter, wholeQueue } from "@/lib/moderation/queue-filter";
import { listKeptFilters } from "@/lib/moderation/queue-options";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let by: Actor;
let first: Actor;
let second: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  first = await anOfficer.moderating(at);
  second = await anOfficer.moderating(at);
});

const submitted = (words = {}) => aComment.submitted({ at, by, words });
const publish = (actor: Actor, { id, revision }: { id: string; revision: number }) =>
  moderateContribution(depsOf(actor), { decision: "publish", id, seenRevision: revision });
const listed = async (query: object, actor = first) =>
  (await listQueue(actor, { cursor: null, filter: readQueueFilter({ ...query }) })).items.map(({ id }) => id);
const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const promise = (id: string, decideBy: Date) => client.contribution.update({ where: { id }, data: { decideBy } });

describe("an item that somebody has before them", () => {
  it("is theirs for half an hour, seen by others and readable by them", async () => {
    const { id } = await submitted();
    expect(await claimContribution(depsOf(first), { id })).toMatchObject({ isMine: true });
    const row = await client.moderationClaim.findUniqueOrThrow({ where: { contributionId: id } });
    expect(row.until.getTime() - row.since.getTime()).toBe(30 * 60_000);
    const seen = await readModerationCase(second, id);
    expect(seen.claim).toMatchObject({ isMine: false, name: first.name });
    expect(await claimContribution(depsOf(second), { id })).toMatchObject({ isMine: false, name: first.name });
  });

  it("stays theirs as long as they work on it, and is free when they stopped or gave it back", async () => {
    const { id } = await submitted();
    await claimContribution(depsOf(first), { id });
    const soon = new Date(Date.now() + 1_000);
    await client.moderationClaim.update({ where: { contributionId: id }, data: { until: soon } });
    await claimContribution(depsOf(first), { id });
    const renewed = await client.moderationClaim.findUniqueOrThrow({ where: { contributionId: id } });
    expect(renewed.until > soon).toBe(true);
    await client.moderationClaim.update({ where: { contributionId: id }, data: { until: new Date(0) } });
    expect(await claimContribution(depsOf(second), { id })).toMatchObject({ isMine: true });
    await releaseContribution(depsOf(first), { id });
    expect((await readModerationCase(first, id)).claim).toMatchObject({ isMine: false });
    await releaseContribution(depsOf(second), { id });
    expect((await readModerationCase(first, id)).claim).toBeNull();
  });

  it("is decided on by somebody else only after they took it over", async () => {
    const made = await submitted();
    await claimContribution(depsOf(first), made);
    await expect(publish(second, made)).rejects.toMatchObject({
      code: "conflict",
      messageKey: "moderation.errors.claimedByOther",
    });
    await takeOver(depsOf(second), made);
    await expect(publish(first, made)).rejects.toMatchObject({ messageKey: "moderation.errors.claimedByOther" });
    await publish(second, made);
    expect(await client.moderationClaim.count({ where: { contributionId: made.id } })).toBe(0);
  });

  it("has one holder when two open it at the same moment", async () => {
    const { id } = await submitted();
    const both = await Promise.all([first, second].map((actor) => claimContribution(depsOf(actor), { id })));
    expect(both.filter(({ isMine }) => isMine)).toHaveLength(1);
  });

  it("is nobody's without an office, and not one's own organisation's", async () => {
    const { id } = await submitted();
    await expect(claimContribution(depsOf(by), { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(takeOver(depsOf(by), { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(releaseContribution(depsOf(by), { id })).rejects.toMatchObject({ code: "not_found" });
    const both: Actor = { ...by, offices: first.offices };
    await client.processRole.create({ data: { personId: by.personId, processId: at.process.id, role: "moderator" } });
    await expect(claimContribution(depsOf(both), { id })).rejects.toMatchObject({ code: "forbidden" });
    const published = await aComment.published({ at, by });
    await expect(claimContribution(depsOf(first), published)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("the queue", () => {
  it("is narrowed by kind, language, claim, hint, promise and proposal", async () => {
    const plain = await submitted();
    const late = await submitted();
    await promise(late.id, hoursFromNow(-1));
    await claimContribution(depsOf(first), late);
    await client.moderationHint.create({ data: { contributionId: late.id, kind: "personal_data", code: "email" } });
    await client.decisionProposal.create({
      data: {
        ...{ contributionId: late.id, content: {}, seenRevision: late.revision },
        ...{ proposedById: second.personId, proposedAt: new Date() },
      },
    });
    for (const query of [{ due: "overdue" }, { claimed: "mine" }, { hint: "personal_data" }, { proposed: "yes" }]) {
      const found = await listed(query);
      expect(found, JSON.stringify(query)).toContain(late.id);
      expect(found, JSON.stringify(query)).not.toContain(plain.id);
    }
    expect(await listed({ claimed: "nobody" })).toContain(plain.id);
    expect(await listed({ claimed: "nobody" })).not.toContain(late.id);
    expect(await listed({ kind: "input" })).toEqual([]);
    expect(await listed({ kind: "comment", language: "en" })).toContain(plain.id);
    expect(await listed({ consultation: "another" })).toEqual([]);
    const [item] = (await listQueue(second, { cursor: null, filter: readQueueFilter({ proposed: "yes" }) })).items;
    expect(item).toMatchObject({ hints: ["personal_data"], claim: { isMine: false }, proposal: { isMine: true } });
  });

  it("reads on from page to page by age and by promise, each item once, those without a promise last", async () => {
    const promised = await submitted();
    await promise(promised.id, hoursFromNow(-2));
    for (const order of [null, "promise"] as const) {
      const filter = { ...wholeQueue, order };
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listQueue>> = await listQueue(first, { cursor, filter }, 2);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(await countWaiting(first));
      if (order === "promise") expect(seen[0]).toBe(promised.id);
    }
  });

  it("goes on with the next of the same list, past what others have and what one proposed", async () => {
    const own = { ...wholeQueue, hint: "unusual_link" as const };
    const made = [await submitted(), await submitted(), await submitted()] as const;
    for (const { id } of made) {
      await client.moderationHint.create({ data: { contributionId: id, kind: "unusual_link", code: "shortener" } });
    }
    const place = async (id: string) => client.contribution.findUniqueOrThrow({ where: { id } });
    await claimContribution(depsOf(second), made[1]);
    expect(await findNextWaiting(first, own, await place(made[0].id))).toBe(made[2].id);
    expect(await findNextWaiting(first, own, await place(made[2].id))).toBe(made[0].id);
    await publish(first, made[0]);
    await publish(first, made[2]);
    expect(await findNextWaiting(first, own, await place(made[2].id))).toBeNull();
  });
});

describe("the promised hour", () => {
  it("is set as a contribution is received, by what its consultation promises then", async () => {
    await client.consultation.update({ where: { id: at.consultation.id }, data: { decideWithinDays: 5 } });
    const { id } = await submitted();
    await client.consultation.update({ where: { id: at.consultation.id }, data: { decideWithinDays: null } });
    const row = await client.contribution.findUniqueOrThrow({ where: { id } });
    expect((row.decideBy?.getTime() ?? 0) - (row.submittedAt?.getTime() ?? 0)).toBe(5 * 86_400_000);
    expect(
      await client.contribution.findUniqueOrThrow({ where: await submitted().then(({ id }) => ({ id })) }),
    ).toMatchObject({ decideBy: null });
  });
});

describe("kept filters", () => {
  const inputs = { name: " Late \u202e inputs ", query: "kind=input&due=overdue&x=1" };

  it("are one's own, hold only what a filter can say, and go by their name", async () => {
    await keepFilter(depsOf(first), inputs);
    await keepFilter(depsOf(first), { ...inputs, query: "kind=comment" });
    const [kept, ...others] = await listKeptFilters(first);
    expect(others).toEqual([]);
    expect(kept?.query).toBe(queueQuery(readQueueFilter({ kind: "comment" })).toString());
    expect(await listKeptFilters(second)).toEqual([]);
    const { id } = kept ?? { id: "" };
    await expect(dropFilter(depsOf(second), { id })).rejects.toMatchObject({ code: "not_found" });
    await dropFilter(depsOf(first), { id });
    expect(await listKeptFilters(first)).toEqual([]);
    await expect(keepFilter(depsOf(by), inputs)).rejects.toMatchObject({ code: "forbidden" });
  });
});
