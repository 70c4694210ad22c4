import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { borrowEmbeddedDatabase, DatabaseInUse, startEmbeddedDatabase } from "@/lib/db/embedded/database";
import { removePlacedData } from "@/lib/db/embedded/placement";
import { isAlive, isGoneWithin } from "@/lib/db/embedded/postmaster";
import { type TemporaryFolder, temporaryFolder } from "@/tests/support/temporary-folder";

type Holder = { process: ChildProcess; url: string | null };

const greeting = z.object({ url: z.string().nullable() });
const asRoot = process.getuid?.() === 0;
const undo: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** Made once: making a data folder takes a second, copying one does not. */
const prepared = temporaryFolder("prepared");

beforeAll(async () => {
  await (await startEmbeddedDatabase({ directory: prepared.path, onProgress: () => undefined })).stop();
});

afterAll(prepared.remove);

/** A folder in which a database was made and stopped before. */
function folder(purpose: string): TemporaryFolder {
  const made = emptyFolder(purpose);
  // Node's own copy does not keep owners.
  spawnSync("cp", ["-a", `${prepared.path}/.`, made.path]);
  return made;
}

function emptyFolder(purpose: string): TemporaryFolder {
  const made = temporaryFolder(purpose);
  undo.push(async () => {
    await stopped(made.path);
    await made.remove();
  });
  return made;
}

/** Waits for a database whose owner was just killed: until it is gone it writes into its folder. */
async function stopped(directory: string): Promise<void> {
  if (!existsSync(join(directory, "postgres", "postmaster.pid"))) return;
  const postmaster = postmasterOf(directory);
  if (postmaster !== process.pid) await isGoneWithin(postmaster, 30_000);
}

async function start(directory: string, say: (sentence: string) => void = () => undefined) {
  const database = await startEmbeddedDatabase({ directory, onProgress: say });
  undo.push(database.stop);
  return database;
}

/** Starts the database in a process of its own and waits until it answers or is refused. */
async function hold(directory: string): Promise<Holder> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/hold-database.ts", directory], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  undo.push(() => end(child, "SIGKILL"));
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  return { process: child, url: greeting.parse(JSON.parse(String(line))).url };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

async function query(url: string | null, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url ?? "" });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function postmasterOf(directory: string): number {
  return Number.parseInt(readFileSync(join(directory, "postgres", "postmaster.pid"), "utf8"), 10);
}

const writeNote = "CREATE TABLE note AS SELECT 'kept' AS body";
const readNote = "SELECT body FROM note";

describe("the embedded database", () => {
  it("lets the application own its database without being a superuser", async () => {
    const { url } = await start(folder("role").path);
    await query(url, "CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION citext");
    expect(await query(url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).toEqual([
      { rolsuper: false },
    ]);
  });

  it("keeps its durable settings, checks its pages and knows all letters", async () => {
    const { url } = await start(folder("settings").path);
    const [settings] = await query(
      url,
      `SELECT current_setting('fsync') AS fsync, current_setting('data_checksums') AS checksums,
        current_setting('synchronous_commit') AS commit, lower('ÉÇЖ') AS lower, 'É' < 'Z' AS sorted`,
    );
    expect(settings).toEqual({ fsync: "on", checksums: "on", commit: "on", lower: "éçж", sorted: true });
  });

  it("keeps its passwords from other users of the machine", async () => {
    const { path } = folder("secrets");
    await start(path);
    for (const name of ["database-openfloor", "database-postgres"]) {
      expect(lstatSync(join(path, "keys", name)).mode & 0o777).toBe(0o600);
    }
  });

  it("answers at the same port after a restart and has kept its rows", async () => {
    const { path } = folder("restart");
    const first = await start(path);
    await query(first.url, writeNote);
    await first.stop();
    const second = await start(path);
    expect(second.url).toBe(first.url);
    expect(await query(second.url, readNote)).toEqual([{ body: "kept" }]);
  });

  it("starts once when two processes start it at the same moment in a new folder", async () => {
    const { path } = emptyFolder("race");
    const holders = await Promise.all([hold(path), hold(path)]);
    expect(holders.filter(({ url }) => url !== null)).toHaveLength(1);
  });

  it("refuses a second owner and leaves the first one working", async () => {
    const { path } = folder("second");
    const first = await hold(path);
    await expect(start(path)).rejects.toBeInstanceOf(DatabaseInUse);
    expect(await query(first.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("is lent to a command beside the running owner, which keeps it", async () => {
    const { path } = folder("borrow");
    const owner = await hold(path);
    const borrowed = await borrowEmbeddedDatabase({ directory: path, onProgress: () => undefined });
    expect(borrowed).toMatchObject({ url: owner.url, reused: true });
    await borrowed.stop();
    expect(await query(owner.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("stops when its owner is told to stop", async () => {
    const { path } = folder("stop");
    const { process: owner } = await hold(path);
    const postmaster = postmasterOf(path);
    await end(owner, "SIGTERM");
    expect(isAlive(postmaster)).toBe(false);
  });

  it("stops by itself when its owner is killed, and loses no row", async () => {
    const { path } = folder("kill");
    const { process: owner, url } = await hold(path);
    await query(url, writeNote);
    const postmaster = postmasterOf(path);
    await end(owner, "SIGKILL");
    expect(await isGoneWithin(postmaster, 10_000)).toBe(true);
    expect(await query((await start(path)).url, readNote)).toEqual([{ body: "kept" }]);
  });

  it("recovers after the server itself was killed with its owner", async () => {
    const { path } = folder("crash");
    const { process: owner, url } = await hold(path);
    await query(url, writeNote);
    process.kill(postmasterOf(path), "SIGKILL");
    await end(owner, "SIGKILL");
    expect(await query((await start(path)).url, readNote)).toEqual([{ body: "kept" }]);
  });

  it("does not take another process for its own because of an old pid file", async () => {
    const { path } = folder("stale");
    await (await start(path)).stop();
    const lines = [process.pid, join(path, "postgres"), 0, 5432, "", "127.0.0.1", "", "ready"];
    writeFileSync(join(path, "postgres", "postmaster.pid"), `${lines.join("\n")}\n`);
    expect(await query((await start(path)).url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it.skipIf(process.platform === "win32")("stops a server that was left running without a guard", async () => {
    const { path } = folder("orphan");
    const { process: owner, url } = await hold(path);
    await query(url, writeNote);
    const orphan = postmasterOf(path);
    killGuardOf(orphan);
    await end(owner, "SIGKILL");
    expect(isAlive(orphan)).toBe(true);
    expect(await query((await start(path)).url, readNote)).toEqual([{ body: "kept" }]);
    expect(isAlive(orphan)).toBe(false);
  });

  it.runIf(asRoot)("runs for root in a folder that only root may enter, and says where the data are", async () => {
    const home = emptyFolder("home");
    const directory = join(home.path, "clone", "var");
    mkdirSync(directory, { recursive: true });
    undo.push(() => removePlacedData(directory));
    chmodSync(home.path, 0o700);
    const said: string[] = [];
    const { url } = await start(directory, (sentence) => said.push(sentence));
    expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    const data = realpathSync(join(directory, "postgres"));
    expect(data).toMatch(/^\/var\/lib\/openfloor\//);
    expect(said.filter((sentence) => sentence.includes(data))).toHaveLength(1);
  });
});

function killGuardOf(postmaster: number): void {
  const { stdout } = spawnSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" });
  const guards = stdout.split("\n").filter((line) => line.includes(`openfloor-database-guard ${postmaster} `));
  expect(guards).toHaveLength(1);
  for (const line of guards) process.kill(-Number.parseInt(line, 10), "SIGKILL");
}
