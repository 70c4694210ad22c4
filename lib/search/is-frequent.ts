import { database } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/sql";

/** Published contributions that are looked at, the newest, and how many of them make a query a frequent one: a twentieth. */
const looked = 2_000;
const frequent = 100;

/**
 * Whether what is looked for stands in so many contributions that the newest ones are found soonest by reading from the
 * newest on. What is rarer is found soonest by the index of words; the planner cannot know which, since it guesses how
 * many words begin with what was typed.
 */
export async function isFrequent(query: Sql): Promise<boolean> {
  const [row] = await database().$queryRaw<{ matches: number }[]>`
    SELECT count(*)::int AS matches FROM (
      SELECT k.search FROM contribution k WHERE k."publishedAt" IS NOT NULL
      ORDER BY k."publishedAt" DESC, k.id DESC LIMIT ${looked}
    ) n WHERE n.search @@ ${query}`;
  return (row?.matches ?? 0) >= frequent;
}

/** The order of the newest, in words that no index of instants serves: only the index of words is left. */
export const newestByWords = sql`k."publishedAt" + interval '0' DESC, k.id DESC`;

/** The same order as the index of instants has it. */
export const newestByInstant = sql`k."publishedAt" DESC, k.id DESC`;
