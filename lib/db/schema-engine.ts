import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool } from "pg";

export type Datamodel = { path: string; content: string };

let loading: Promise<void> | null = null;

/**
 * Lends Prisma's schema engine, as WebAssembly: the same engine that `prisma migrate` downloads as
 * a binary, but from the npm package, speaking to the database through the pg driver.
 */
export async function withSchemaEngine<T>(
  url: string,
  datamodels: Datamodel[],
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= load();
  await loading;
  const pool = new Pool({ connectionString: url, max: 2 });
  // Without a listener a lost connection would end the process; the next query reports it anyway.
  pool.on("error", () => undefined);
  const failures: unknown[] = [];
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(pool, failures));
    const files = datamodels.map(({ path, content }): [string, string] => [path, content]);
    const engine = await bindings.SchemaEngine.new({ datamodels: files }, () => undefined, factory);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    // The engine reports a failed script as "external error"; PostgreSQL's own words are behind it.
    throw failures.at(-1) ?? error;
  } finally {
    await pool.end();
  }
}

/**
 * The adapter cuts a script at every semicolon, which breaks function bodies and runs each
 * statement by itself. Sent whole, PostgreSQL parses it, and all of it is one transaction.
 */
function adapterFactory(pool: Pool, failures: unknown[]): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    connect: async () => {
      const adapter = await factory.connect();
      adapter.executeScript = async (script) => {
        try {
          await pool.query(script);
        } catch (error) {
          failures.push(error);
          throw error;
        }
      };
      return adapter;
    },
  };
}

/** The package's own loader imports a .wasm file, which Node does only behind a flag. */
async function load(): Promise<void> {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(file.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}
