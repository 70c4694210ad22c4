import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { Zip, ZipDeflate } from "fflate";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type BackedUpFiles, filesPrefix, type Manifest, manifestName, tableEntry } from "./backup-format";
import { copyTarget, listMigrations, listTables } from "./table-list";

/**
 * Writes everything that Openfloor holds into one file, as it was at one instant, while it may go
 * on being used. The file appears complete under its name or not at all. Answers the number of
 * tables and files in it.
 */
export async function writeBackup(url: string, kept: BackedUpFiles, target: string) {
  const draft = `${target}.unfinished`;
  const archive = new Archive(draft);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const manifest = await readManifest(client);
    await archive.add(manifestName, Readable.from([Buffer.from(JSON.stringify(manifest, null, 2))]));
    for (const table of manifest.tables) {
      const rows = client.query(copyTo(`COPY ${copyTarget(table)} TO STDOUT`));
      await archive.add(tableEntry(table.name), rows);
    }
    let files = 0;
    for await (const name of kept.names()) {
      await archive.add(`${filesPrefix}${name}`, await kept.open(name));
      files += 1;
    }
    await archive.close();
    await rename(draft, target);
    return { tables: manifest.tables.length, files };
  } finally {
    await client.end();
  }
}

async function readManifest(client: Client): Promise<Manifest> {
  const { rows: sequences } = await client.query<{ name: string; value: string | null }>(
    "SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public'",
  );
  return { format: 1, migrations: await listMigrations(client), tables: await listTables(client), sequences };
}

/** A zip file that is written as it is made; it waits for the disk where that is slower. */
class Archive {
  private readonly output;
  private readonly zip;

  constructor(path: string) {
    const output = createWriteStream(path, { mode: 0o600 });
    this.output = output;
    this.zip = new Zip((error, chunk, last) => {
      if (error !== null) output.destroy(error);
      else if (last) output.end(chunk);
      else output.write(chunk);
    });
  }

  async add(name: string, content: Readable): Promise<void> {
    const entry = new ZipDeflate(name, { level: 6 });
    this.zip.add(entry);
    for await (const chunk of content) {
      entry.push(new Uint8Array(chunk));
      if (this.output.writableNeedDrain) await once(this.output, "drain");
    }
    entry.push(new Uint8Array(0), true);
  }

  async close(): Promise<void> {
    this.zip.end();
    await finished(this.output);
  }
}
