/** The last who waits for each key, in this process. */
const lines = new Map<string, Promise<void>>();

/**
 * Lets work on the same keys happen one after the other in this process, in the order in which it came. The lock of the
 * database decides who gets a place, also between processes; this only lets a crowd wait here, where waiting costs
 * nothing, and not with a connection each, of which there are few and for which nobody waits longer than seconds.
 */
export async function inTurn<Result>(keys: readonly string[], work: () => Promise<Result>): Promise<Result> {
  const wanted = [...new Set(keys)];
  const before = wanted.map((key) => lines.get(key) ?? Promise.resolve());
  let leave: () => void = () => undefined;
  const mine = new Promise<void>((resolve) => {
    leave = resolve;
  });
  // All lines are joined in one step, so that two who want the same keys never wait for each other.
  for (const key of wanted) lines.set(key, mine);
  try {
    await Promise.all(before);
    return await work();
  } finally {
    leave();
    for (const key of wanted) if (lines.get(key) === mine) lines.delete(key);
  }
}
