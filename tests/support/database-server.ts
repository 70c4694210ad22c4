import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedDatabase } from "@/lib/db/embedded/database";
import { migrate } from "@/lib/db/migrate";
import { temporaryFolder } from "./temporary-folder";

declare module "vitest" {
  interface ProvidedContext {
    /** Connects as PostgreSQL's administrator. */
    databaseAdministrationUrl: string;
    /** The migrated, empty database that every test file gets a copy of; as the application. */
    databaseTemplateUrl: string;
    /** A folder in which each process keeps what belongs outside the database. */
    workersFolder: string;
  }
}

type Server = { administrationUrl: string; url: string; workersFolder: string; stop(): Promise<void> };

declare global {
  /** One for all projects of a run, and how many of them still use it. */
  var integrationDatabase: { server: Promise<Server>; users: number } | undefined;
}

/** Starts one PostgreSQL for all integration tests and takes it away again with the last of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.integrationDatabase ??= { server: start(), users: 0 };
  const shared = globalThis.integrationDatabase;
  shared.users += 1;
  const server = await shared.server;
  project.provide("databaseAdministrationUrl", server.administrationUrl);
  project.provide("databaseTemplateUrl", server.url);
  project.provide("workersFolder", server.workersFolder);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    globalThis.integrationDatabase = undefined;
    await server.stop();
  };
}

async function start(): Promise<Server> {
  const folder = temporaryFolder("integration");
  const workers = temporaryFolder("workers");
  const database = await startEmbeddedDatabase({ directory: folder.path, onProgress: () => undefined });
  const stop = async () => {
    await database.stop();
    await folder.remove();
    await workers.remove();
  };
  try {
    await forgoDurability(database.administrationUrl);
    await migrate(database.url, () => undefined);
  } catch (error) {
    await stop();
    throw error;
  }
  return { administrationUrl: database.administrationUrl, url: database.url, workersFolder: workers.path, stop };
}

/** These data need not survive a power cut, and without waiting for the disk the tests take half the time. */
async function forgoDurability(administrationUrl: string): Promise<void> {
  const client = new Client({ connectionString: administrationUrl });
  await client.connect();
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) {
    await client.query(`ALTER SYSTEM SET ${setting} = off`);
  }
  await client.query("SELECT pg_reload_conf()");
  await client.end();
}
