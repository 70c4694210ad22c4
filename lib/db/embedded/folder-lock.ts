import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isSystemError } from "@/lib/secret-file";

/** Held by the one process that owns a folder's database. */
export type FolderLock = { release(): Promise<void> };

/**
 * Takes the folder for this process, or answers null when another process has it. The operating
 * system frees it with the end of the process, however it ends, so that nothing stale can remain:
 * the lock is a listening address (an abstract socket on Linux, a named pipe on Windows, a socket
 * file elsewhere) that only one process can have. The folder must exist.
 */
export async function lockFolder(directory: string): Promise<FolderLock | null> {
  const address = addressOf(directory);
  const server = (await listen(address)) ?? (await listenAfterCrash(address));
  if (server === null) return null;
  // The lock alone must not keep a process alive.
  server.unref();
  return {
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function addressOf(directory: string): string {
  const name = `openfloor-${createHash("sha256").update(realpathSync(directory)).digest("hex").slice(0, 24)}`;
  if (process.platform === "linux") return `\0${name}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error) => (isSystemError(error, "EADDRINUSE") ? resolve(null) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}

/** A socket file outlives its process: where nobody answers behind it, it is removed. */
async function listenAfterCrash(address: string): Promise<Server | null> {
  if (address.startsWith("\0") || address.startsWith("\\\\") || (await answers(address))) return null;
  rmSync(address, { force: true });
  return listen(address);
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
