import { describe, expect, it } from "vitest";
import { askForFloor } from "@/lib/speakers/ask-for-floor";
import { callSpeaker } from "@/lib/speakers/call-speaker";
import { grantReply } from "@/lib/speakers/grant-reply";
import { grantTime } from "@/lib/speakers/grant-time";
import { moveClock } from "@/lib/speakers/move-clock";
import { moveList } from "@/lib/speakers/move-list";
import { moveRequest } from "@/lib/speakers/move-request";
import { readFloor } from "@/lib/speakers/read-floor";
import { askForFloorSchema, setListSchema } from "@/lib/speakers/schema";
import { setList } from "@/lib/speakers/set-list";
import { settleRequest } from "@/lib/speakers/settle-request";
import { withdrawRequest } from "@/lib/speakers/withdraw-request";
import { depsOf } from "../../factories/actor";
import { anEvent, anOfficer, aRegistration } from "../../factories/event";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { aDelegate, aMeeting, anItem, aRequest } from "../../factories/speakers";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const words = (item: { id: string }, speaker = "Dr Demo") =>
  askForFloorSchema.parse({ itemId: item.id, speaker, speakerTitle: "" });
const floorOf = async (event: { id: string }) => {
  const [item] = await readFloor(client, event.id, new Date());
  if (item === undefined) throw new Error("there is no list");
  return item;
};

describe("asking for the floor", () => {
  it("puts an organisation on an open list once, however often it asks", async () => {
    const { event, item } = await aMeeting();
    const awa = await aDelegate("civil_society", "Demo Alpha");
    const asked = await Promise.all([1, 2, 3].map(() => askForFloor(depsOf(awa), words(item))));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    await expect(askForFloor(depsOf(awa), words(item, "Somebody else"))).rejects.toMatchObject({
      messageKey: "speakers.errors.askedAlready",
    });
    const floor = await floorOf(event);
    expect(floor.waiting).toMatchObject([{ organisation: "Demo Alpha", speaker: "Dr Demo", partners: [] }]);
    const transitions = await client.transition.findMany({ where: { subjectId: asked[0]?.id } });
    expect(transitions).toMatchObject([{ subject: "speaker_request", from: null, to: "asked" }]);
  });

  it("is refused at the closing hour by the clock of the database, and before the opening one", async () => {
    const { item } = await aMeeting({ listClosesAt: new Date(Date.now() + 400) });
    await askForFloor(depsOf(await aDelegate()), words(item));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect(askForFloor(depsOf(await aDelegate()), words(item))).rejects.toMatchObject({
      code: "conflict",
      messageKey: "speakers.errors.list.closed",
    });
    const { item: later } = await aMeeting({ list: "announced", listOpensAt: new Date(Date.now() + 60_000) });
    await expect(askForFloor(depsOf(await aDelegate()), words(later))).rejects.toMatchObject({
      messageKey: "speakers.errors.list.announced",
    });
  });

  it("follows the rule of the event, and wants somebody registered where people register", async () => {
    const event = await anEvent.published({ access: "invited", registration: "platform" });
    const item = await anItem(event);
    const organisation = await anOrganisation.verified();
    const delegate = await aRepresentative.of(organisation);
    const ask = () => askForFloor(depsOf(delegate), words(item));
    await expect(ask()).rejects.toMatchObject({ code: "forbidden", messageKey: "speakers.refused.not_invited" });
    const inviter = await anOfficer(event.processId);
    await client.eventInvitation.create({
      data: {
        eventId: event.id,
        organisationId: organisation.id,
        invitedById: inviter.personId,
        invitedAt: new Date(),
      },
    });
    await expect(ask()).rejects.toMatchObject({ messageKey: "speakers.refused.not_registered" });
    const place = await aRegistration(event, { organisationId: organisation.id, state: "pending", name: "DR DEMO" });
    await expect(ask()).rejects.toMatchObject({ messageKey: "speakers.refused.not_registered" });
    await client.registration.update({ where: { id: place.id }, data: { state: "confirmed" } });
    const { id } = await ask();
    expect(await client.speakerRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
      registrationId: place.id,
    });
  });

  it("finds nothing in a draft, for nobody's organisation, and for one that is suspended", async () => {
    const draft = await anItem(await anEvent.draft({ registration: "none" }));
    await expect(askForFloor(depsOf(await aDelegate()), words(draft))).rejects.toMatchObject({ code: "not_found" });
    const { item, chair } = await aMeeting();
    await expect(askForFloor(depsOf(chair), words(item))).rejects.toMatchObject({ code: "not_found" });
    const suspended = await aRepresentative.of(await anOrganisation.suspended());
    await expect(askForFloor(depsOf(suspended), words(item))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is taken back by its own side alone, until it is called", async () => {
    const { item, chair } = await aMeeting();
    const [ours, theirs] = [await aDelegate(), await aDelegate()];
    const { id, revision } = await aRequest(item, ours);
    await expect(withdrawRequest(depsOf(theirs), { id, seenRevision: revision })).rejects.toMatchObject({
      code: "not_found",
    });
    await withdrawRequest(depsOf(ours), { id, seenRevision: revision });
    const again = await aRequest(item, ours);
    await callSpeaker(depsOf(chair), { id: again.id });
    await expect(withdrawRequest(depsOf(ours), { id: again.id, seenRevision: again.revision })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("the chair", () => {
  it("gives the floor to one at a time: of two who call at once the second is told who has it", async () => {
    const { event, item, chair } = await aMeeting();
    const second = await anItem(event);
    const colleague = await anOfficer(event.processId);
    const first = await aRequest(item, await aDelegate("civil_society", "Demo First"));
    const other = await aRequest(second, await aDelegate());
    const calls = await Promise.allSettled([
      callSpeaker(depsOf(chair), { id: first.id }),
      callSpeaker(depsOf(colleague), { id: first.id }),
      callSpeaker(depsOf(colleague), { id: other.id }),
      callSpeaker(depsOf(chair), { id: other.id }),
    ]);
    expect(calls.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const call of calls) {
      if (call.status === "rejected") expect(call.reason.messageKey).toBe("speakers.errors.hasTheFloor");
    }
    expect(await client.speakerRequest.count({ where: { eventId: event.id, state: "speaking" } })).toBe(1);
    await expect(
      client.speakerRequest.updateMany({ where: { eventId: event.id }, data: { state: "speaking" } }),
    ).rejects.toThrow();
  });

  it("stops the clock, lets it run, gives more time, and writes down who was heard", async () => {
    const { event, item, chair } = await aMeeting({ secondsEach: 120 });
    const { id } = await aRequest(item, await aDelegate());
    await callSpeaker(depsOf(chair), { id });
    const now = () => client.speakerRequest.findUniqueOrThrow({ where: { id } });
    const called = await now();
    expect(called).toMatchObject({ state: "speaking", seconds: 120 });
    await moveClock(depsOf(chair), { id, seenRevision: called.revision, act: "pause" });
    await moveClock(depsOf(chair), { id, seenRevision: called.revision, act: "pause" });
    const paused = await now();
    expect(paused.pausedAt).not.toBeNull();
    await client.speakerRequest.update({
      where: { id },
      data: { pausedAt: new Date(Date.now() - 30_000), calledAt: new Date(Date.now() - 60_000) },
    });
    await moveClock(depsOf(chair), { id, seenRevision: paused.revision, act: "resume" });
    const running = await now();
    expect(running).toMatchObject({ pausedAt: null, pausedSeconds: 30 });
    await expect(grantTime(depsOf(chair), { id, seenRevision: 1, seconds: 60 })).rejects.toMatchObject({
      messageKey: "speakers.errors.changedMeanwhile",
    });
    await grantTime(depsOf(chair), { id, seenRevision: running.revision, seconds: 60 });
    const longer = await now();
    expect(longer.seconds).toBe(180);
    await settleRequest(depsOf(chair), { id, seenRevision: longer.revision, outcome: "heard" });
    await settleRequest(depsOf(chair), { id, seenRevision: longer.revision, outcome: "heard" });
    const heard = await floorOf(event);
    expect(heard.heard).toMatchObject([{ id, seconds: 30, statement: null }]);
    const { revision } = await now();
    await settleRequest(depsOf(chair), { id, seenRevision: revision, outcome: "not_heard" });
    expect((await floorOf(event)).notHeard).toMatchObject([{ id }]);
  });

  it("moves by hand what the rule has ordered, and the second of two who move the same list is told", async () => {
    const { event, item, chair } = await aMeeting({ order: "groups_alternate" });
    for (const [group, name] of [
      ["civil_society", "A1"],
      ["civil_society", "A2"],
      ["academia", "B1"],
    ] as const) {
      await aRequest(item, await aDelegate(group, name));
    }
    const names = async () => (await floorOf(event)).waiting.map(({ organisation }) => organisation);
    expect(await names()).toEqual(["A1", "B1", "A2"]);
    const [, , last] = (await floorOf(event)).waiting;
    const up = { id: last?.id ?? "", seenRevision: item.revision, direction: "up" as const };
    const moves = await Promise.allSettled([moveRequest(depsOf(chair), up), moveRequest(depsOf(chair), up)]);
    expect(moves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await names()).toEqual(["A1", "A2", "B1"]);
  });

  it("opens, closes and ends: who still waits was not heard, and nobody is cut off while they speak", async () => {
    const { event, item, chair } = await aMeeting({ listClosesAt: new Date(Date.now() - 1_000) });
    await moveList(depsOf(chair), { itemId: item.id, to: "open" });
    const first = await aRequest(item, await aDelegate());
    await aRequest(item, await aDelegate());
    await moveList(depsOf(chair), { itemId: item.id, to: "closed" });
    await grantReply(depsOf(chair), { itemId: item.id, organisation: await nameOf(first.organisationId), speaker: "" });
    await grantReply(depsOf(chair), { itemId: item.id, organisation: await nameOf(first.organisationId), speaker: "" });
    expect((await floorOf(event)).waiting.map(({ kind }) => kind)).toEqual([
      "statement",
      "statement",
      "right_of_reply",
    ]);
    await callSpeaker(depsOf(chair), { id: first.id });
    const end = () => moveList(depsOf(chair), { itemId: item.id, to: "ended" });
    await expect(end()).rejects.toMatchObject({ messageKey: "speakers.errors.somebodySpeaks" });
    await settleRequest(depsOf(chair), { id: first.id, seenRevision: 2, outcome: "heard" });
    await end();
    const floor = await floorOf(event);
    expect(floor).toMatchObject({ stands: "ended", waiting: [], heard: [{ id: first.id }] });
    expect(floor.notHeard).toHaveLength(2);
    await expect(
      grantReply(depsOf(chair), { itemId: item.id, organisation: "Nobody of this name", speaker: "" }),
    ).rejects.toMatchObject({ messageKey: "speakers.errors.list.ended" });
  });

  it("sets the list for hours that exist in the zone of the event, and is the only one who does", async () => {
    const { item, chair, event } = await aMeeting();
    const input = (given: object) =>
      setListSchema.parse({
        ...{ itemId: item.id, seenRevision: String(item.revision), list: "announced", order: "states_first" },
        ...{ opensAt: "2099-03-01T09:00", closesAt: "2099-03-01T10:00" },
        ...{ secondsEach: "180", secondsCoalition: "300", secondsReply: "120" },
        ...given,
      });
    const refusal = async (given: object) => {
      const refused = await setList(depsOf(chair), input(given)).catch((error) => error);
      return refused.details.fields;
    };
    expect(await refusal({ closesAt: "2099-03-01T08:00" })).toHaveProperty(
      "closesAt.key",
      "speakers.errors.closesBefore",
    );
    expect(await refusal({ opensAt: "2020-03-01T08:00", closesAt: "2020-03-01T09:00" })).toHaveProperty(
      "closesAt.key",
      "speakers.errors.closesInThePast",
    );
    expect(await refusal({ opensAt: "2027-03-28T02:30" })).toHaveProperty("opensAt.key", "speakers.errors.skippedHour");
    for (const stranger of [await aDelegate(), await anOfficer(event.processId, "moderator")]) {
      await expect(setList(depsOf(stranger), input({}))).rejects.toMatchObject({ code: "not_found" });
    }
    await setList(depsOf(chair), input({}));
    const set = await client.agendaItem.findUniqueOrThrow({ where: { id: item.id } });
    expect(set).toMatchObject({ list: "announced", order: "states_first", revision: 2 });
    expect(set.listOpensAt?.toISOString()).toBe("2099-03-01T08:00:00.000Z");
    await expect(setList(depsOf(chair), input({}))).rejects.toMatchObject({ code: "conflict" });
  });
});

async function nameOf(id: string): Promise<string> {
  return (await client.organisation.findUniqueOrThrow({ where: { id }, select: { name: true } })).name;
}
