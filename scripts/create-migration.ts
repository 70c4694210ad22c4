import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { borrowEmbeddedDatabase } from "@/lib/db/embedded/database";
import { migrationsPath, snapshotFile } from "@/lib/db/migrations-folder";
import { concatenatedSchema, pendingSql } from "@/lib/db/schema-difference";
import { env } from "@/lib/env";

/**
 * `npm run migration -- <name>`: writes the migration from the last migrated schema to the present
 * one and moves the snapshot on. Triggers, extensions and special indexes are added to the file by
 * hand. With a name and no difference it writes an empty file for such SQL.
 */
const root = process.cwd();
const name = process.argv[2] ?? "";

if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Give a name of small letters, digits and underscores, as in: npm run migration -- add_appeals");
  process.exit(1);
}

// The engine asks for a database only to learn its version; nothing in it is read or changed.
const database = await borrowEmbeddedDatabase({ directory: env().varDirectory, onProgress: console.log });
const script = await pendingSql(root, database.url).finally(() => database.stop());
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = join(migrationsPath(root), `${stamp}_${name}`);
const lockfile = join(migrationsPath(root), "migration_lock.toml");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "migration.sql"), `${script}\n`);
if (!existsSync(lockfile)) writeFileSync(lockfile, 'provider = "postgresql"\n');
writeFileSync(join(root, snapshotFile), concatenatedSchema(root));
console.log(`Wrote ${folder}/migration.sql. Read it before you commit it.`);
