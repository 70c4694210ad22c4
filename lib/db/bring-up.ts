import type { Environment } from "@/lib/env";
import { borrowEmbeddedDatabase, type EmbeddedDatabase, startEmbeddedDatabase } from "./embedded/database";
import { migrate } from "./migrate";

/** A database that is there and has every migration. */
export type ReadyDatabase = { url: string; stop(): Promise<void> };

type Say = (sentence: string) => void;

/**
 * For the server: the embedded database in a demo, which belongs to this process from here on; in
 * production the one that DATABASE_URL names. Migrated either way.
 * @throws DatabaseInUse when another process serves the same folder.
 */
export function bringUpDatabase(environment: Environment, onProgress: Say): Promise<ReadyDatabase> {
  return bringUp(environment, onProgress, startEmbeddedDatabase);
}

/** For a command: as above, but beside a running server it uses that server's database. */
export function borrowDatabase(environment: Environment, onProgress: Say): Promise<ReadyDatabase> {
  return bringUp(environment, onProgress, borrowEmbeddedDatabase);
}

type Start = (options: { directory: string; onProgress: Say }) => Promise<EmbeddedDatabase>;

async function bringUp(environment: Environment, onProgress: Say, start: Start): Promise<ReadyDatabase> {
  const { databaseUrl, varDirectory } = environment;
  const database =
    databaseUrl === null
      ? await start({ directory: varDirectory, onProgress })
      : { url: databaseUrl, stop: () => Promise.resolve() };
  try {
    await migrate(database.url, onProgress);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}
