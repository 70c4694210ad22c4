import { type Transaction, transaction } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/sql";
import { foundBySearch, foundContributions } from "./found-contributions";
import { foundEvents, foundReports, foundVersions } from "./found-others";
import { daysToConfirm } from "./limits";

/**
 * What became public so shortly before the last look is looked for again: a transaction may take a while from the
 * instant it writes down to the one at which others see it.
 */
const overlap = 10 * 60 * 1000;

/** Searches of one statement; each has up to twelve conditions. */
const together = 500;

const day = 24 * 60 * 60 * 1000;

/** How long what was told is remembered; far longer than anything is looked for again. */
const rememberedFor = 60 * day;

/**
 * Notes for every address what became public since the last look and since it said yes, once for each address and
 * thing, however many of its follows find it and however often this runs.
 */
export function gatherNews(now: Date): Promise<void> {
  return transaction(async (tx) => {
    await tx.followSweep.createMany({ data: { id: 1, sweptUntil: now }, skipDuplicates: true });
    // Two workers at once would find the same things; the second waits, and finds them noted.
    const [last] = await tx.$queryRaw<{ sweptUntil: Date }[]>`
      SELECT "sweptUntil" FROM follow_sweep WHERE id = 1 FOR UPDATE`;
    const since = new Date((last?.sweptUntil ?? now).getTime() - overlap);
    if ((await tx.follow.findFirst({ where: { confirmedAt: { not: null } }, select: { id: true } })) !== null) {
      const span = { since, now };
      for (const found of [foundContributions(span), foundVersions(span), foundEvents(span), foundReports(span)]) {
        await note(tx, found, now);
      }
      for (const words of await followedSearches(tx)) {
        const found = foundBySearch(span, words);
        if (found !== null) await note(tx, found, now);
      }
    }
    await tx.followSweep.update({ where: { id: 1 }, data: { sweptUntil: now } });
    await forget(tx, now);
  });
}

/** The words of every followed search, so many together as one statement can hold. */
async function followedSearches(tx: Transaction): Promise<string[][]> {
  const rows = await tx.follow.findMany({
    where: { kind: "search", confirmedAt: { not: null } },
    distinct: ["subject"],
    orderBy: { subject: "asc" },
    select: { subject: true },
  });
  const words = rows.map(({ subject }) => subject);
  return Array.from({ length: Math.ceil(words.length / together) }, (_, at) =>
    words.slice(at * together, (at + 1) * together),
  );
}

/** Of several follows of one address the quickest tells. */
function note(tx: Transaction, found: Sql, now: Date): Promise<number> {
  return tx.$executeRaw(sql`
    INSERT INTO follow_news ("followerId", thing, "thingId", "followId", rhythm, "foundAt")
    SELECT DISTINCT ON (f."followerId", n.id)
      f."followerId", n.thing::"NewsKind", n.id, f.id, f.rhythm, ${now}
    FROM (${found}) n
      JOIN follow f ON f.kind = n.kind::"FollowKind" AND f.subject = n.subject AND f."confirmedAt" <= n.at
    ORDER BY f."followerId", n.id, f.rhythm
    ON CONFLICT DO NOTHING`);
}

/** Whoever never said yes, whoever follows nothing any more, and what was told long ago. */
async function forget(tx: Transaction, now: Date): Promise<void> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  await tx.follow.deleteMany({ where: { confirmedAt: null, askedAt: { lt: before(daysToConfirm * day) } } });
  await tx.follower.deleteMany({ where: { follows: { none: {} }, createdAt: { lt: before(day) } } });
  await tx.followNews.deleteMany({ where: { toldAt: { lt: before(rememberedFor) } } });
}
