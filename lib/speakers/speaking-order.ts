export type OrderRule = "first_come" | "groups_alternate" | "states_first";

/** A request that waits, as far as its place on the list depends on it. */
export type Waiting = {
  id: string;
  kind: "statement" | "right_of_reply";
  /** Stakeholder group of the organisation; null when it states none. */
  group: string | null;
  /** Number of arrival under the item. */
  arrival: number;
  /** Place that the chair gave it by hand, from 1; null where the rule places it. */
  placedAt: number | null;
};

/**
 * Those who wait, in the order in which they are called.
 *
 * - first_come: by arrival.
 * - groups_alternate: the group that has not spoken for longest comes next, with its first arrival; no group speaks
 *   twice in a row while another waits.
 * - states_first: States by arrival, then everybody else by arrival.
 *
 * Whom the chair placed by hand comes first, in the places given. Rights of reply come after the list, by arrival.
 * Calling the first changes nothing in the order of the others.
 *
 * @param spoken groups of those who had the floor already, the latest at the end
 */
export function speakingOrder<One extends Waiting>(
  rule: OrderRule,
  waiting: readonly One[],
  spoken: readonly (string | null)[] = [],
): One[] {
  const statements = byArrival(waiting.filter(({ kind }) => kind === "statement"));
  const replies = byArrival(waiting.filter(({ kind }) => kind === "right_of_reply"));
  const placed = placedByHand(statements);
  const free = statements.filter(({ placedAt }) => placedAt === null);
  const before = [...spoken, ...placed.map(({ group }) => group)];
  return [...placed, ...byRule(rule, free, before), ...placedByHand(replies), ...replies.filter(isFree)];
}

/** How many of the order have to be placed by hand so that one moves by so many places; the places begin at 1. */
export function placedAfterMove<One extends Waiting>(order: readonly One[], id: string, by: -1 | 1): One[] | null {
  const from = order.findIndex((one) => one.id === id);
  const [one, other] = [order[from], order[from + by]];
  if (one === undefined || other === undefined || one.kind !== other.kind) return null;
  const same = order.filter(({ kind }) => kind === one.kind);
  const at = same.indexOf(one);
  const moved = same.map((each, index) => (index === at ? other : index === at + by ? one : each));
  return moved.slice(0, Math.max(at, at + by) + 1);
}

function byRule<One extends Waiting>(rule: OrderRule, free: One[], spoken: readonly (string | null)[]): One[] {
  if (rule === "groups_alternate") return alternate(free, spoken);
  if (rule === "first_come") return free;
  const isState = ({ group }: One) => group === "state";
  return [...free.filter(isState), ...free.filter((one) => !isState(one))];
}

function alternate<One extends Waiting>(free: One[], spoken: readonly (string | null)[]): One[] {
  const queues = new Map<string | null, One[]>();
  for (const one of free) queues.set(one.group, [...(queues.get(one.group) ?? []), one]);
  // Groups that have not spoken keep the order of their first arrivals, since sorting is stable.
  const turns = [...queues.keys()].sort((left, right) => spoken.lastIndexOf(left) - spoken.lastIndexOf(right));
  const ordered: One[] = [];
  for (let group = turns.shift(); group !== undefined; group = turns.shift()) {
    const [one, ...rest] = queues.get(group) ?? [];
    if (one !== undefined) ordered.push(one);
    queues.set(group, rest);
    if (rest.length > 0) turns.push(group);
  }
  return ordered;
}

function placedByHand<One extends Waiting>(requests: readonly One[]): One[] {
  return requests.filter((one) => !isFree(one)).sort((left, right) => (left.placedAt ?? 0) - (right.placedAt ?? 0));
}

function isFree({ placedAt }: Waiting): boolean {
  return placedAt === null;
}

function byArrival<One extends Waiting>(requests: readonly One[]): One[] {
  return [...requests].sort((left, right) => left.arrival - right.arrival);
}
