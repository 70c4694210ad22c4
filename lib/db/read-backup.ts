import { buffer, text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import {
  type BackedUpFiles,
  filesPrefix,
  type Manifest,
  manifestName,
  manifestSchema,
  tableEntry,
} from "./backup-format";
import { copyTarget, listMigrations, listTables } from "./table-list";

/** The backup cannot go into this database; nothing was changed. */
export class BackupRefused extends Error {}

/** Things that people make: a database without any of them counts as empty. */
const signsOfUse = ["person", "organisation", "process", "contribution"];

/**
 * Puts a backup into an empty, migrated database and its files into their folder: all rows in one
 * transaction, so that it is whole or not there. Answers the number of tables and files.
 * @throws BackupRefused when the database is in use or has other migrations than the backup.
 */
export async function readBackup(source: string, url: string, kept: BackedUpFiles) {
  const zip = await openPromise(source, { autoClose: false });
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const entries = await readEntries(zip);
    const manifest = manifestSchema.parse(
      JSON.parse(await text(await zip.openReadStreamPromise(found(entries, manifestName)))),
    );
    await refuseUnfit(client, manifest);
    const files = await extractFiles(zip, entries, kept);
    await client.query("BEGIN");
    await loadRows(client, zip, entries, manifest);
    await client.query("COMMIT");
    return { tables: manifest.tables.length, files };
  } finally {
    await client.end();
    zip.close();
  }
}

async function refuseUnfit(client: Client, manifest: Manifest): Promise<void> {
  const present = await listMigrations(client);
  if (present.join() !== manifest.migrations.join()) {
    throw new BackupRefused(
      `The backup ends with migration ${manifest.migrations.at(-1)}, this Openfloor with ${present.at(-1)}. ` +
        "Restore it with the version that wrote it, and start the newer one afterwards.",
    );
  }
  for (const table of signsOfUse) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${escapeIdentifier(table)} LIMIT 1`);
    if (rowCount !== 0) throw new BackupRefused("The database is in use. A backup goes into an empty one only.");
  }
}

/** Rows go in as they were: no trigger acts on them, and references are checked once all are there. */
async function loadRows(client: Client, zip: ZipFile, entries: Map<string, Entry>, manifest: Manifest): Promise<void> {
  const tables = (await listTables(client)).map(({ name }) => escapeIdentifier(name));
  const references = await readReferences(client);
  for (const { table, name } of references) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${tables.join(", ")}`);
  for (const table of manifest.tables) {
    const rows = await zip.openReadStreamPromise(found(entries, tableEntry(table.name)));
    await pipeline(rows, client.query(copyFrom(`COPY ${copyTarget(table)} FROM STDIN`)));
  }
  for (const { name, value } of manifest.sequences) {
    if (value !== null) await client.query(`SELECT setval(${escapeLiteral(escapeIdentifier(name))}, ${BigInt(value)})`);
  }
  for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  for (const { table, name, definition } of references) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  }
}

type Reference = { table: string; name: string; definition: string };

async function readReferences(client: Client): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  return rows;
}

async function extractFiles(zip: ZipFile, entries: Map<string, Entry>, kept: BackedUpFiles): Promise<number> {
  let count = 0;
  for (const [name, entry] of entries) {
    if (!name.startsWith(filesPrefix)) continue;
    await kept.put(name.slice(filesPrefix.length), await buffer(await zip.openReadStreamPromise(entry)));
    count += 1;
  }
  return count;
}

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

function found(entries: Map<string, Entry>, name: string): Entry {
  const entry = entries.get(name);
  if (entry === undefined) throw new BackupRefused(`This file is no whole backup: ${name} is not in it.`);
  return entry;
}
