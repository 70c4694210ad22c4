type None = { id: { in: string[] } };

/**
 * The alternatives of a condition on rows that have an id. Without any alternative no row fits: an empty list of
 * alternatives beside other conditions of a query would narrow nothing, and show everything to whoever may see nothing.
 */
export function anyOf<Condition extends object>(alternatives: Condition[]): { OR: Condition[] | None[] } {
  return { OR: alternatives.length === 0 ? [{ id: { in: [] } }] : alternatives };
}
