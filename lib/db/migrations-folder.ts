import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Datamodel } from "./schema-engine";

/** One migration as it stands in its folder. */
export type Migration = { name: string; script: string };

const schemaFolder = "prisma";
const migrationsFolder = join(schemaFolder, "migrations");

/** The schema as it was after the last migration, beside the migrations: what the next one starts from. */
export const snapshotFile = join(migrationsFolder, "schema-snapshot.txt");

export function migrationsPath(root: string): string {
  return join(root, migrationsFolder);
}

/** The present schema: prisma/schema.prisma and every file of prisma/models, in the order of their names. */
export function readDatamodels(root: string): Datamodel[] {
  const models = join(root, schemaFolder, "models");
  const files = readdirSync(models).filter((name) => name.endsWith(".prisma"));
  const paths = [join(root, schemaFolder, "schema.prisma"), ...files.sort().map((name) => join(models, name))];
  return paths.map((path) => ({ path, content: readFileSync(path, "utf8") }));
}

/** All migrations, oldest first. */
export function readMigrations(root: string): Migration[] {
  return readdirSync(migrationsPath(root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      name,
      script: readFileSync(join(migrationsPath(root), name, "migration.sql"), "utf8"),
    }));
}

export function readLockfile(root: string): string {
  return readFileSync(join(migrationsPath(root), "migration_lock.toml"), "utf8");
}
