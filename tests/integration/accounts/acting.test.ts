import { describe, expect, test } from "vitest";
import { chooseActingOrganisation } from "@/lib/accounts/choose-acting-organisation";
import { endAllSessions } from "@/lib/accounts/end-all-sessions";
import { endSession } from "@/lib/accounts/end-session";
import { loadActor } from "@/lib/accounts/load-actor";
import { openSession } from "@/lib/accounts/open-session";
import { listRepresentations, listSessions } from "@/lib/accounts/queries";
import { updateProfile } from "@/lib/accounts/update-profile";
import { clockAt, systemClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

async function aPerson() {
  return client.person.create({ data: { email: `${newId()}@example.org` } });
}

async function signedIn(personId: string, at = new Date()) {
  const tokenHash = newId();
  await openSession(
    { clock: clockAt(at) },
    { tokenHash, personId, expiresAt: new Date(at.getTime() + 86_400_000), browser: "Firefox" },
  );
  return client.session.findUniqueOrThrow({ where: { tokenHash } });
}

async function represents(
  person: { id: string; email: string },
  name: string,
  status: "verified" | "pending" | "rejected" = "verified",
) {
  const organisation = await client.organisation.create({ data: { slug: newId(), name, status } });
  return client.representation.create({
    data: {
      organisationId: organisation.id,
      personId: person.id,
      email: person.email,
      status: "active",
      role: "focal_point",
    },
  });
}

async function actorOf(sessionId: string) {
  const actor = await loadActor({ clock: systemClock }, sessionId);
  if (actor === null) throw new Error("The session has ended");
  return actor;
}

describe("the organisation acted for", () => {
  test("is the only one, without choosing", async () => {
    const person = await aPerson();
    await represents(person, "Only");
    const session = await signedIn(person.id);
    expect((await actorOf(session.id)).organisation).toMatchObject({
      name: "Only",
      role: "focal_point",
      status: "verified",
    });
  });

  test("is none until somebody with several has chosen; the choice holds for this browser and the next sign-in", async () => {
    const person = await aPerson();
    await represents(person, "One");
    const two = await represents(person, "Two");
    const session = await signedIn(person.id);
    const other = await signedIn(person.id);
    const actor = await actorOf(session.id);
    expect(actor.organisation).toBeNull();
    await chooseActingOrganisation({ actor }, { representationId: two.id });
    expect((await actorOf(session.id)).organisation?.name).toBe("Two");
    expect((await actorOf(other.id)).organisation).toBeNull();
    const later = await signedIn(person.id);
    expect((await actorOf(later.id)).organisation?.name).toBe("Two");
  });

  test("is nobody at once when the role ends, and never silently another one", async () => {
    const person = await aPerson();
    const chosen = await represents(person, "Chosen");
    await represents(person, "Other");
    const session = await signedIn(person.id);
    await chooseActingOrganisation({ actor: await actorOf(session.id) }, { representationId: chosen.id });
    await client.representation.update({ where: { id: chosen.id }, data: { status: "ended" } });
    expect((await actorOf(session.id)).organisation).toBeNull();
  });

  test.each([
    ["rejected", null],
    ["pending", "Body"],
    ["suspended", "Body"],
  ] as const)("is told with its state: %s", async (status, name) => {
    const person = await aPerson();
    const { organisationId } = await represents(person, "Body");
    const session = await signedIn(person.id);
    await client.organisation.update({ where: { id: organisationId }, data: { status } });
    expect((await actorOf(session.id)).organisation?.name ?? null).toBe(name);
  });

  test("cannot be one that somebody else represents, that ended or that was rejected", async () => {
    const person = await aPerson();
    const stranger = await aPerson();
    const foreign = await represents(stranger, "Foreign");
    const rejected = await represents(person, "Rejected", "rejected");
    const ended = await represents(person, "Ended");
    await client.representation.update({ where: { id: ended.id }, data: { status: "ended" } });
    const session = await signedIn(person.id);
    const actor = await actorOf(session.id);
    for (const { id } of [foreign, rejected, ended, { id: newId() }]) {
      await expect(chooseActingOrganisation({ actor }, { representationId: id })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    expect(await listRepresentations(person.id)).toEqual([]);
  });
});

test("an office that has ended gives nothing from that moment on", async () => {
  const person = await aPerson();
  const process = await client.process.create({ data: { slug: newId(), code: newId(), name: { en: "P" } } });
  const role = await client.processRole.create({
    data: { processId: process.id, personId: person.id, role: "moderator" },
  });
  const session = await signedIn(person.id);
  expect((await actorOf(session.id)).offices).toEqual([{ role: "moderator", processId: process.id, draftId: null }]);
  await client.processRole.update({ where: { id: role.id }, data: { endedAt: new Date() } });
  expect((await actorOf(session.id)).offices).toEqual([]);
});

describe("sessions", () => {
  test("are listed with this browser first", async () => {
    const person = await aPerson();
    const hour = 60 * 60 * 1000;
    const first = await signedIn(person.id, new Date(Date.now() - 2 * hour));
    const second = await signedIn(person.id, new Date(Date.now() - hour));
    const actor = await actorOf(first.id);
    const sessions = await listSessions({ actor, clock: systemClock });
    expect(sessions.map(({ id, current }) => [id, current])).toEqual([
      [first.id, true],
      [second.id, false],
    ]);
  });

  test("end everywhere at once, with the links that were mailed", async () => {
    const person = await aPerson();
    const sessions = [await signedIn(person.id), await signedIn(person.id)];
    await client.signInToken.create({
      data: { tokenHash: newId(), email: person.email, expiresAt: new Date(Date.now() + 60_000) },
    });
    const [here] = sessions;
    await endAllSessions({ actor: await actorOf(here?.id ?? ""), clock: systemClock });
    for (const { id } of sessions) expect(await loadActor({ clock: systemClock }, id)).toBeNull();
    expect(await client.signInToken.count({ where: { email: person.email, usedAt: null } })).toBe(0);
  });

  test("of other people cannot be ended, and look as if there were none", async () => {
    const mine = await signedIn((await aPerson()).id);
    const theirs = await signedIn((await aPerson()).id);
    const actor = await actorOf(mine.id);
    await expect(endSession({ actor }, { sessionId: theirs.id })).rejects.toMatchObject({ code: "not_found" });
    expect(await loadActor({ clock: systemClock }, theirs.id)).not.toBeNull();
    await endSession({ actor }, { sessionId: mine.id });
    expect(await loadActor({ clock: systemClock }, mine.id)).toBeNull();
  });

  test("note when they were last seen, at most every five minutes", async () => {
    const start = new Date("2026-11-30T12:00:00Z");
    const session = await signedIn((await aPerson()).id, start);
    const seen = async (minutes: number) => {
      await loadActor({ clock: clockAt(new Date(start.getTime() + minutes * 60_000)) }, session.id);
      const { lastSeenAt } = await client.session.findUniqueOrThrow({ where: { id: session.id } });
      return (lastSeenAt.getTime() - start.getTime()) / 60_000;
    };
    expect([await seen(4), await seen(6), await seen(8), await seen(12)]).toEqual([0, 6, 6, 12]);
  });
});

test("a person changes their own name and language", async () => {
  const person = await aPerson();
  const session = await signedIn(person.id);
  await updateProfile({ actor: await actorOf(session.id) }, { name: "Awa", locale: "ar" });
  expect(await actorOf(session.id)).toMatchObject({ name: "Awa", locale: "ar" });
});
