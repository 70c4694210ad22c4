/** The list of an agenda item as the chair set it. */
export type ListHours = {
  list: "none" | "announced" | "open" | "closed" | "ended";
  /** When it opens by itself; null: by hand. */
  listOpensAt: Date | null;
  /** When it closes by itself; null: by hand. */
  listClosesAt: Date | null;
};

export type ListStands = ListHours["list"];

/**
 * How the list stands at an instant. An announced list opens at its opening instant; at its closing instant an
 * announced or open one is closed, so that who asks then or later is refused.
 */
export function listStands({ list, listOpensAt, listClosesAt }: ListHours, now: Date): ListStands {
  if (list !== "announced" && list !== "open") return list;
  if (listClosesAt !== null && now >= listClosesAt) return "closed";
  if (list === "announced" && listOpensAt !== null && now >= listOpensAt) return "open";
  return list;
}

/** The next instant at which the clock changes how the list stands; null when it does not. */
export function listChangesAt(item: ListHours, now: Date): Date | null {
  const coming = [item.listOpensAt, item.listClosesAt].filter((at) => at !== null && at > now);
  const changes = coming.filter((at) => at !== null && listStands(item, at) !== listStands(item, now));
  return changes.reduce((first, at) => (first === null || (at !== null && at < first) ? at : first), null);
}
