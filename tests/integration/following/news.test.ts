import { beforeEach, describe, expect, it } from "vitest";
import { dueUntil } from "@/lib/following/due";
import { follow } from "@/lib/following/follow";
import { gatherNews } from "@/lib/following/gather-news";
import type { FollowRequest } from "@/lib/following/schema";
import { sendNews } from "@/lib/following/send-news";
import { stopByLink } from "@/lib/following/stop-following";
import { followerToken } from "@/lib/following/tokens";
import type { Actor } from "@/lib/kernel/actor";
import { anActor, aPerson, notedJobs } from "../../factories/actor";
import { aConsultation } from "../../factories/consultation";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { aPublishedComment } from "../../factories/published-comment";
import { testDatabase } from "../../support/database";
import { writtenMails } from "../../support/written-mails";

const { client } = await testDatabase();
const jobs = notedJobs();
const minute = 60_000;
const day = 24 * 60 * minute;
const later = (milliseconds: number) => new Date(Date.now() + milliseconds);

beforeEach(async () => {
  await client.follower.deleteMany();
  await client.mail.deleteMany();
  await client.followSweep.deleteMany();
  await gatherNews(later(0));
});

/** One look of the job. */
async function look(now = later(1_000)): Promise<void> {
  await gatherNews(now);
  await sendNews(jobs, now);
}

async function aReader(follows: FollowRequest[], locale = "en"): Promise<Actor> {
  const reader = anActor(await aPerson({ locale }));
  for (const request of follows) await follow({ actor: reader }, request);
  return reader;
}

async function published(
  words: Parameters<typeof aPublishedComment>[2] = {},
  given: Parameters<typeof aConsultation.open>[0] = {},
) {
  const at = await aConsultation.open(given);
  const organisation = await anOrganisation.verified();
  const by = await aRepresentative.of(organisation);
  const versionId = at.version.id;
  const paragraphs = await client.paragraph.findMany({ where: { versionId, kind: "paragraph" }, take: 1 });
  const on = { consultationId: at.consultation.id, roundId: at.round.id, versionId, paragraphs };
  const say = () => aPublishedComment(on, by, words);
  return { at, organisation, lineageId: paragraphs[0]?.lineageId ?? "", say };
}

describe("what is new", () => {
  it("is told at once, in one letter however many follows find it, in the reader's language, and never again", async () => {
    const { at, organisation, lineageId, say } = await published();
    const reader = await aReader(
      [
        { kind: "consultation", subject: at.consultation.id, rhythm: "weekly" },
        { kind: "organisation", subject: organisation.id, rhythm: "at_once" },
        { kind: "process", subject: at.process.id, rhythm: "daily" },
        { kind: "paragraph", subject: lineageId, rhythm: "daily" },
      ],
      "ar",
    );
    const { reference } = await say();
    await look();
    await look(later(20 * minute));
    await look(later(8 * day));
    const mails = await writtenMails(client, { to: reader.email });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(`/ar/contributions/${reference}`);
    expect(mails[0]?.text).toContain("مشاورة");
    expect(mails[0]?.stop).toMatch(/^https:\/\/consult\.example\/api\/notices\/following\/[\w.-]+$/);
  });

  it("waits for the hour of a daily and the Monday of a weekly letter, with only the new things in it", async () => {
    const { at, say } = await published();
    const daily = await aReader([{ kind: "consultation", subject: at.consultation.id, rhythm: "daily" }]);
    const weekly = await aReader([{ kind: "consultation", subject: at.consultation.id, rhythm: "weekly" }]);
    const first = await say();
    await look();
    expect(await writtenMails(client)).toHaveLength(0);
    await look(later(day));
    const [letter, ...others] = await writtenMails(client, { to: daily.email });
    expect(others).toEqual([]);
    expect(letter?.text).toContain(first.reference);
    const isMonday = dueUntil(later(day)).weekly > later(0);
    expect(await writtenMails(client, { to: weekly.email })).toHaveLength(isMonday ? 1 : 0);
    await look(later(8 * day));
    expect((await writtenMails(client, { to: daily.email })).length).toBe(1);
    expect((await writtenMails(client, { to: weekly.email })).length).toBe(1);
  });

  it("is grouped by a pause, and tells nobody of what was there before they followed", async () => {
    const { at, say } = await published();
    await say();
    const reader = await aReader([{ kind: "consultation", subject: at.consultation.id, rhythm: "at_once" }]);
    await look();
    expect(await writtenMails(client)).toHaveLength(0);
    await say();
    await look();
    await say();
    await say();
    await look(later(2 * minute));
    expect(await writtenMails(client, { to: reader.email })).toHaveLength(1);
    await look(later(17 * minute));
    const mails = await writtenMails(client, { to: reader.email });
    expect(mails.map(({ text }) => text.match(/\/contributions\//g)?.length)).toEqual([1, 2]);
  });

  it("is nothing that was hidden or taken back before the letter, and comes when an embargo or a round ends", async () => {
    const { at, say } = await published();
    const reader = await aReader([{ kind: "consultation", subject: at.consultation.id, rhythm: "at_once" }]);
    const [hidden, kept] = [await say(), await say()];
    await client.contribution.update({ where: { id: kept.id }, data: { embargoUntil: later(30 * minute) } });
    await gatherNews(later(1_000));
    await client.contribution.update({ where: { id: hidden.id }, data: { hiddenAt: later(0) } });
    await look(later(2_000));
    expect(await writtenMails(client)).toHaveLength(0);
    await look(later(31 * minute));
    const [mail] = await writtenMails(client, { to: reader.email });
    expect(mail?.text).toContain(kept.reference);
    expect(mail?.text).not.toContain(hidden.reference);
    const shut = await published({}, { visibility: "after_closing", closesAt: later(60 * minute) });
    await follow({ actor: reader }, { kind: "consultation", subject: shut.at.consultation.id, rhythm: "at_once" });
    const { reference } = await shut.say();
    await look(later(50 * minute));
    expect((await writtenMails(client)).some(({ text }) => text.includes(reference))).toBe(false);
    await look(later(61 * minute));
    expect((await writtenMails(client)).some(({ text }) => text.includes(reference))).toBe(true);
  });

  it("does not give an organisation away behind a pseudonym", async () => {
    const { at, organisation, say } = await published();
    const reader = await aReader([{ kind: "organisation", subject: organisation.id, rhythm: "at_once" }]);
    const { id } = await say();
    await client.contribution.update({ where: { id }, data: { protection: "pseudonym", pseudonym: "A resident" } });
    await look();
    expect(await writtenMails(client, { to: reader.email })).toHaveLength(0);
    await follow({ actor: reader }, { kind: "consultation", subject: at.consultation.id, rhythm: "at_once" });
    await say();
    await look(later(2_000));
    expect((await writtenMails(client, { to: reader.email }))[0]?.text).toContain(organisation.name);
  });

  it("is found by the words of a search and by a new text, and two workers at once tell it once", async () => {
    const { at, say } = await published({});
    const reader = await aReader([
      { kind: "search", subject: "màtters -nothing", rhythm: "at_once" },
      { kind: "document", subject: at.draft.id, rhythm: "at_once" },
    ]);
    await aReader([{ kind: "search", subject: "))) -- OR (", rhythm: "at_once" }]);
    await say();
    await client.draftVersion.create({
      data: {
        ...{ draftId: at.draft.id, slug: "first-draft", position: 2, label: { en: "First draft" }, title: "Draft" },
        ...{ language: "en", status: "published", publishedAt: later(0) },
      },
    });
    await Promise.all([look(), look(), look()]);
    const [mail, ...others] = await writtenMails(client, { to: reader.email });
    expect(others).toEqual([]);
    expect(mail?.text).toMatch(/\/drafts\/[\s\S]*\/contributions\//);
  });

  it("stops with one post, also what was found and not told yet", async () => {
    const { at, say } = await published();
    const reader = await aReader([{ kind: "consultation", subject: at.consultation.id, rhythm: "daily" }]);
    await say();
    await look();
    const { id } = await client.follower.findUniqueOrThrow({ where: { email: reader.email } });
    await stopByLink({ token: followerToken(id) });
    await stopByLink({ token: followerToken(id) });
    await look(later(2 * day));
    expect(await writtenMails(client)).toHaveLength(0);
  });
});
