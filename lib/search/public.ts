import { type FacetValue, find } from "./found";
import type { SearchHit } from "./hit";
import { readHits } from "./read-hits";
import { readTerms } from "./read-terms";
import type { SearchFilter } from "./schema";
import { suggestSpelling } from "./suggest-spelling";

export type SearchAnswer = {
  hits: SearchHit[];
  /** How many results there are among those that are ranked. */
  total: number;
  /** Whether there are more than those: the newest 1,000 of each kind are ranked and counted. */
  isMore: boolean;
  facets: FacetValue[];
  /** Another spelling that finds more; null where there is none, or enough was found. */
  suggestion: string | null;
  next: string | null;
};

type Asked = { typed: string; filter?: SearchFilter; now: Date; size: number; cursor?: string };

const nothing: SearchAnswer = { hits: [], total: 0, isMore: false, facets: [], suggestion: null, next: null };

/** Fewer results than these are few enough to suggest another spelling. */
const few = 3;

/**
 * What is published and holds everything that was asked for, folded as in the index: accents, case and Arabic vowel signs
 * make no difference. Ranked among the newest 1,000 of each kind, titles before texts. Refuses an unknown cursor.
 */
export async function search({ typed, filter = {}, now, size, cursor }: Asked): Promise<SearchAnswer> {
  const terms = readTerms(typed);
  if (terms === null) return nothing;
  const { items, ...found } = await find({ terms, filter, now, size, cursor });
  const isFew = found.total < few && cursor === undefined && Object.keys(filter).length === 0;
  const [hits, suggestion] = await Promise.all([
    readHits(items, terms, now),
    isFew ? suggestSpelling(terms, found.total, now) : null,
  ]);
  return { ...found, hits, suggestion };
}
