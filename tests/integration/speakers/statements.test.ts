import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { answerInvitation } from "@/lib/speakers/answer-invitation";
import { callSpeaker } from "@/lib/speakers/call-speaker";
import { readChairDesk } from "@/lib/speakers/chair-query";
import { decideStatement } from "@/lib/speakers/decide-statement";
import { floorAsJson } from "@/lib/speakers/floor-json";
import { handInStatement } from "@/lib/speakers/hand-in-statement";
import { invitePartner } from "@/lib/speakers/invite-partner";
import { readOwnFloor } from "@/lib/speakers/own-query";
import { publicFloor, publicStatement, publicStatementFile, publicStatementsOf } from "@/lib/speakers/public";
import { decideStatementSchema, handInStatementSchema } from "@/lib/speakers/schema";
import { settleRequest } from "@/lib/speakers/settle-request";
import { listWaitingStatements, readDeskStatement, readStatementFile } from "@/lib/speakers/statement-query";
import { takeStatements } from "@/lib/speakers/take-statements";
import { withdrawStatement } from "@/lib/speakers/withdraw-statement";
import { depsOf } from "../../factories/actor";
import { theReasons } from "../../factories/contribution";
import { anOfficer } from "../../factories/event";
import { aRepresentative } from "../../factories/organisation";
import { aDelegate, aMeeting, aRequest } from "../../factories/speakers";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
await theReasons();

const secret = "PLANTEDWORD";
const file = () => new File([`name,count\n${secret}FILE,1\n`], `${secret}-name.csv`);

async function handIn(by: Actor, id: string, given: object = {}) {
  const input = handInStatementSchema.parse({
    id,
    seenRevision: 0,
    language: "en",
    text: `We say ${secret}.`,
    ...given,
  });
  await handInStatement(depsOf(by), input);
  return client.statement.findUniqueOrThrow({ where: { requestId: id } });
}

async function aStatement(given: object = {}) {
  const meeting = await aMeeting();
  const delegate = await aDelegate();
  const request = await aRequest(meeting.item, delegate);
  const statement = await handIn(delegate, request.id, given);
  const moderator = await anOfficer(meeting.event.processId, "moderator");
  return { ...meeting, delegate, request, statement, moderator };
}

async function deliver({ chair, request }: { chair: Actor; request: { id: string } }) {
  await callSpeaker(depsOf(chair), { id: request.id });
  const { revision } = await client.speakerRequest.findUniqueOrThrow({ where: { id: request.id } });
  await settleRequest(depsOf(chair), { id: request.id, seenRevision: revision, outcome: "heard" });
  return client.statement.findUniqueOrThrow({ where: { requestId: request.id } });
}

const decision = (statement: { id: string; revision: number }, given: object) =>
  decideStatementSchema.parse({ id: statement.id, seenRevision: statement.revision, ...given });

describe("a coalition", () => {
  it("is named only as far as its members confirmed, and has more time once one of them did", async () => {
    const { event, item, chair } = await aMeeting({ secondsEach: 100, secondsCoalition: 400 });
    const lead = await aDelegate("civil_society", "Demo Lead");
    const yes = await aDelegate("academia", "Demo Yes");
    const no = await aDelegate("academia", "Demo No");
    const silent = await aDelegate("academia", "Demo Silent");
    const { id } = await aRequest(item, lead);
    for (const name of ["Demo Yes", "demo no", "Demo Silent", "Demo Yes"]) {
      await invitePartner(depsOf(lead), { id, organisation: name });
    }
    await expect(invitePartner(depsOf(lead), { id, organisation: "Nobody" })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(invitePartner(depsOf(yes), { id, organisation: "Demo No" })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await client.mail.count({ where: { template: "speaker-partner-asked" } })).toBe(3);
    const shown = async () => {
      const floor = await publicFloor(event.slug);
      if (floor === null) throw new Error("the event is public");
      return floorAsJson(floor);
    };
    expect(await shown()).not.toMatch(/Demo (Yes|No|Silent)/);
    const placeOf = async (actor: Actor) => (await readOwnFloor(actor, event.slug)).invitations[0]?.id ?? "";
    const answer = async (actor: Actor, given: "confirm" | "decline") =>
      answerInvitation(depsOf(actor), { id: await placeOf(actor), answer: given, seenStatement: 0 });
    await answer(yes, "confirm");
    await answer(no, "decline");
    const stranger = { id: await placeOf(silent), answer: "confirm" as const, seenStatement: 0 };
    await expect(answerInvitation(depsOf(no), stranger)).rejects.toMatchObject({ code: "not_found" });
    const colleague = await aRepresentative.of(
      await client.organisation.findUniqueOrThrow({ where: { id: silent.organisation?.id ?? "" } }),
    );
    await expect(answerInvitation(depsOf(colleague), stranger)).rejects.toMatchObject({ code: "forbidden" });
    expect(await shown()).toContain("Demo Yes");
    expect(await shown()).not.toMatch(/Demo (No|Silent)/);
    const desk = await readChairDesk(chair, event.id, null);
    expect(desk.notes[id]?.invited).toEqual(["Demo Silent"]);
    await callSpeaker(depsOf(chair), { id });
    expect(await client.speakerRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({ seconds: 400 });
  });

  it("stands under the words that each member has read, and under no others", async () => {
    const { event, item, chair } = await aMeeting();
    const lead = await aDelegate("civil_society", "Demo Head");
    const member = await aDelegate("academia", "Demo Member");
    const request = await aRequest(item, lead);
    await invitePartner(depsOf(lead), { id: request.id, organisation: "Demo Member" });
    const [place] = (await readOwnFloor(member, event.slug)).invitations;
    const answer = (seenStatement: number) =>
      answerInvitation(depsOf(member), { id: place?.id ?? "", answer: "confirm", seenStatement });
    await answer(0);
    await handIn(lead, request.id);
    await expect(answer(0)).rejects.toMatchObject({ messageKey: "speakers.errors.wordsChanged" });
    const delivered = await deliver({ chair, request });
    const moderator = await anOfficer(event.processId, "moderator");
    await decideStatement(depsOf(moderator), decision(delivered, { decision: "publish" }));
    const names = async () => (await publicStatement(delivered.id))?.organisations.map(({ name }) => name);
    expect(await names()).toEqual(["Demo Head"]);
    await answer(delivered.revision + 1);
    expect(await names()).toEqual(["Demo Head", "Demo Member"]);
  });
});

describe("the words of a statement", () => {
  it("are read before delivery by nobody but its own side and who leads the list", async () => {
    const { event, chair, delegate, statement, moderator } = await aStatement({ file: file() });
    const stranger = await aDelegate();
    await expect(readDeskStatement(moderator, statement.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(readStatementFile(moderator, statement.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(readStatementFile(stranger, statement.id)).rejects.toMatchObject({ code: "not_found" });
    expect((await readDeskStatement(chair, statement.id)).text).toContain(secret);
    expect(await readStatementFile(delegate, statement.id)).toMatchObject({ name: `${secret}-name.csv` });
    expect(JSON.stringify(await readOwnFloor(delegate, event.slug))).toContain(secret);
    for (const leak of [
      await publicFloor(event.slug),
      await publicStatement(statement.id),
      await publicStatementsOf(event.id),
      await publicStatementFile(statement.id),
      await readOwnFloor(stranger, event.slug),
      await readChairDesk(chair, event.id, null),
      await client.mail.findMany(),
    ]) {
      expect(JSON.stringify(leak)).not.toContain(secret);
    }
  });

  it("wait for a moderator after delivery, and are nowhere public until one publishes them", async () => {
    const made = await aStatement({ file: file() });
    const { event, statement, moderator, delegate } = made;
    const pending = await deliver(made);
    expect((await listWaitingStatements(moderator)).map(({ id }) => id)).toContain(statement.id);
    const everywhere = async () =>
      JSON.stringify([
        await publicFloor(event.slug),
        await publicStatement(statement.id),
        await publicStatementsOf(event.id),
        await publicStatementFile(statement.id),
      ]);
    expect(await everywhere()).not.toContain(secret);
    expect(await publicStatement(statement.id)).toBeNull();
    const stale = decision(pending, { decision: "publish", seenRevision: pending.revision - 1 });
    await expect(decideStatement(depsOf(moderator), stale)).rejects.toMatchObject({ code: "conflict" });
    await expect(decideStatement(depsOf(delegate), decision(pending, { decision: "publish" }))).rejects.toMatchObject({
      code: "not_found",
    });
    const decided = await Promise.allSettled(
      [moderator, await anOfficer(event.processId, "moderator")].map((one) =>
        decideStatement(depsOf(one), decision(pending, { decision: "publish" })),
      ),
    );
    expect(decided.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await publicStatement(statement.id)).toMatchObject({ state: "published", text: `We say ${secret}.` });
    expect(await publicStatementFile(statement.id)).toMatchObject({ mediaType: expect.stringContaining("csv") });
    expect((await publicFloor(event.slug))?.items[0]?.heard).toMatchObject([
      { statement: { id: statement.id, state: "published" } },
    ]);
    const now = await client.statement.findUniqueOrThrow({ where: { id: statement.id } });
    await withdrawStatement(depsOf(delegate), { id: made.request.id, seenRevision: now.revision });
    expect(await publicStatement(statement.id)).toMatchObject({ state: "withdrawn" });
    expect(await everywhere()).not.toContain(secret);
  });

  it("leave a marker with the reason when they are refused, and come again when they are returned", async () => {
    const made = await aStatement();
    const pending = await deliver(made);
    const { moderator, delegate, request } = made;
    const reason = await client.moderationReason.findFirstOrThrow({
      where: { appliesTo: { hasEvery: ["refuse", "return"] } },
    });
    await expect(
      decideStatement(depsOf(moderator), decision(pending, { decision: "refuse", reasonCode: "none-such" })),
    ).rejects.toMatchObject({ code: "invalid" });
    await decideStatement(
      depsOf(moderator),
      decision(pending, { decision: "return", reasonCode: reason.code, words: "Take out the name." }),
    );
    expect(await publicStatement(pending.id)).toBeNull();
    const again = await handIn(delegate, request.id, { seenRevision: pending.revision + 1, text: `Better ${secret}` });
    expect(again).toMatchObject({ publication: "pending", reasonCode: null, words: null });
    await decideStatement(depsOf(moderator), decision(again, { decision: "refuse", reasonCode: reason.code }));
    const marker = await publicStatement(again.id);
    expect(marker).toMatchObject({ state: "refused", reasonCode: reason.code });
    expect(JSON.stringify(marker)).not.toContain(secret);
  });

  it("are never decided on by somebody of an organisation that speaks, alone or with others", async () => {
    const made = await aStatement();
    const pending = await deliver(made);
    const { delegate, event } = made;
    const office = { role: "moderator" as const, processId: event.processId, draftId: null };
    await client.processRole.create({ data: { ...office, personId: delegate.personId } });
    const own = { ...delegate, offices: [office] };
    await expect(decideStatement(depsOf(own), decision(pending, { decision: "publish" }))).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await listWaitingStatements(own)).find(({ id }) => id === pending.id)).toMatchObject({
      isOwn: true,
      mayDecide: false,
    });
  });

  it("are replaced until the speaker is called, by its own side, as text or as a file that is what it says", async () => {
    const { delegate, request, statement, chair } = await aStatement({ file: file() });
    const again = (given: object) => handIn(delegate, request.id, { seenRevision: statement.revision, ...given });
    await expect(handIn(await aDelegate(), request.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(again({ text: " \u0000 ", keepFile: "false" })).rejects.toMatchObject({
      details: { fields: { text: { key: "speakers.errors.nothingHandedIn" } } },
    });
    await expect(again({ file: new File(["<html><script>"], "speech.pdf") })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(again({ seenRevision: 9 })).rejects.toMatchObject({ code: "conflict" });
    const replaced = await again({ text: "Other words\u202e", keepFile: "false" });
    expect(replaced).toMatchObject({ text: "Other words", fileSha256: null, fileName: null });
    await callSpeaker(depsOf(chair), { id: request.id });
    await again({ seenRevision: replaced.revision, text: "Said while standing" });
    const spoken = await client.speakerRequest.findUniqueOrThrow({ where: { id: request.id } });
    await settleRequest(depsOf(chair), { id: request.id, seenRevision: spoken.revision, outcome: "heard" });
    const delivered = await client.statement.findUniqueOrThrow({ where: { id: statement.id } });
    expect(delivered).toMatchObject({ text: "Said while standing", publication: "pending" });
    await expect(again({ seenRevision: delivered.revision })).rejects.toMatchObject({
      messageKey: "speakers.errors.handInOver",
    });
  });

  it("are handed in after the speaker was heard where none were before, until the organisers take no more", async () => {
    const { item, event, chair } = await aMeeting();
    const [late, later] = [await aDelegate(), await aDelegate()];
    const requests = [await aRequest(item, late), await aRequest(item, later)];
    for (const { id } of requests) {
      await callSpeaker(depsOf(chair), { id });
      const { revision } = await client.speakerRequest.findUniqueOrThrow({ where: { id } });
      await settleRequest(depsOf(chair), { id, seenRevision: revision, outcome: "heard" });
    }
    const [first, second] = requests.map(({ id }) => id);
    const own = async (actor: Actor) => (await readOwnFloor(actor, event.slug)).items[0]?.own[0];
    expect((await own(late))?.mayHandIn).toBe(true);
    const handed = await handIn(late, first ?? "");
    expect(handed).toMatchObject({ publication: "pending" });
    expect((await own(late))?.mayHandIn).toBe(false);
    expect(await publicStatement(handed.id)).toBeNull();
    await expect(handIn(late, first ?? "", { seenRevision: handed.revision })).rejects.toMatchObject({
      messageKey: "speakers.errors.handInOver",
    });
    await expect(takeStatements(depsOf(late), { itemId: item.id, take: "false" })).rejects.toMatchObject({
      code: "not_found",
    });
    await takeStatements(depsOf(chair), { itemId: item.id, take: "false" });
    await takeStatements(depsOf(chair), { itemId: item.id, take: "false" });
    expect((await own(later))?.mayHandIn).toBe(false);
    await expect(handIn(later, second ?? "")).rejects.toMatchObject({ messageKey: "speakers.errors.notTaken" });
    await takeStatements(depsOf(chair), { itemId: item.id, take: "true" });
    const moves = await client.transition.findMany({ where: { subjectId: event.id, field: "statements" } });
    expect(moves.map(({ to }) => to)).toEqual(["closed", "open"]);
    expect(await handIn(later, second ?? "")).toMatchObject({ publication: "pending" });
    const moderator = await anOfficer(event.processId, "moderator");
    await decideStatement(depsOf(moderator), decision(handed, { decision: "publish" }));
    expect(await publicStatement(handed.id)).toMatchObject({ state: "published" });
  });
});
