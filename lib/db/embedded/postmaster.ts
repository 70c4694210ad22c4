import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isSystemError } from "@/lib/secret-file";

/** What PostgreSQL's main process says of itself in its pid file. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/**
 * Reads the pid file of a data folder: null when there is none. Lines, as PostgreSQL writes them:
 * pid, data folder, start time, port, socket folder, address, shared memory, status.
 */
export function readPostmaster(data: string): Postmaster | null {
  const lines = readPidFile(data);
  if (lines === null) return null;
  return {
    pid: Number.parseInt(lines[0] ?? "", 10),
    port: Number.parseInt(lines[3] ?? "", 10),
    ready: lines[7]?.trim() === "ready",
  };
}

/**
 * Whether this pid is the PostgreSQL of this data folder. A pid file outlives a crash, and its
 * number may by then belong to any other process (most of all after a container restarts).
 */
export function isServing(data: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === "linux") return workingFolder(pid) === realpathSync(data);
  if (process.platform === "win32")
    return spawnSync("tasklist", ["/FI", `PID eq ${pid}`], {
      encoding: "utf8",
    }).stdout.includes("postgres");
  return spawnSync("ps", ["-p", String(pid), "-o", "command="], {
    encoding: "utf8",
  }).stdout.includes("postgres");
}

/** Removes the pid file of a server that is gone; PostgreSQL itself would refuse to start over a reused number. */
export async function forgetPostmaster(data: string): Promise<void> {
  await rm(join(data, "postmaster.pid"), { force: true });
}

/**
 * Stops the server within the time given (milliseconds): first open transactions are rolled back
 * and everything is written (fast shutdown); where that hangs, it is ended at once and recovers
 * from its log at the next start. No committed row is lost either way.
 */
export async function stopPostmaster(pid: number, patience = 30_000): Promise<void> {
  if (!signal(pid, "SIGINT")) return;
  if (await isGoneWithin(pid, patience)) return;
  signal(pid, "SIGQUIT");
  if (await isGoneWithin(pid, 10_000)) return;
  signal(pid, "SIGKILL");
  await isGoneWithin(pid, 5_000);
}

/** Whether the process ends within the time given (milliseconds). */
export async function isGoneWithin(pid: number, patience: number): Promise<boolean> {
  const step = 20;
  for (let waited = 0; waited <= patience; waited += step) {
    if (!isAlive(pid)) return true;
    await pause(step);
  }
  return false;
}

/** Whether a process with this number exists and has not ended. */
export function isAlive(pid: number): boolean {
  return signal(pid, 0) && !isZombie(pid);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    return process.kill(pid, name);
  } catch (error) {
    // It exists, but belongs to somebody else.
    return isSystemError(error, "EPERM");
  }
}

/** Ended, but nobody has collected it: usual in containers whose first process collects nothing. */
function isZombie(pid: number): boolean {
  if (process.platform !== "linux") return false;
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function readPidFile(data: string): string[] | null {
  try {
    return readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return null;
    throw error;
  }
}
