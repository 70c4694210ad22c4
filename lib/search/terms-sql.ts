import { joinSql, type Sql, sql } from "@/lib/db/sql";
import { arabicForms } from "./arabic-forms";
import type { SearchTerm } from "./read-terms";

/**
 * The conditions as a tsquery, folded as the index is. The functions are immutable, so that the planner sees a constant
 * and knows how common the words are.
 */
export function termsSql(terms: readonly SearchTerm[]): Sql {
  return sql`(${joinSql(terms.map(termSql), " && ")})`;
}

function termSql({ words, goesOn, isExcluded }: SearchTerm): Sql {
  const forms = arabicForms(words).map((form) =>
    goesOn
      ? sql`openfloor_beginning(openfloor_fold(${form}))`
      : sql`phraseto_tsquery('simple', openfloor_fold(${form}))`,
  );
  const query = sql`(${joinSql(forms, " || ")})`;
  return isExcluded ? sql`(!! ${query})` : query;
}
