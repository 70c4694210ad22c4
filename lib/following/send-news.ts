import { database, type Transaction, transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { queueMail } from "@/lib/notifications/queue-mail";
import { dueUntil, pause } from "./due";
import { type Found, type News, readNews } from "./read-news";
import { followerToken } from "./tokens";

/** Most that one mail tells; the rest is counted. */
const mostTold = 40;

/** Followers of one look. */
const atOnce = 100;

/**
 * Mails to every address what is due for it: as one letter, grouped by where it belongs, in its language. What is not
 * public any more is left out, and never told later. Run again, or by two workers at once, nothing is told twice.
 */
export async function sendNews(jobs: Jobs, now: Date): Promise<void> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const followers = await dueFollowers(now, after);
    if (followers.length > 0) await tell(jobs, followers, now);
    const last = followers.at(-1);
    if (last === undefined || followers.length < atOnce) return;
    after = last.id;
  }
}

type Due = { id: string; email: string; locale: string };

/** An account's own language goes before that of the page on which something was followed. */
function dueFollowers(now: Date, after: string): Promise<Due[]> {
  const { daily, weekly } = dueUntil(now);
  const rested = new Date(now.getTime() - pause);
  return database().$queryRaw<Due[]>`
    SELECT f.id::text AS id, f.email, COALESCE(p.locale, f.locale) AS locale
    FROM follower f LEFT JOIN person p ON p.email = f.email
    WHERE f.id > ${after}::uuid
      AND (f."toldAt" IS NULL OR f."toldAt" <= ${rested})
      AND f.id IN (
        SELECT n."followerId" FROM follow_news n WHERE n."toldAt" IS NULL AND (
          n.rhythm = 'at_once'
          OR (n.rhythm = 'daily' AND n."foundAt" <= ${daily})
          OR (n.rhythm = 'weekly' AND n."foundAt" <= ${weekly})))
    ORDER BY f.id LIMIT ${atOnce}`;
}

/** Most that is told of one address at a time; what is left comes with its next letter. */
const mostDue = 300;

type DueNews = Found & { followerId: string };

/** What is due for each of these followers, the oldest first, in one statement. */
function dueNews(followers: readonly Due[], now: Date): Promise<DueNews[]> {
  const { daily, weekly } = dueUntil(now);
  return database().$queryRaw<DueNews[]>`
    SELECT n."followerId"::text AS "followerId", n.thing::text AS thing, n."thingId"::text AS "thingId"
    FROM unnest(${followers.map(({ id }) => id)}::uuid[]) AS f(id) CROSS JOIN LATERAL (
      SELECT * FROM follow_news n WHERE n."followerId" = f.id AND n."toldAt" IS NULL AND (
        n.rhythm = 'at_once'
        OR (n.rhythm = 'daily' AND n."foundAt" <= ${daily})
        OR (n.rhythm = 'weekly' AND n."foundAt" <= ${weekly}))
      ORDER BY n."foundAt", n."thingId" LIMIT ${mostDue}) n`;
}

/** Takes it, so that no other worker tells it; what another took a moment ago stands in its letter. */
function take(tx: Transaction, due: readonly DueNews[], now: Date): Promise<DueNews[]> {
  return tx.$queryRaw<DueNews[]>`
    UPDATE follow_news n SET "toldAt" = ${now}
    FROM unnest(${due.map(({ followerId }) => followerId)}::uuid[], ${due.map(({ thing }) => thing)}::text[],
      ${due.map(({ thingId }) => thingId)}::uuid[]) AS d("followerId", thing, "thingId")
    WHERE n."followerId" = d."followerId" AND n.thing = d.thing::"NewsKind" AND n."thingId" = d."thingId"
      AND n."toldAt" IS NULL
    RETURNING n."followerId"::text AS "followerId", n.thing::text AS thing, n."thingId"::text AS "thingId"`;
}

/** The letters of so many followers: what they tell is found, read once in each language, and taken together. */
async function tell(jobs: Jobs, followers: readonly Due[], now: Date): Promise<void> {
  const due = await dueNews(followers, now);
  const news = await newsByLocale(followers, due, now);
  await transaction(async (tx) => {
    const taken = Map.groupBy(await take(tx, due, now), ({ followerId }) => followerId);
    for (const follower of followers) {
      const own = new Set((taken.get(follower.id) ?? []).map(keyOf));
      const told = (news.get(follower.locale) ?? []).filter((one) => own.has(keyOf(one)));
      if (told.length > 0) await queueLetter(tx, jobs, follower, told);
      else taken.delete(follower.id);
    }
    await tx.follower.updateMany({ where: { id: { in: [...taken.keys()] } }, data: { toldAt: now } });
  });
}

/** What is public of all that is due, as it is told in each of the languages that are read. */
async function newsByLocale(
  followers: readonly Due[],
  due: readonly DueNews[],
  now: Date,
): Promise<Map<string, News[]>> {
  const localeOf = new Map(followers.map(({ id, locale }) => [id, locale]));
  const byLocale = Map.groupBy(due, ({ followerId }) => localeOf.get(followerId) ?? "en");
  const read = [...byLocale].map(async ([locale, found]) => {
    const distinct = new Map(found.map((one) => [keyOf(one), one]));
    return [locale, await readNews([...distinct.values()], { now, locale })] as const;
  });
  return new Map(await Promise.all(read));
}

function keyOf({ thing, thingId }: Found): string {
  return `${thing} ${thingId}`;
}

function queueLetter(tx: Transaction, jobs: Jobs, { id, email, locale }: Due, told: readonly News[]): Promise<void> {
  return queueMail(tx, jobs, {
    to: email,
    template: "follow-news",
    locale,
    values: {
      first: told[0]?.under ?? "",
      total: told.length,
      groups: JSON.stringify(grouped(told.slice(0, mostTold))),
    },
    secrets: { token: followerToken(id) },
  });
}

/** By the consultation or process that each belongs to, in the order in which those come first. */
function grouped(news: readonly News[]) {
  const groups = Map.groupBy(news, ({ under }) => under);
  return [...groups].map(([title, items]) => ({
    title,
    items: items.map(({ thing, title: name, by, number, reference, path, translation }) => ({
      ...{ thing, title: name, by, number, reference, path, translation },
    })),
  }));
}
