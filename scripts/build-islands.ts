import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const sources = join(root, "components", "islands");

/**
 * Bundles each island into one file whose name carries a hash, so that it may be kept for ever,
 * and writes the list of them to public/islands/manifest.json. Files of an earlier build go.
 *
 * @returns the address of each island's script by its name.
 */
export async function buildIslands(target = join(root, "public", "islands")): Promise<Record<string, string>> {
  const entries = (await readdir(sources)).filter((name) => /^[a-z-]+\.ts$/.test(name));
  const { outputFiles } = await build({
    entryPoints: entries.map((name) => join(sources, name)),
    outdir: target,
    entryNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    legalComments: "none",
    logLevel: "warning",
  });
  await mkdir(target, { recursive: true });
  const addresses: Record<string, string> = {};
  for (const { path, contents } of outputFiles) {
    const file = basename(path);
    await writeFile(join(target, file), contents);
    addresses[file.replace(/-[A-Z0-9]+\.js$/, "")] = `/islands/${file}`;
  }
  // In one step, so that a running server never reads half a list.
  await writeFile(join(target, "manifest.json.new"), `${JSON.stringify(addresses, null, 2)}\n`);
  await rename(join(target, "manifest.json.new"), join(target, "manifest.json"));
  const current = new Set(["manifest.json", ...Object.values(addresses).map((address) => basename(address))]);
  for (const file of await readdir(target)) if (!current.has(file)) await rm(join(target, file));
  return addresses;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildIslands();
