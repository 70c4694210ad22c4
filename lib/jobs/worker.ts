import type { JobResult, PgBoss } from "pg-boss";
import { systemClock } from "@/lib/kernel/clock";
import { adoptQueue, jobs, openQueue, type RegisteredJob } from "./queue";
import { registry } from "./registry";

export type Worker = { stop(): Promise<void> };

/** Makes the queues and puts them at the disposal of this process, without working on them. */
export async function connectQueue(url: string, onError: (error: Error) => void): Promise<PgBoss> {
  const boss = openQueue(url, onError);
  await boss.start();
  await openLines(boss);
  adoptQueue(boss);
  return boss;
}

/**
 * Starts to work on every registered job. A payload that no longer fits its schema, or a handler that throws, fails
 * the job, which is tried again later.
 */
export async function startWorker(url: string, onError: (error: Error) => void): Promise<Worker> {
  const boss = await connectQueue(url, onError);
  for (const job of registry) await workOn(boss, job, onError);
  // Kept in the database: however many instances there are, each hour has one.
  for (const { name, every } of registry) if (every !== undefined) await boss.schedule(name, every, {}, { tz: "UTC" });
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}

/** Makes the queues that are not there yet; whatever is left in one wakes its worker when the command commits. */
async function openLines(boss: PgBoss): Promise<void> {
  const known = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  for (const { name } of registry) {
    const queue = known.get(name);
    if (queue === undefined) await boss.createQueue(name, { notify: true });
    else if (queue.notify !== true) await boss.updateQueue(name, { notify: true });
  }
}

/**
 * A full batch is followed by the next at once. A worker is woken by what is left in its queue (LISTEN and NOTIFY of
 * PostgreSQL) and looks for what became due, or is to be tried again, every two seconds; every half second where it
 * cannot be woken. Each job of a batch is settled by itself, so that one that fails takes no other with it.
 */
const fetching = {
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 2,
  batchSize: 5,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const;

async function workOn(boss: PgBoss, job: RegisteredJob, onError: (error: Error) => void): Promise<void> {
  await boss.work(job.name, fetching, async (batch) => {
    const results: JobResult[] = [];
    for (const { id, data } of batch) results.push({ id, ...(await perform(job, data, onError)) });
    return results;
  });
}

async function perform(job: RegisteredJob, data: unknown, onError: (error: Error) => void) {
  try {
    await job.perform(data, { clock: systemClock, jobs });
    return { status: "completed" } as const;
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    onError(failure);
    return { status: "failed", output: { message: failure.message } } as const;
  }
}
