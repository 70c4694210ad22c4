import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const sources = join("components", "islands");
const target = join("public", "islands");

/**
 * Bundles each file of components/islands into one script of its own under public/islands, named by
 * its content so that it may be cached for ever, and writes manifest.json beside them: which source
 * has which address.
 */
export async function buildIslands(): Promise<void> {
  const names = existsSync(sources) ? readdirSync(sources).filter((name) => /^[a-z-]+\.ts$/.test(name)) : [];
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const { metafile } = await build({
    entryPoints: names.map((name) => join(sources, name)),
    outdir: target,
    entryNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    logLevel: "warning",
  });
  const addresses = Object.entries(metafile.outputs).flatMap(([file, { entryPoint }]) =>
    entryPoint === undefined ? [] : [[basename(entryPoint, ".ts"), `/islands/${basename(file)}`]],
  );
  writeFileSync(join(target, "manifest.json"), `${JSON.stringify(Object.fromEntries(addresses), null, 2)}\n`);
}

if (import.meta.main) await buildIslands();
