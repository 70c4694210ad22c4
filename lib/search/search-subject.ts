import { readSearchFilter, type SearchFilter } from "./schema";

/** A search as it is followed: its words, and what they were narrowed to. */
export type FollowedSearch = { words: string; filter: SearchFilter };

/** Reads what `searchSubject` wrote: bare words, or behind a question mark the query of the search's address. */
export function readSearchSubject(subject: string): FollowedSearch {
  if (!subject.startsWith("?")) return { words: subject, filter: {} };
  const query = new URLSearchParams(subject);
  const given = Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
  return { words: query.get("q") ?? "", filter: readSearchFilter(given) };
}

/** Whether it was narrowed to something. */
export function isNarrowed({ filter }: FollowedSearch): boolean {
  return Object.keys(filter).length > 0;
}
