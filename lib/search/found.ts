import { z } from "zod";
import { database } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import { decodeCursor, encodeCursor } from "@/lib/kernel/pages";
import { type After, foundSql } from "./found-sql";
import { reachOf } from "./reach";
import type { SearchTerm } from "./read-terms";
import { type SearchFilter, searchFacets } from "./schema";
import { termsSql } from "./terms-sql";

/** How many results one value of a facet leaves. */
export type FacetValue = { facet: (typeof searchFacets)[number]; value: string; count: number };

const answer = z.tuple([
  z.object({
    total: z.number().int(),
    isMore: z.boolean(),
    facets: z.array(z.tuple([z.enum(searchFacets), z.string(), z.number().int()])),
    page: z.array(z.tuple([z.string(), z.string(), z.number().int(), z.boolean()])),
  }),
]);

type Asked = { terms: readonly SearchTerm[]; filter: SearchFilter; now: Date; size: number; cursor?: string };

/** One page of what was found, with counts; refuses as invalid a cursor that this program never gave out. */
export async function find({ terms, filter, now, size, cursor }: Asked) {
  const after = cursor === undefined ? null : readAfter(cursor);
  const query = termsSql(terms);
  const reach = await reachOf(query);
  const rows = await database().$queryRaw(foundSql({ query, reach, filter, now, size, after }));
  const [{ total, isMore, facets, page }] = answer.parse(rows);
  const items = page.slice(0, size).map(([kind, id, score, isTranslation]) => ({ kind, id, score, isTranslation }));
  const last = items.at(-1);
  return {
    total,
    isMore,
    facets: facets.map(([facet, value, count]): FacetValue => ({ facet, value, count })),
    items,
    next: page.length > size && last !== undefined ? encodeCursor({ key: String(last.score), id: last.id }) : null,
  };
}

function readAfter(cursor: string): After {
  const { key, id } = decodeCursor(cursor);
  if (!/^\d{1,9}$/.test(key)) throw new DomainError("invalid", "errors.unknownCursor");
  return { score: Number(key), id };
}
