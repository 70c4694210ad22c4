import { beforeEach, describe, expect, it } from "vitest";
import { dueUntil } from "@/lib/following/due";
import { follow } from "@/lib/following/follow";
import { gatherNews } from "@/lib/following/gather-news";
import { newestOf } from "@/lib/following/newest";
import { readSubject } from "@/lib/following/read-subject";
import { type FollowRequest, followSubject } from "@/lib/following/schema";
import { sendNews } from "@/lib/following/send-news";
import { searchSubject } from "@/lib/search/schema";
import { anActor, aPerson, notedJobs } from "../../factories/actor";
import { aConsultation } from "../../factories/consultation";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { aPublishedComment } from "../../factories/published-comment";
import { testDatabase } from "../../support/database";
import { writtenMails } from "../../support/written-mails";

const { client } = await testDatabase();
const jobs = notedJobs();
const day = 24 * 60 * 60_000;
const later = (milliseconds: number) => new Date(Date.now() + milliseconds);
const topic = "privacy-and-data-protection";

beforeEach(async () => {
  await client.follower.deleteMany();
  await client.mail.deleteMany();
  await client.followSweep.deleteMany();
  await gatherNews(later(0));
});

async function look(now = later(1_000)): Promise<void> {
  await gatherNews(now);
  await sendNews(jobs, now);
}

async function aReader(...follows: FollowRequest[]) {
  const reader = anActor(await aPerson());
  for (const request of follows) await follow({ actor: reader }, request);
  return reader;
}

async function aText() {
  const at = await aConsultation.open({ paragraphs: { "3": "Encryption protects whoever writes." } });
  const organisation = await anOrganisation.verified({ stakeholderGroup: "academia" });
  const by = await aRepresentative.of(organisation);
  const paragraph = await client.paragraph.findFirstOrThrow({ where: { versionId: at.version.id, number: "3" } });
  const on = { consultationId: at.consultation.id, roundId: at.round.id, versionId: at.version.id };
  const say = async (bodyText: string, topics: string[] = [], paragraphs = [at.paragraph]) => {
    const made = await aPublishedComment({ ...on, paragraphs }, by);
    await client.contribution.update({ where: { id: made.id }, data: { bodyText, topics } });
    return made;
  };
  return { at, by, paragraph, say };
}

describe("a follower of a topic", () => {
  it("gets one weekly digest with the new items only, once", async () => {
    const { at, paragraph, say } = await aText();
    await client.paragraphTopic.create({ data: { lineageId: paragraph.lineageId, topic } });
    const before = await say("Before.", [topic]);
    const reader = await aReader({ kind: "topic", subject: topic, rhythm: "weekly" });
    const named = await say("It names the topic.", [topic]);
    const under = await say("It is on a paragraph of the topic.", [], [{ ...at.paragraph, id: paragraph.id }]);
    const other = await say("On something else.", ["ethics"]);
    const monday = new Date(dueUntil(later(8 * day)).weekly.getTime() + 1_000);
    await look();
    for (const hours of [0, 1, 30, 100]) await look(new Date(monday.getTime() + hours * 60 * 60_000));
    const [digest, ...more] = await writtenMails(client, { to: reader.email });
    expect(more).toEqual([]);
    for (const { reference } of [named, under]) expect(digest?.text.split(`${reference}\n`)).toHaveLength(2);
    for (const { reference } of [before, other]) expect(digest?.text).not.toContain(reference);
    expect((await newestOf({ kind: "topic", subject: topic }, new Date(), 20)).map(({ id }) => id)).toEqual([
      under.id,
      named.id,
      before.id,
    ]);
  });
});

describe("a followed search", () => {
  it("keeps what it was narrowed to, in its news, its feed and its name", async () => {
    const { at, say } = await aText();
    const subject = searchSubject("encryption", { group: ["academia"], consultation: [at.consultation.slug] });
    const elsewhere = searchSubject("encryption", { group: ["state"] });
    expect(followSubject.parse({ kind: "search", subject }).subject).toBe(subject);
    const reader = await aReader({ kind: "search", subject, rhythm: "at_once" });
    const nobody = await aReader({ kind: "search", subject: elsewhere, rhythm: "at_once" });
    const found = await say("On encryption.");
    await (await aText()).say("On encryption in another consultation.");
    await look();
    const [mail, ...more] = await writtenMails(client, { to: reader.email });
    expect(more).toEqual([]);
    expect(mail?.text.match(/\/contributions\/\S+/g)).toEqual([`/contributions/${found.reference}`]);
    expect(await writtenMails(client, { to: nobody.email })).toEqual([]);
    const newest = async (kept: string) => (await newestOf({ kind: "search", subject: kept }, new Date(), 20)).length;
    expect([await newest(subject), await newest(elsewhere), await newest("encryption")]).toEqual([1, 0, 2]);
    expect(await readSubject(client, { kind: "search", subject })).toMatchObject({
      name: { words: "encryption", isNarrowed: true },
      path: `/search${subject}`,
    });
  });

  it("is narrowed by every facet that a search has", async () => {
    const { at, say } = await aText();
    const { id } = await say("On encryption.", [topic]);
    await client.contribution.update({ where: { id }, data: { impacts: ["gender"] } });
    const year = String(new Date().getUTCFullYear());
    const passing = {
      ...{ kind: ["comment"], process: [at.process.slug], topic: [topic, "ethics"], impact: ["gender"] },
      ...{ language: ["en"], year: [year] },
    };
    const ids = async (filter: object) =>
      (await newestOf({ kind: "search", subject: searchSubject("encryption", filter) }, new Date(), 20)).map(
        (line) => line.id,
      );
    expect(await ids({ ...passing, consultation: [at.consultation.slug] })).toEqual([id]);
    for (const facet of [
      "kind",
      "process",
      "topic",
      "impact",
      "language",
      "year",
      "area",
      "norm",
      "region",
      "disposition",
    ]) {
      expect(await ids({ ...passing, [facet]: ["nothing"] }), facet).toEqual([]);
    }
  });

  it.each(["?", "?q=", "?group=state", `?q=${"x".repeat(201)}`])("is refused without words: %s", (subject) => {
    expect(followSubject.safeParse({ kind: "search", subject }).success).toBe(false);
  });
});

describe("news", () => {
  it("is a consultation that opens in a process, and answers that are published on a text, once each", async () => {
    const { at } = await aText();
    const reader = await aReader(
      { kind: "process", subject: at.process.id, rhythm: "at_once" },
      { kind: "document", subject: at.draft.id, rhythm: "weekly" },
    );
    const other = await aConsultation.open();
    await client.consultation.update({
      where: { id: other.consultation.id },
      data: { processId: at.process.id, publishedAt: later(0) },
    });
    const { id: publishedById } = await aPerson();
    const publication = { versionId: at.version.id, publishedById, publishedAt: later(0) };
    await client.dispositionPublication.create({ data: { ...publication, count: 3 } });
    await client.dispositionPublication.create({ data: { ...publication, count: 0 } });
    await look();
    await look(later(40 * 60_000));
    const [mail, ...more] = await writtenMails(client, { to: reader.email });
    expect(more).toEqual([]);
    expect(mail?.text).toContain(`/en/consultations/${other.consultation.slug}\n`);
    expect(mail?.text.match(/\/dispositions\?version=/g)).toHaveLength(1);
  });
});
