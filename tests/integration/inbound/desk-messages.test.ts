import { beforeAll, describe, expect, it } from "vitest";
import { letInMessage } from "@/lib/inbound/let-in-message";
import { makeMailKey } from "@/lib/inbound/mail-address";
import { countWaitingMessages, getOwnMessage, getWaitingMessage, listWaiting } from "@/lib/inbound/queries";
import { receiveMessage } from "@/lib/inbound/receive-message";
import { turnAwayMessage } from "@/lib/inbound/turn-away-message";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { depsOf, notedJobs } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aMessage } from "../../factories/mail-message";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let to: string;
let organiser: Actor;
let stranger: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  const mailKey = makeMailKey();
  await client.round.update({ where: { id: at.round.id }, data: { mailTakes: "submissions", mailKey } });
  to = `${mailKey}@inbound.openfloor.invalid`;
  organiser = await anOfficer.organising(at);
  stranger = await anOfficer.organising(await aConsultation.open());
});

const notFound = expect.objectContaining({ name: "DomainError", code: "not_found" });

async function receive(from: string, text: string): Promise<{ messageId: string; seenRevision: number }> {
  const bytes = aMessage.plain({ from, to, text });
  const proven = { spf: null, dkim: null, dmarc: "pass" };
  const [received] = await receiveMessage(
    { clock: systemClock, jobs: notedJobs() },
    { bytes, recipients: null, door: "command", authentication: proven },
  );
  const row = await client.inboundMessage.findUniqueOrThrow({ where: { id: received?.id ?? "" } });
  return { messageId: row.id, seenRevision: row.revision };
}

describe("a message from an unknown address", () => {
  it("is seen by the organisers of its process, with its words and files, and by nobody else", async () => {
    const seen = await receive("someone@elsewhere.example", "Para 1: Hello.\n-- \nSomeone");
    expect((await listWaiting(organiser, null)).items.map(({ id }) => id)).toContain(seen.messageId);
    expect(await countWaitingMessages(organiser)).toBeGreaterThan(0);
    expect(await getWaitingMessage(organiser, seen.messageId)).toMatchObject({
      sender: "someone@elsewhere.example",
      lines: [
        { text: "Para 1: Hello.", isLeftOut: false },
        { text: "-- ", isLeftOut: true },
        { text: "Someone", isLeftOut: true },
      ],
    });
    expect((await listWaiting(stranger, null)).items).toEqual([]);
    for (const who of [stranger, await anOfficer.moderating(at)]) {
      await expect(getWaitingMessage(who, seen.messageId)).rejects.toEqual(notFound);
      await expect(turnAwayMessage({ actor: who }, seen)).rejects.toEqual(notFound);
      await expect(letInMessage(depsOf(who), { ...seen, organisation: "x" })).rejects.toEqual(notFound);
    }
  });

  it("that is passed on becomes drafts of a focal point, never a submission, and is answered to them", async () => {
    const organisation = await anOrganisation.verified({ name: "Demo Body Passed On" });
    const focalPoint = await aRepresentative.focalPointOf(organisation);
    const seen = await receive("colleague@elsewhere.example", "Para 1: For our focal point.");
    await letInMessage(depsOf(organiser), { ...seen, organisation: "demo body passed ON" });
    const made = await client.contribution.findMany({
      where: { organisationId: organisation.id },
      select: { submission: true, authorId: true, bodyText: true },
    });
    expect(made).toEqual([{ submission: "draft", authorId: focalPoint.personId, bodyText: "For our focal point." }]);
    expect(await client.mail.count({ where: { recipient: focalPoint.email, template: "inbound-answer" } })).toBe(1);
    expect((await getOwnMessage(focalPoint, seen.messageId)).contributions).toHaveLength(1);
    // From now on it is the organisation's draft, and the desk reads it no more.
    await expect(getWaitingMessage(organiser, seen.messageId)).rejects.toEqual(notFound);
    await expect(
      letInMessage(depsOf(organiser), { ...seen, organisation: "Demo Body Passed On" }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is passed on to no organisation that is unknown, not verified or without a focal point", async () => {
    await anOrganisation.pending({ name: "Demo Pending Body" });
    await anOrganisation.verified({ name: "Demo Empty Body" });
    const seen = await receive("other@elsewhere.example", "Para 1: Whose?");
    for (const organisation of ["Nobody", "Demo Pending Body", "Demo Empty Body"]) {
      await expect(letInMessage(depsOf(organiser), { ...seen, organisation })).rejects.toMatchObject({
        code: "invalid",
      });
    }
  });

  it("is decided once, by the first of two organisers", async () => {
    const seen = await receive("third@elsewhere.example", "Para 1: Twice?");
    const second = await anOfficer.organising(at);
    const both = await Promise.allSettled([organiser, second].map((actor) => turnAwayMessage({ actor }, seen)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const row = await client.inboundMessage.findUniqueOrThrow({ where: { id: seen.messageId } });
    expect(row).toMatchObject({ state: "refused", refusal: "inbound.refused.turnedAway" });
    expect(await client.mail.count({ where: { recipient: "third@elsewhere.example" } })).toBe(0);
  });
});

describe("a message of a registered person", () => {
  it("is theirs to read, and neither the desk's nor a colleague's", async () => {
    const organisation = await anOrganisation.verified();
    const author = await aRepresentative.of(organisation);
    const seen = await receive(author.email, "Para 1: Ours alone.");
    expect(await getOwnMessage(author, seen.messageId)).toMatchObject({ state: "drafted" });
    await expect(getOwnMessage(await aRepresentative.of(organisation), seen.messageId)).rejects.toEqual(notFound);
    await expect(getWaitingMessage(organiser, seen.messageId)).rejects.toEqual(notFound);
    await expect(turnAwayMessage({ actor: organiser }, seen)).rejects.toEqual(notFound);
  });
});
