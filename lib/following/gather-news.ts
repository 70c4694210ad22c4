import { type Database, database } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/sql";
import { foundBySearch, foundContributions } from "./found-contributions";
import { foundAnswers, foundConsultations, foundEvents, foundReports, foundVersions } from "./found-others";
import { daysToConfirm } from "./limits";

/**
 * What became public so shortly before the last look is looked for again: a transaction may take a while from the
 * instant it writes down to the one at which others see it.
 */
const overlap = 10 * 60 * 1000;

/** Searches of one statement; each has up to twelve conditions. */
const together = 500;

/** Each found by one statement, however many follow it. */
const sources = [
  ...[foundContributions, foundVersions, foundAnswers],
  ...[foundConsultations, foundEvents, foundReports],
];

const day = 24 * 60 * 60 * 1000;

/** How long what was told is remembered; far longer than anything is looked for again. */
const rememberedFor = 60 * day;

/** What is noted by one statement: very many may follow each of them. */
const notedTogether = 20;

/**
 * Notes for every address what became public since the last look and since it said yes, once for each address and
 * thing, however many of its follows find it, however often this runs and however many workers do.
 */
export async function gatherNews(now: Date): Promise<void> {
  const db = database();
  await db.followSweep.createMany({ data: { id: 1, sweptUntil: now }, skipDuplicates: true });
  const { sweptUntil } = await db.followSweep.findUniqueOrThrow({ where: { id: 1 }, select: { sweptUntil: true } });
  if ((await db.follow.findFirst({ where: { confirmedAt: { not: null } }, select: { id: true } })) !== null) {
    const span = { since: new Date(sweptUntil.getTime() - overlap), now };
    const searches = (await followedSearches(db)).map((words) => foundBySearch(span, words));
    for (const found of [...sources.map((find) => find(span)), ...searches]) {
      if (found !== null) await noteAll(db, found, now);
    }
  }
  // Not before all is noted: what a look did not finish is looked for again.
  await db.$executeRaw`UPDATE follow_sweep SET "sweptUntil" = GREATEST("sweptUntil", ${now}) WHERE id = 1`;
  await forget(db, now);
}

/** The words of every followed search, so many together as one statement can hold. */
async function followedSearches(db: Database): Promise<string[][]> {
  const rows = await db.follow.findMany({
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

/** A thing that became public, with one of the subjects by which it is found. */
type FoundKey = { thing: string; id: string; at: Date; kind: string; subject: string | null };

/** Few things after another, each with all of its subjects: with ten thousand followers, twenty are 200,000 notes. */
async function noteAll(db: Database, found: Sql, now: Date): Promise<void> {
  const keys = await db.$queryRaw<FoundKey[]>(
    sql`SELECT DISTINCT thing, n.id::text AS id, at, kind, subject FROM (${found}) n`,
  );
  const things = [...Map.groupBy(keys, ({ id }) => id).values()];
  for (let at = 0; at < things.length; at += notedTogether) {
    await note(db, things.slice(at, at + notedTogether).flat(), now);
  }
}

/** Of several follows of one address the quickest tells. */
function note(db: Database, keys: readonly FoundKey[], now: Date): Promise<number> {
  const column = <Name extends keyof FoundKey>(name: Name) => keys.map((key) => key[name]);
  return db.$executeRaw(sql`
    INSERT INTO follow_news ("followerId", thing, "thingId", "followId", rhythm, "foundAt")
    SELECT DISTINCT ON (f."followerId", n.id)
      f."followerId", n.thing::"NewsKind", n.id, f.id, f.rhythm, ${now}
    FROM unnest(${column("thing")}::text[], ${column("id")}::uuid[], ${column("at")}::timestamptz[],
        ${column("kind")}::text[], ${column("subject")}::text[]) AS n(thing, id, at, kind, subject)
      JOIN follow f ON f.kind = n.kind::"FollowKind" AND f.subject = n.subject AND f."confirmedAt" <= n.at
    ORDER BY f."followerId", n.id, f.rhythm
    ON CONFLICT DO NOTHING`);
}

/** Whoever never said yes, whoever follows nothing any more, and what was told long ago. */
async function forget(db: Database, now: Date): Promise<void> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  await db.follow.deleteMany({ where: { confirmedAt: null, askedAt: { lt: before(daysToConfirm * day) } } });
  await db.follower.deleteMany({ where: { follows: { none: {} }, createdAt: { lt: before(day) } } });
  await db.followNews.deleteMany({ where: { toldAt: { lt: before(rememberedFor) } } });
}
