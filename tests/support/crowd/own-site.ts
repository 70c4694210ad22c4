import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const node = join(process.cwd(), "node_modules", "node", "bin", "node");
const patience = 120_000;

/** A site of its own, from the build that is there, which a test may kill. */
export type OwnSite = {
  address: string;
  /** Ends server and database at once, with SIGKILL and no word before. */
  kill(): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** All that the server wrote to its log until now. */
  said(): string;
};

function surroundings(directory: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  // Decisions are told soon; nobody waits two minutes for a mail.
  const quick = { NODE_ENV: "production" as const, UNDO_SECONDS: "5" };
  return { ...process.env, ...quick, OPENFLOOR_VAR: directory, DATABASE_URL: "", ...more };
}

/** Starts the server on the data of a folder and waits until it answers. */
export async function startSiteIn(directory: string, port: number): Promise<OwnSite> {
  const address = `http://localhost:${port}`;
  const server = spawn(node, ["--disable-warning=DeprecationWarning", "--import", "tsx", "server.ts"], {
    env: surroundings(directory, { PORT: String(port), APP_URL: address }),
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const said: Buffer[] = [];
  server.stdout?.on("data", (chunk: Buffer) => said.push(chunk));
  server.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  const ended = once(server, "exit");
  for (const begun = Date.now(); ; await pause(100)) {
    const health = await fetch(`${address}/api/health`).catch(() => null);
    if (health?.ok) break;
    if (server.exitCode !== null || Date.now() - begun > patience) {
      throw new Error(`The site did not start.\n${Buffer.concat(said).toString("utf8")}`);
    }
  }
  return {
    address,
    async kill() {
      const postmaster = postmasterOf(directory);
      server.kill("SIGKILL");
      process.kill(postmaster, "SIGKILL");
      await ended;
    },
    async stop() {
      server.kill("SIGTERM");
      await ended;
    },
    said: () => Buffer.concat(said).toString("utf8"),
  };
}

/** Runs one of the programs beside this file, or another of the project, on the data of a folder. */
export async function runOn(
  directory: string,
  script: string,
  ...args: string[]
): Promise<{ code: number; said: string }> {
  const child: ChildProcess = spawn(node, ["--import", "tsx", script, ...args], { env: surroundings(directory) });
  const said: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  await once(child, "close");
  return { code: child.exitCode ?? 1, said: Buffer.concat(said).toString("utf8") };
}

function postmasterOf(directory: string): number {
  return Number.parseInt(readFileSync(join(directory, "postgres", "postmaster.pid"), "utf8"), 10);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      server.close(() => (bound === null || typeof bound === "string" ? reject(bound) : resolve(bound.port)));
    });
  });
}
