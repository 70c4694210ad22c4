import { createHmac } from "node:crypto";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Clock } from "@/lib/kernel/clock";
import { DomainError } from "@/lib/kernel/errors";

export type Limit = {
  /** What is limited, such as "sign-in link for address". */
  act: string;
  attempts: number;
  minutes: number;
};

/**
 * Counts one attempt of somebody at something and refuses when there were too many in the running window. Counting
 * is one statement on a committed row of its own, so that a burst in parallel is counted whole and a refused command
 * still counts. The key is a keyed hash: the table holds no address and no network.
 *
 * @throws DomainError too_many, with the minutes until the window ends.
 */
export async function countAttempt({ clock }: { clock: Clock }, limit: Limit, who: string): Promise<void> {
  const now = clock.now().getTime();
  const length = limit.minutes * 60_000;
  const windowStart = new Date(Math.floor(now / length) * length);
  const key = createHmac("sha256", env().nextAuthSecret).update(`${limit.act}\0${who}`).digest("hex");
  const [row] = await database().$queryRaw<{ count: number }[]>`
    INSERT INTO rate_limit (key, "windowStart", count) VALUES (${key}, ${windowStart}, 1)
    ON CONFLICT (key, "windowStart") DO UPDATE SET count = rate_limit.count + 1
    RETURNING count`;
  if (row === undefined || row.count > limit.attempts) {
    const minutes = Math.max(1, Math.ceil((windowStart.getTime() + length - now) / 60_000));
    throw new DomainError("too_many", "errors.tooMany", { values: { minutes } });
  }
}
