import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readOrCreateSecret, readSecret } from "@/lib/secret-file";
import { makeVarDirectory } from "@/lib/var-directory";
import { findBinaries } from "./binaries";
import { administrator, ensureCluster } from "./cluster";
import { type FolderLock, lockFolder } from "./folder-lock";
import { guardPostmaster } from "./guard";
import { launchPostmaster } from "./launch";
import { placeDatabase } from "./placement";
import { forgetPostmaster, isServing, readPostmaster, stopPostmaster } from "./postmaster";
import { applicationDatabase, applicationRole, ensureApplicationDatabase } from "./roles";
import { readServerRecord } from "./server-record";
import { databaseUser } from "./system-user";

export type EmbeddedOptions = {
  /** The folder everything lives in (`var`); PostgreSQL's own is `postgres` inside it. */
  directory: string;
  /** Told one sentence before each step that may take longer than a blink. */
  onProgress: (sentence: string) => void;
};

export type EmbeddedDatabase = {
  /** Connects as the application: owner of its database, not a superuser. */
  url: string;
  /** Connects as PostgreSQL's administrator, to the database `postgres`. */
  administrationUrl: string;
  /** True when another process runs the server and this one only uses it. */
  reused: boolean;
  /** Stops the server; does nothing to one that was only borrowed. May be called twice. */
  stop(): Promise<void>;
};

/** Another process owns the database of this folder; nothing was touched. */
export class DatabaseInUse extends Error {
  constructor(readonly directory: string) {
    super(describeOwner(directory));
    this.name = "DatabaseInUse";
  }
}

/**
 * Starts the embedded PostgreSQL of a folder, making it first if need be, and keeps it to this
 * process: it stops with `stop()`, or by itself when this process dies. A server that a crash left
 * running is stopped in order and started again, so that it has these settings and this guard.
 * @throws DatabaseInUse when another process owns the folder.
 */
export async function startEmbeddedDatabase({ directory, onProgress }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  makeVarDirectory(directory);
  const lock = await lockFolder(directory);
  if (lock === null) throw new DatabaseInUse(directory);
  try {
    return await startLocked({ directory, onProgress }, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * For a command beside a running Openfloor: uses the server that another process runs in this
 * folder, waiting up to a minute while it starts; where none runs, starts one for itself.
 */
export async function borrowEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  for (let waited = 0; waited < 60_000; waited += 200) {
    try {
      return await startEmbeddedDatabase(options);
    } catch (error) {
      if (!(error instanceof DatabaseInUse)) throw error;
    }
    const running = readRunning(options.directory);
    if (running !== null) return { ...running, reused: true, stop: () => Promise.resolve() };
    await pause(200);
  }
  throw new DatabaseInUse(options.directory);
}

function describeOwner(directory: string): string {
  const server = readServerRecord(directory);
  if (server === null) return `Another process is using the data in ${directory}. Nothing was started.`;
  return `Openfloor already runs at ${server.address} (process ${server.pid}) with the data in ${directory}. Nothing was started.`;
}

async function startLocked({ directory, onProgress }: EmbeddedOptions, lock: FolderLock): Promise<EmbeddedDatabase> {
  const user = databaseUser();
  const placement = await placeDatabase(directory, await findBinaries(), user, onProgress);
  await clearLeftover(placement.data, onProgress);
  if (!existsSync(join(placement.data, "PG_VERSION"))) onProgress("Making the database folder");
  await ensureCluster(placement, user, readOrCreateSecret(passwordFile(directory, administrator)));
  onProgress("Starting the database");
  const { pid, port } = await launchPostmaster(directory, placement, user);
  const guard = guardPostmaster(pid, placement.data);
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    await stopPostmaster(pid);
    guard.dismiss();
    await lock.release();
  };
  try {
    const urls = urlsFor(directory, port);
    await ensureApplicationDatabase(
      urls.administrationUrl,
      readOrCreateSecret(passwordFile(directory, applicationRole)),
    );
    return { ...urls, reused: false, stop: () => (stopping ??= stop()) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function clearLeftover(data: string, onProgress: (sentence: string) => void): Promise<void> {
  const leftover = readPostmaster(data);
  if (leftover === null) return;
  if (isServing(data, leftover.pid)) {
    onProgress("Stopping a database that an earlier run left behind");
    await stopPostmaster(leftover.pid);
  }
  await forgetPostmaster(data);
}

function readRunning(directory: string): { url: string; administrationUrl: string } | null {
  const data = join(directory, "postgres");
  const postmaster = existsSync(data) ? readPostmaster(data) : null;
  const complete = readSecret(passwordFile(directory, applicationRole)) !== null;
  if (postmaster === null || !complete || !postmaster.ready || !isServing(data, postmaster.pid)) return null;
  return urlsFor(directory, postmaster.port);
}

function urlsFor(directory: string, port: number): { url: string; administrationUrl: string } {
  const address = (role: string, database: string) =>
    `postgresql://${role}:${readOrCreateSecret(passwordFile(directory, role))}@127.0.0.1:${port}/${database}`;
  return {
    url: address(applicationRole, applicationDatabase),
    administrationUrl: address(administrator, "postgres"),
  };
}

function passwordFile(directory: string, role: string): string {
  return join(directory, "keys", `database-${role}`);
}
