import { spawn } from "node:child_process";
import { isSystemError } from "@/lib/secret-file";

/** Watches over the server while this process lives. */
export type Guard = { dismiss(): void };

const script = `
trap "" INT TERM HUP
cat >/dev/null
[ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$1" ] && kill -INT "$1"
`;

/**
 * Leaves nobody's database behind: a tiny detached shell waits on a pipe that this process holds.
 * However this process ends, the pipe closes, and the shell tells PostgreSQL to stop in order,
 * provided that the pid file still names it. Windows has no such shell; there a server left behind
 * is stopped by the next start.
 */
export function guardPostmaster(pid: number, data: string): Guard {
  if (process.platform === "win32") return { dismiss: () => undefined };
  const guard = spawn("/bin/sh", ["-c", script, "openfloor-database-guard", String(pid), data], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  // The pipe must not keep this process alive, nor end it when the guard was killed.
  guard.stdin.on("error", () => undefined);
  if ("unref" in guard.stdin && typeof guard.stdin.unref === "function") guard.stdin.unref();
  return { dismiss: () => endGroup(guard.pid) };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (!isSystemError(error, "ESRCH")) throw error;
  }
}
