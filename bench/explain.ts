import { join } from "node:path";
import { Client } from "pg";
import { startEmbeddedDatabase } from "@/lib/db/embedded/database";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { explainLists } from "./explain-lists";
import { fill } from "./fill";
import { keepResults } from "./report";
import { rows } from "./settings";

/** Fills a database of its own with many rows and asks it how it answers every list. */
const size = {
  consultations: 1_000,
  organisations: 10_000,
  contributions: rows,
  events: 20_000,
  registrations: Math.round(rows / 5),
};

const server = await startEmbeddedDatabase({ directory: join(env().varDirectory, "explain"), onProgress: console.log });
try {
  await migrate(server.url, console.log);
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    await fill(client, size, console.log);
    const markdown = `${JSON.stringify(size)}. ${await explainLists(client, server.url)}`;
    console.log(`The plans are kept in ${keepResults("explain.md", markdown)}`);
  } finally {
    await client.end();
  }
} finally {
  await server.stop();
}
