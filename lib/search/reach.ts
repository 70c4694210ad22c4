import { z } from "zod";
import { database } from "@/lib/db/client";
import { joinSql, type Sql, sql } from "@/lib/db/sql";
import { mostRanked } from "./bounds";

/** Tables with many rows of which the newest are those with the last ids. */
const otherTables = ["paragraph", "event", "organisation", "translation"] as const;
type OtherTable = (typeof otherTables)[number];
const table = {
  ...{ paragraph: sql`paragraph`, event: sql`event`, organisation: sql`organisation` },
  translation: sql`translation`,
};

/** An instant, and whether what was published since then is so little that all of it may be read. */
export type Since = { at: Date; isNear: boolean };

/** How far back the newest matches of a search reach, as measured in what is newest. */
export type Reach = {
  /** From when on the newest matches among comments stand; null where too little matches for an instant to help. */
  comments: Since | null;
  /** The same of inputs. */
  inputs: Since | null;
  /** Tables in which so much matches that the newest matches are found soonest by reading from the newest row on. */
  frequentIn: ReadonlySet<OtherTable>;
};

/** Rows that are looked at, the newest. */
const looked = { contributions: 2_000, others: 200 };

/** How many matches are expected since that instant: more than are ranked, so that chance seldom asks for older ones. */
const expected = 1.5 * mostRanked;

/**
 * What share of all rows may be cut out by their instants before matches are fetched. Where it would be more, the index
 * of words answers alone: then so few rows match (6,000 by expectation, however large the table) that all may be fetched.
 */
const largestShare = 0.25;

/** So many contributions are read in less time than it takes to look words up in all of them. */
const near = 15_000;

/** Fetching a row by the index of words takes about twice as long as reading the next one. */
const dearer = 2;

const measured = z.array(
  z.object({ name: z.enum(["comment", "input", ...otherTables]), matches: z.number().int(), all: z.number() }),
);

/**
 * Measures how common it is what is looked for. The planner of the database cannot know, since it guesses how many words
 * begin with what was typed. A wrong measure costs time and nothing else: what is found is the same in every way.
 */
export async function reachOf(query: Sql): Promise<Reach> {
  const rows = measured.parse(
    await database().$queryRaw`${contributionsIn(query)} UNION ALL ${joinSql(
      otherTables.map((name) => othersIn(name, query)),
      " UNION ALL ",
    )}`,
  );
  const of = (name: string) => rows.find((row) => row.name === name) ?? { matches: 0, all: 0 };
  const [comments, inputs] = await Promise.all([sinceFor(of("comment")), sinceFor(of("input"))]);
  const isFrequent = ({ matches, all }: { matches: number; all: number }) =>
    (matches / looked.others) ** 2 * all > mostRanked / dearer;
  return { comments, inputs, frequentIn: new Set(otherTables.filter((name) => isFrequent(of(name)))) };
}

/** Of how many rows there are the database has a number at hand; -1 where it has not counted yet. */
const allOf = (name: string) => sql`(SELECT reltuples::float8 FROM pg_class WHERE oid = ${name}::regclass)`;

function contributionsIn(query: Sql): Sql {
  return sql`
    SELECT kind.name, (count(n.kind) FILTER (WHERE n.kind::text = kind.name))::int AS matches, ${allOf("contribution")} AS all
    FROM (VALUES ('comment'), ('input')) AS kind(name) LEFT JOIN (
      SELECT * FROM (
        SELECT k.kind, k.search FROM contribution k WHERE k."publishedAt" IS NOT NULL
        ORDER BY k."publishedAt" DESC, k.id DESC LIMIT ${looked.contributions}
      ) newest WHERE newest.search @@ ${query}
    ) n ON true
    GROUP BY kind.name`;
}

function othersIn(name: OtherTable, query: Sql): Sql {
  return sql`
    SELECT ${name} AS name, count(*)::int AS matches, ${allOf(name)} AS all
    FROM (SELECT search FROM ${table[name]} ORDER BY id DESC LIMIT ${looked.others}) n WHERE n.search @@ ${query}`;
}

/** The instant since which enough is expected to match. */
async function sinceFor({ matches, all }: { matches: number; all: number }): Promise<Since | null> {
  const needed = Math.ceil((expected * looked.contributions) / Math.max(matches, 0.1));
  if (needed > all * largestShare) return null;
  const [row] = await database().$queryRaw<{ at: Date }[]>`
    SELECT "publishedAt" AS at FROM contribution WHERE "publishedAt" IS NOT NULL
    ORDER BY "publishedAt" DESC, id DESC OFFSET ${needed} LIMIT 1`;
  return row === undefined ? null : { at: row.at, isNear: needed <= near };
}

/** The rows of a table that match: by its index of words alone, unless so many do that reading on from the newest is sooner. */
export function matchingIn(name: OtherTable, query: Sql, { frequentIn }: Reach): Sql {
  const fence = frequentIn.has(name) ? sql`` : sql`OFFSET 0`;
  return sql`(SELECT * FROM ${table[name]} WHERE search @@ ${query} ${fence})`;
}
