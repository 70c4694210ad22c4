import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { database } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { siteAddress } from "@/tests/support/e2e-site";
import { quantile } from "./figures";
import { type Load, loadAddress, withBareServer } from "./load";
import type { ReadingText } from "./reading-text";
import { seconds, siteProcess } from "./settings";
import { fetchBody, fetchBytes } from "./site-client";

export type ReadingLoads = Record<"identity" | "br", { site: Load; bare: Load }>;

/** The reading page under load, and the very same bytes served by bare Node, one after the other. */
export async function measureReading(text: ReadingText): Promise<ReadingLoads> {
  const page = await fetchBody(text.path);
  const both = async (encoding: "identity" | "br", bareAddress: string) => ({
    site: await loadAddress(siteAddress + text.path, encoding, seconds),
    bare: await loadAddress(bareAddress, encoding, seconds),
  });
  return withBareServer(page, async (address) => ({
    identity: await both("identity", address),
    br: await both("br", address),
  }));
}

const drops = 40;
/** Renders before any is measured: what the server does often, it compiles better and better. */
const warming = 120;

export type FirstRender = {
  /** Median of milliseconds until the reader has the page. */
  wall: number;
  /** Milliseconds of processor that the server's process takes for it, collecting its garbage included. */
  processor: number;
  /** The same when it is asked for its headers alone: without sending the page, which is not compressed here. */
  unsent: number;
};

/** The page when it has to be rendered first, forty times; what the server's process does anyway is taken off. */
export async function measureFirstRender(text: ReadingText): Promise<FirstRender> {
  const times: number[] = [];
  const render = async (method: "GET" | "HEAD" | null) => {
    await dropDocuments(database(), [`version:${text.versionId}`]);
    // The notice travels through PostgreSQL; a page from before it would be no first render.
    await pause(100);
    const begun = performance.now();
    if (method !== null) await fetchBytes(text.path, "identity", method);
    if (method === "GET") times.push(performance.now() - begun);
  };
  const processorFor = async (method: "GET" | "HEAD" | null) => {
    const before = processorTimeOf(siteProcess);
    for (let count = 0; count < drops; count += 1) await render(method);
    return (processorTimeOf(siteProcess) - before) / drops;
  };
  for (let count = 0; count < warming; count += 1) await render("GET");
  times.length = 0;
  const processor = await processorFor("GET");
  const unsent = await processorFor("HEAD");
  const idle = await processorFor(null);
  return { wall: quantile(times, 0.5), processor: processor - idle, unsent: unsent - idle };
}

/** Milliseconds of processor that a process has taken so far (proc(5), utime and stime in hundredths of a second). */
function processorTimeOf(pid: number): number {
  const [, rest = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const fields = rest.split(" ");
  return 10 * (Number(fields[11]) + Number(fields[12]));
}
