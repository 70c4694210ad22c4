import { database } from "@/lib/db/client";
import { find } from "./found";
import type { SearchTerm } from "./read-terms";

/** How much of a word must be alike, in trigrams, from 0 to 1. */
const alike = 0.4;
const mostCompared = 500;

/**
 * What was asked for with the words that stand nowhere in another spelling; null unless it finds more. The words it knows
 * are those of published texts, and whether one still is published is asked anew, by searching.
 */
export async function suggestSpelling(terms: readonly SearchTerm[], found: number, now: Date): Promise<string | null> {
  const words = terms.flatMap(({ words: said, isExcluded }) => (isExcluded ? [] : said.split(" "))).slice(0, 6);
  const better = await nearestWords(words);
  if (better.size === 0) return null;
  const spelled = terms.map(({ words: said, goesOn, isExcluded }) => ({
    words: isExcluded ? said : said.replace(/\S+/g, (word) => better.get(word) ?? word),
    // A whole word was suggested.
    goesOn: goesOn && !better.has(said),
    isExcluded,
  }));
  const { total } = await find({ terms: spelled, filter: {}, now, size: 1 });
  return total > found ? spelled.map(asTyped).join(" ") : null;
}

function asTyped({ words, isExcluded }: SearchTerm): string {
  return `${isExcluded ? "-" : ""}${words.includes(" ") ? `"${words}"` : words}`;
}

/** For each word that is not known, the known one that is most like it. */
async function nearestWords(words: readonly string[]): Promise<Map<string, string>> {
  const rows = await database().$queryRaw<{ word: string; better: string }[]>`
    WITH threshold AS MATERIALIZED (SELECT set_config('pg_trgm.similarity_threshold', ${String(alike)}, true))
    SELECT asked.word, near.word AS better
    FROM threshold, unnest(${[...words]}::text[]) AS asked(word)
      CROSS JOIN LATERAL (
        SELECT candidate.word FROM (
          SELECT w.word, w.entries FROM search_word w WHERE w.word % trim(openfloor_fold(asked.word)) LIMIT ${mostCompared}
        ) candidate
        ORDER BY similarity(candidate.word, trim(openfloor_fold(asked.word))) DESC, candidate.entries DESC, candidate.word
        LIMIT 1
      ) near
    WHERE near.word <> trim(openfloor_fold(asked.word))`;
  return new Map(rows.map(({ word, better }) => [word, better]));
}
