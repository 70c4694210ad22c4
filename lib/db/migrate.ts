import { Client } from "pg";
import { migrationsPath, readDatamodels, readLockfile, readMigrations } from "./migrations-folder";
import { withSchemaEngine } from "./schema-engine";

/** Any number, the same on every instance: who holds it migrates, the others wait. */
const migrationLock = 7_230_441;

const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that this database does not have yet, each in the order of its name, and
 * keeps `_prisma_migrations`, so that `prisma migrate deploy` elsewhere finds the same history.
 * Several instances may call it at once. Answers the names of those just applied.
 */
export async function migrate(
  url: string,
  onProgress: (sentence: string) => void,
  root: string = process.cwd(),
): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    return await migrateLocked(client, url, onProgress, root);
  } finally {
    await client.end();
  }
}

async function migrateLocked(client: Client, url: string, onProgress: (sentence: string) => void, root: string) {
  const known = await readHistory(client);
  const migrations = readMigrations(root);
  const missing = migrations.filter(({ name }) => !known.some((row) => row.name === name && row.finished));
  if (missing.length === 0) return [];
  onProgress(`Applying database migrations (${missing.length})`);
  const migrationsList = {
    baseDir: migrationsPath(root),
    lockfile: { path: "migration_lock.toml", content: readLockfile(root) },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: script },
      },
    })),
  };
  return withSchemaEngine(url, readDatamodels(root), async (engine) => {
    // A script runs as one transaction: where it failed, or the process was killed, nothing of it
    // is there, and it can simply be run again.
    for (const { name } of known.filter((row) => !row.finished)) {
      await engine.markMigrationRolledBack({ migrationName: name });
    }
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters,
    });
    return appliedMigrationNames;
  });
}

type HistoryRow = { name: string; finished: boolean };

async function readHistory(client: Client): Promise<HistoryRow[]> {
  const table = await client.query("SELECT 1 WHERE to_regclass('_prisma_migrations') IS NOT NULL");
  if (table.rowCount === 0) return [];
  const history = await client.query<HistoryRow>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return history.rows;
}
