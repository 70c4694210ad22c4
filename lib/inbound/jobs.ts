import { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { defineJob, type Jobs } from "@/lib/jobs/queue";
import { takeMessage as take } from "./take-message";

/** Long enough that whoever received a message has taken it long before. */
const afterSeconds = 120;

/** Takes a message whose taking was cut off; one that was taken is left alone. */
export const takeMessage = defineJob<{ messageId: string }>({
  name: "take-message",
  payload: z.strictObject({ messageId: z.uuid() }),
  run: (payload, deps) => take(deps, payload),
});

/** Leaves the taking of a message to the queue as well, in the transaction that keeps the message. */
export function takeMessageSoon(tx: Transaction, jobs: Jobs, messageId: string): Promise<void> {
  return jobs.enqueue(tx, takeMessage, { messageId }, { afterSeconds });
}
