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
  }
}

/** Starts one PostgreSQL for all integration tests and takes it away again. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = temporaryFolder("integration");
  const database = await startEmbeddedDatabase({ directory: folder.path, onProgress: () => undefined });
  const remove = async () => {
    await database.stop();
    await folder.remove();
  };
  try {
    await forgoDurability(database.administrationUrl);
    await migrate(database.url, () => undefined);
  } catch (error) {
    await remove();
    throw error;
  }
  project.provide("databaseAdministrationUrl", database.administrationUrl);
  project.provide("databaseTemplateUrl", database.url);
  return remove;
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
