import { transaction } from "@/lib/db/client";
import type { AnonymousDeps } from "@/lib/jobs/queue";
import { fetchMessage } from "./jobs";
import type { ReceivedEvent } from "./schema";

/** Leaves the fetching of a message to the queue, so that the webhook answers at once. */
export function awaitMessage({ jobs }: AnonymousDeps, { data }: ReceivedEvent): Promise<void> {
  return transaction(async (tx) => {
    await jobs.enqueue(tx, fetchMessage, { emailId: data.email_id });
  });
}
