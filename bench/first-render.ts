import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { database, databaseUrl } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { quantile } from "./figures";
import type { ReadingText } from "./reading-text";
import { type Rounds, roundsOf } from "./rounds";
import { siteProcess } from "./settings";
import { fetchBytes } from "./site-client";
import { withServer } from "./with-server";

/** Renders before any is measured: what the server does often, it compiles better and better. */
const warming = 200;
const perRound = 30;

/** Milliseconds from a drop to the question: in that time its notice travels through PostgreSQL to the server. */
const soon = 10;
const later = 100;

export type FirstRender = {
  /** Median of milliseconds until the reader has the page. */
  wall: number;
  /** Milliseconds of processor of the server's process, one render after the other, as on a busy site. */
  busy: Rounds;
  /** The same with a rest before each, in which the machine's caches are used by others. */
  rested: Rounds;
  /** What a bare server takes for a page from the same rows, in the same minutes: how fast the machine is just now. */
  bare: Rounds;
};

/**
 * The page when it has to be rendered first, sent as it is, without compression. Counted is all that the server's process
 * takes, its garbage and its threads included; what it does anyway, and for the drop, is taken off.
 */
export async function measureFirstRender(text: ReadingText): Promise<FirstRender> {
  await fetchBytes(text.path, "identity");
  const kept = await timeOf(() => fetchBytes(text.path, "identity"));
  const times: number[] = [];
  const drop = async (rest: number) => {
    await dropDocuments(database(), [`version:${text.versionId}`]);
    await pause(rest);
  };
  const render = async (rest: number) => {
    await drop(rest);
    times.push(await timeOf(() => fetchBytes(text.path, "identity")));
  };
  const without = async (rest: number) => {
    await drop(rest);
    // As long as a render takes: the process does the same in it besides.
    await pause(quantile(times, 0.5));
  };
  const processorFor = async (work: () => Promise<void>, pid = siteProcess) => {
    const before = processorTimeOf(pid);
    for (let count = 0; count < perRound; count += 1) await work();
    return (processorTimeOf(pid) - before) / perRound;
  };
  for (let count = 0; count < warming; count += 1) await render(soon);
  times.length = 0;
  const rounds = (rest: number, count: number) =>
    roundsOf(count, async () => (await processorFor(() => render(rest))) - (await processorFor(() => without(rest))));
  const busy = await rounds(soon, 9);
  const rested = await rounds(later, 5);
  const yardstick = { program: "bare-render.mjs", args: [text.versionId], env: { BENCH_DATABASE: databaseUrl() } };
  const bare = await withServer(yardstick, async (address, pid) => {
    const ask = async () => {
      await pause(soon);
      await fetchBytes(address, "identity");
    };
    for (let count = 0; count < warming; count += 1) await ask();
    return roundsOf(9, () => processorFor(ask, pid));
  });
  if (Math.min(...times) < 2 * kept) throw new Error("A page was answered from memory: its drop had not arrived.");
  return { wall: quantile(times, 0.5), busy, rested, bare };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/**
 * Milliseconds of processor that the threads of a process have taken so far, to the nanosecond (the first figure of each
 * thread's schedstat; the kernel's Documentation/scheduler/sched-stats). The figures of proc(5) for the whole process are
 * hundredths of a second, as much as a render takes.
 */
function processorTimeOf(pid: number): number {
  const threads = `/proc/${pid}/task`;
  const times = readdirSync(threads).map((thread) => readFileSync(`${threads}/${thread}/schedstat`, "utf8"));
  return times.reduce((sum, time) => sum + Number(time.split(" ")[0]) / 1e6, 0);
}
