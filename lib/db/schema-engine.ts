import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

export type Datamodel = { path: string; content: string };

let loading: Promise<void> | null = null;

/**
 * Prisma's schema engine as WebAssembly: the same engine that `prisma migrate` downloads as a
 * binary, but from the npm package, speaking to the database through the pg driver.
 */
export async function schemaEngine(url: string, datamodels: Datamodel[]): Promise<bindings.SchemaEngine> {
  loading ??= load();
  await loading;
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  const files = datamodels.map(({ path, content }): [string, string] => [path, content]);
  return bindings.SchemaEngine.new({ datamodels: files }, () => undefined, factory);
}

/** The package's own loader imports a .wasm file, which Node does only behind a flag. */
async function load(): Promise<void> {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(file.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}
