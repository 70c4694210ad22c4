/** A row that stands at a place in a list of its event. */
export type Standing = { id: string; position: number };

/** The neighbour with which a row changes places to go up or down; undefined at the end of the list. */
export function neighbourOf(rows: readonly Standing[], id: string, to: "up" | "down"): Standing | undefined {
  const ordered = [...rows].sort((one, other) => one.position - other.position);
  const index = ordered.findIndex((row) => row.id === id);
  return index === -1 ? undefined : ordered[to === "up" ? index - 1 : index + 1];
}

/** The place behind the last. */
export function nextPosition(rows: readonly Pick<Standing, "position">[]): number {
  return Math.max(0, ...rows.map(({ position }) => position)) + 1;
}

/**
 * Lets two rows change places, one after the other, where a list holds each place once: the first steps aside meanwhile.
 * @param place writes a row's place
 */
export async function swapPositions(
  one: Standing,
  other: Standing,
  place: (id: string, position: number) => Promise<unknown>,
): Promise<void> {
  await place(one.id, -1);
  await place(other.id, one.position);
  await place(one.id, other.position);
}
