import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { quantile } from "./figures";
import { connections, rounds } from "./settings";
import type { Body } from "./site-client";
import { withServer } from "./with-server";

const run = promisify(execFile);

const outcome = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number(), max: z.number() }),
  errors: z.number(),
  timeouts: z.number(),
  non2xx: z.number(),
});

/** What a load has met: answers per second, milliseconds, and everything that was no good answer. */
export type Load = { perSecond: number; p99: number; failures: number };

/** Asks for one address over and over, from a process of its own, for so many seconds. */
export async function loadAddress(address: string, encoding: "br" | "identity", duration: number): Promise<Load> {
  await cannon(address, encoding, 1);
  const { requests, latency, errors, timeouts, non2xx } = await cannon(address, encoding, duration);
  return { perSecond: requests.average, p99: latency.p99, failures: errors + timeouts + non2xx };
}

type Asked = { address: string; encoding: "br" | "identity" };
type Compared<Each> = Readonly<Record<"site" | "nginx" | "bare", Each>>;

/**
 * Puts three servers under load in turns, so that what else the machine does meets all of them, and takes the median
 * of each one's turns.
 */
export async function loadInTurns(asked: Compared<Asked>, duration: number): Promise<Compared<Load>> {
  const turns: Compared<Load[]> = { site: [], nginx: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ["site", "nginx", "bare"] as const) {
      turns[name].push(await loadAddress(asked[name].address, asked[name].encoding, duration));
    }
  }
  return { site: medianOf(turns.site), nginx: medianOf(turns.nginx), bare: medianOf(turns.bare) };
}

function medianOf(turns: readonly Load[]): Load {
  const middle = (read: (load: Load) => number) => quantile(turns.map(read), 0.5);
  return {
    perSecond: middle(({ perSecond }) => perSecond),
    p99: middle(({ p99 }) => p99),
    failures: turns.reduce((sum, { failures }) => sum + failures, 0),
  };
}

async function cannon(address: string, encoding: string, duration: number) {
  const program = join("node_modules", "autocannon", "autocannon.js");
  const load = ["-c", String(connections), "-d", String(duration), "-H", `accept-encoding=${encoding}`];
  const { stdout } = await run(process.execPath, [program, "--json", "--no-progress", ...load, address]);
  return outcome.parse(JSON.parse(stdout));
}

/** Serves the same bytes from a bare Node process while the work runs. */
export async function withBareServer<T>(page: Body, work: (address: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bare-"));
  const files = { plain: join(folder, "plain"), brotli: join(folder, "brotli") };
  writeFileSync(files.plain, page.plain);
  writeFileSync(files.brotli, page.brotli);
  try {
    return await withServer({ program: "bare-server.mjs", args: [files.plain, files.brotli] }, work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
