import { database, transaction } from "@/lib/db/client";
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
    for (const follower of followers) await tell(jobs, follower, now);
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

async function tell(jobs: Jobs, { id: followerId, email, locale }: Due, now: Date): Promise<void> {
  const { daily, weekly } = dueUntil(now);
  const due: Found[] = await database().followNews.findMany({
    where: {
      followerId,
      toldAt: null,
      OR: [
        { rhythm: "at_once" },
        { rhythm: "daily", foundAt: { lte: daily } },
        { rhythm: "weekly", foundAt: { lte: weekly } },
      ],
    },
    orderBy: [{ foundAt: "asc" }, { thingId: "asc" }],
    take: 500,
    select: { thing: true, thingId: true },
  });
  const news = await readNews(due, { now, locale });
  await transaction(async (tx) => {
    const taken = await tx.followNews.updateManyAndReturn({
      where: { followerId, toldAt: null, thingId: { in: due.map(({ thingId }) => thingId) } },
      data: { toldAt: now },
      select: { thing: true, thingId: true },
    });
    // What another worker took a moment ago stands in its letter.
    const own = new Set(taken.map(({ thing, thingId }) => `${thing} ${thingId}`));
    const told = news.filter(({ thing, thingId }) => own.has(`${thing} ${thingId}`));
    const [first] = told;
    if (first === undefined) return;
    await tx.follower.update({ where: { id: followerId }, data: { toldAt: now } });
    await queueMail(tx, jobs, {
      to: email,
      template: "follow-news",
      locale,
      values: { first: first.under, total: told.length, groups: JSON.stringify(grouped(told.slice(0, mostTold))) },
      secrets: { token: followerToken(followerId) },
    });
  });
}

/** By the consultation or process that each belongs to, in the order in which those come first. */
function grouped(news: readonly News[]) {
  const groups = Map.groupBy(news, ({ under }) => under);
  return [...groups].map(([title, items]) => ({
    title,
    items: items.map(({ thing, title: name, by, number, reference, path }) => ({
      ...{ thing, title: name, by, number, reference, path },
    })),
  }));
}
