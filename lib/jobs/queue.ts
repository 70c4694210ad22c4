import { fromPrisma, PgBoss } from "pg-boss";
import { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";

/** A kind of work done after the truth was written. `run` may be called twice for one payload and must not mind. */
export type Job<Payload extends object> = {
  name: string;
  payload: z.ZodType<Payload>;
  /** How often it is tried again, each time after a longer wait. */
  retries: number;
  /** When it is done by itself, with an empty payload: a line of cron, in UTC. Never, where left out. */
  every?: string;
  run(payload: Payload, deps: JobDeps): Promise<void>;
};

/** A job as the worker sees it: it takes what the queue held and checks it before it runs. */
export type RegisteredJob = { name: string; every?: string; perform(data: unknown, deps: JobDeps): Promise<void> };

export type JobDeps = { clock: Clock; jobs: Jobs };

/** What every command is given: who acts, what time it is, and where effects are left. */
export type Deps = { actor: Actor; clock: Clock; jobs: Jobs };

/** The same for commands that need no account. */
export type AnonymousDeps = { clock: Clock; jobs: Jobs };

export type EnqueueOptions = {
  /** Seconds to wait before the first try. */
  afterSeconds?: number;
};

export type Jobs = {
  /** Leaves a job in the command's own transaction: it exists exactly if the command's writes do. */
  enqueue<Payload extends object>(
    tx: Transaction,
    job: Job<Payload>,
    payload: Payload,
    options?: EnqueueOptions,
  ): Promise<void>;
};

export function defineJob<Payload extends object>(
  job: Omit<Job<Payload>, "retries"> & { retries?: number },
): Job<Payload> & RegisteredJob {
  return { retries: 8, ...job, perform: (data, deps) => job.run(job.payload.parse(data), deps) };
}

/** Opens the queue's own small pool on the database; `start()` must follow before anything is sent. */
export function openQueue(url: string, onError: (error: Error) => void): PgBoss {
  const boss = new PgBoss({ connectionString: url, max: 4, useListenNotify: true });
  boss.on("error", (given) => onError(toError(given)));
  return boss;
}

/** pg-boss takes some errors apart before it tells of them; in pieces nobody could say what went wrong. */
export function toError(given: unknown): Error {
  if (given instanceof Error) return given;
  const told = z.looseObject({ message: z.string(), stack: z.string(), queue: z.string().optional() }).safeParse(given);
  if (!told.success) return new Error("The queue told of an error that says nothing.");
  const { message, stack, queue, ...marks } = told.data;
  const error = Object.assign(new Error(queue === undefined ? message : `${message} (queue: ${queue})`), marks);
  error.stack = stack;
  return error;
}

declare global {
  var openfloorQueue: PgBoss | undefined;
}
const holder = globalThis;

/** Names the queue of this process; kept on globalThis because the server and Next's bundle are two module copies. */
export function adoptQueue(boss: PgBoss): void {
  holder.openfloorQueue = boss;
}

/** The queue as commands see it. */
export const jobs: Jobs = {
  async enqueue(tx, job, payload, options = {}) {
    if (holder.openfloorQueue === undefined) throw new Error("adoptQueue() was not called at start");
    await holder.openfloorQueue.send(job.name, job.payload.parse(payload), {
      db: fromPrisma(tx),
      retryLimit: job.retries,
      retryDelay: 2,
      retryBackoff: true,
      ...(options.afterSeconds === undefined ? {} : { startAfter: options.afterSeconds }),
    });
  },
};
