import { DomainError } from "./errors";

/** One table of states and events; what is not in the table is refused. */
export type Lifecycle<State extends string, Event extends string> = {
  /** The state after the event; refuses with `invalid_transition` words when the table has none. */
  next(event: Event, from: State): State;
  /** Whether the event is possible in this state. */
  can(event: Event, from: State): boolean;
  readonly table: Readonly<Record<Event, Partial<Record<State, State>>>>;
};

/** Builds a lifecycle from its table, event by event: `{ publish: { pending: "published" } }`. */
export function defineLifecycle<State extends string, Event extends string>(
  table: Record<Event, Partial<Record<State, State>>>,
  refusalKey = "errors.invalidTransition",
): Lifecycle<State, Event> {
  const can = (event: Event, from: State) => table[event][from] !== undefined;
  return {
    table,
    can,
    next(event, from) {
      const to = table[event][from];
      if (to === undefined) throw new DomainError("conflict", refusalKey);
      return to;
    },
  };
}
