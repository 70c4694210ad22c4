import { beforeEach, describe, expect, it } from "vitest";
import { askToFollow } from "@/lib/following/ask-to-follow";
import { confirmFollow } from "@/lib/following/confirm-follow";
import { follow } from "@/lib/following/follow";
import { listFollowsByLink, listOwnFollows, readFollowPage } from "@/lib/following/queries";
import type { FollowRequest } from "@/lib/following/schema";
import { stopByLink, stopFollowing } from "@/lib/following/stop-following";
import { confirmToken, followerToken } from "@/lib/following/tokens";
import { systemClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { anActor, aPerson, notedJobs } from "../../factories/actor";
import { aConsultation } from "../../factories/consultation";
import { testDatabase } from "../../support/database";
import { writtenMails } from "../../support/written-mails";

const { client } = await testDatabase();
const deps = { clock: systemClock, jobs: notedJobs() };
const refusal = (code: string) => expect.objectContaining({ name: "DomainError", code });
const of = (subject: string): FollowRequest => ({ kind: "consultation", subject, rhythm: "daily" });
const ask = (subject: string, email: string, given: Partial<FollowRequest> = {}) =>
  askToFollow(deps, { ...of(subject), ...given, email, locale: "fr", source: "192.0.2.1" });

beforeEach(async () => {
  await client.rateLimit.deleteMany();
});

describe("following by address", () => {
  it("begins with the owner's yes, by a link that changes nothing until its button is pressed", async () => {
    const { consultation } = await aConsultation.open();
    await ask(consultation.id, "reader@demo.example");
    const row = await client.follow.findFirstOrThrow({ where: { follower: { email: "reader@demo.example" } } });
    expect(row.confirmedAt).toBeNull();
    const [mail] = await writtenMails(client, { to: "reader@demo.example" });
    expect(mail?.template).toBe("follow-confirm");
    expect(mail?.text).toContain(`/fr/notices/following/confirm/${confirmToken(row.id, "daily")}`);
    expect(mail?.stop).toBeNull();
    expect(await listFollowsByLink(followerToken(row.followerId))).toEqual([]);
    await confirmFollow({ token: confirmToken(row.id, "weekly") });
    await confirmFollow({ token: confirmToken(row.id, "weekly") });
    expect(await listFollowsByLink(followerToken(row.followerId))).toMatchObject([{ id: row.id, rhythm: "weekly" }]);
  });

  it("answers and mails the same for an address that follows it already, and changes nothing by itself", async () => {
    const { consultation } = await aConsultation.open();
    const person = anActor(await aPerson());
    await follow({ actor: person }, { ...of(consultation.id), rhythm: "weekly" });
    await ask(consultation.id, person.email, { rhythm: "at_once" });
    expect(await listOwnFollows(person)).toMatchObject([{ rhythm: "weekly" }]);
    expect(await writtenMails(client, { to: person.email })).toHaveLength(1);
  });

  it("refuses what is not public, forged links, and a flood", async () => {
    const hidden = await aConsultation.open({ status: "draft" });
    await expect(ask(hidden.consultation.id, "a@demo.example")).rejects.toEqual(refusal("not_found"));
    await expect(ask(newId(), "a@demo.example")).rejects.toEqual(refusal("not_found"));
    for (const token of ["", "x", `${newId()}.daily.${"a".repeat(27)}`, followerToken(newId()), "\u0000"]) {
      await expect(confirmFollow({ token })).rejects.toEqual(refusal("gone"));
    }
    await expect(stopByLink({ token: confirmToken(newId(), "daily") })).rejects.toEqual(refusal("gone"));
    const { consultation } = await aConsultation.open();
    const flood = await Promise.allSettled(Array.from({ length: 12 }, () => ask(consultation.id, "b@demo.example")));
    expect(flood.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  });
});

describe("following with an account", () => {
  it("begins at once, changes its rhythm, is seen by nobody else and stops", async () => {
    const { consultation, process } = await aConsultation.open();
    const person = anActor(await aPerson());
    const stranger = anActor(await aPerson());
    await follow({ actor: person }, of(consultation.id));
    await follow({ actor: person }, { ...of(consultation.id), rhythm: "at_once" });
    await follow({ actor: person }, { kind: "process", subject: process.id, rhythm: "daily" });
    const own = await listOwnFollows(person);
    expect(own.map(({ rhythm }) => rhythm)).toEqual(["daily", "at_once"]);
    expect(await listOwnFollows(stranger)).toEqual([]);
    const followId = own[0]?.id ?? "";
    await stopFollowing({ actor: stranger }, { followId });
    expect(await listOwnFollows(person)).toHaveLength(2);
    await stopFollowing({ actor: person }, { followId });
    await stopFollowing({ actor: person }, { followId });
    expect(await listOwnFollows(person)).toHaveLength(1);
  });

  it("shows a page for what is public alone", async () => {
    const open = await aConsultation.open();
    const hidden = await aConsultation.open({ status: "draft" });
    expect(await readFollowPage({ kind: "consultation", subject: open.consultation.id }, null)).toMatchObject({
      shown: { path: `/consultations/${open.consultation.slug}` },
      own: null,
    });
    for (const subject of [hidden.consultation.id, newId(), "x", undefined, ["a", "b"]]) {
      expect(await readFollowPage({ kind: "consultation", subject }, null)).toBeNull();
    }
  });
});
