import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Placement } from "./placement";
import { isAlive, type Postmaster, readPostmaster } from "./postmaster";
import type { SystemUser } from "./system-user";

const address = "127.0.0.1";

/**
 * Starts PostgreSQL on a loopback port and waits until it answers. It runs in a process group of
 * its own, so that Ctrl-C in the terminal reaches Openfloor only, which then stops it in order.
 * The port of the last start is used again while it is free.
 */
export async function launchPostmaster(
  directory: string,
  placement: Placement,
  user: SystemUser | null,
): Promise<Postmaster> {
  const portFile = join(directory, "postgres.port");
  const failures: string[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = attempt === 0 ? await rememberedOrFreePort(portFile) : await freePort();
    const started = await launchOn(port, directory, placement, user);
    if (typeof started === "object") {
      writeFileSync(portFile, `${port}\n`);
      return started;
    }
    failures.push(started);
    if (!started.includes("could not bind")) break;
  }
  throw new Error(`PostgreSQL did not start.\n${failures.at(-1)}`);
}

/** The server once it is ready, or what it said before it ended. */
async function launchOn(
  port: number,
  directory: string,
  placement: Placement,
  user: SystemUser | null,
): Promise<Postmaster | string> {
  const output = join(directory, "postgres-start.log");
  const log = openSync(output, "w", 0o600);
  const child = spawn(placement.binaries.postgres, serverArguments(placement.data, port), {
    ...user,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const failed = once(child, "error");
  failed.catch(() => undefined);
  child.unref();
  const { pid } = child;
  if (pid === undefined) return String((await failed)[0]);
  while (isAlive(pid)) {
    const postmaster = readPostmaster(placement.data);
    if (postmaster?.pid === pid && postmaster.ready) return postmaster;
    await pause(20);
  }
  return readFileSync(output, "utf8").trim();
}

function serverArguments(data: string, port: number): string[] {
  const settings = {
    listen_addresses: address,
    port: String(port),
    // Loopback with a password is the only door: a socket folder may be missing, too long or shared.
    unix_socket_directories: "",
    logging_collector: "on",
    log_directory: "log",
    log_filename: "postgresql-%a.log",
    log_truncate_on_rotation: "on",
    log_rotation_age: "1d",
    log_rotation_size: "0",
    // An error's details quote the row: an unpublished text must not reach a log.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_parameter_max_length: "0",
    log_parameter_max_length_on_error: "0",
    timezone: "UTC",
    log_timezone: "UTC",
  };
  return ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

async function rememberedOrFreePort(file: string): Promise<number> {
  const remembered = readPort(file);
  return remembered !== null && (await isFree(remembered)) ? remembered : freePort();
}

function readPort(file: string): number | null {
  try {
    const port = Number.parseInt(readFileSync(file, "utf8"), 10);
    return port > 0 && port < 65_536 ? port : null;
  } catch {
    return null;
  }
}

async function isFree(port: number): Promise<boolean> {
  try {
    await tryPort(port);
    return true;
  } catch {
    return false;
  }
}

/** Any port of the loopback address that nobody listens on. */
function freePort(): Promise<number> {
  return tryPort(0);
}

function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, address, () => {
      const found = server.address();
      server.close(() => (isAddress(found) ? resolve(found.port) : reject(new Error("No port was given."))));
    });
  });
}

function isAddress(found: AddressInfo | string | null): found is AddressInfo {
  return typeof found === "object" && found !== null;
}
