import { gunzipSync, inflateSync } from "node:zlib";
import { Client } from "pg";

/** Columns that can hold words: text of any kind, JSON, lists of them, search vectors, bytes. */
const wordy = ["text", "character varying", "json", "jsonb", "tsvector", "bytea", "ARRAY", "USER-DEFINED"];

type Found = { read: string[]; holding: string[] };

/**
 * Searches each column of each table of a database, those of the queue too, for a word, capitals apart; bytes also
 * unpacked. Gives the columns that were read and those that hold it, as "table.column", once each, in order.
 */
export async function columnsHolding(url: string, word: string): Promise<Found> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ schema: string; table: string; column: string; type: string }>(
      `SELECT c.table_schema AS schema, c.table_name AS table, c.column_name AS column, c.data_type AS type
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE t.table_type = 'BASE TABLE' AND c.data_type = ANY($1)
         AND c.table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 2, 3`,
      [wordy],
    );
    const holding: string[] = [];
    for (const { schema, table, column, type } of rows) {
      const from = `FROM "${schema}"."${table}"`;
      if (await (type === "bytea" ? inBytes : inText)(client, from, column, word)) holding.push(`${table}.${column}`);
    }
    return { read: rows.map(({ table, column }) => `${table}.${column}`), holding };
  } finally {
    await client.end();
  }
}

async function inText(client: Client, from: string, column: string, word: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT 1 ${from} WHERE "${column}"::text ILIKE $1 LIMIT 1`, [`%${word}%`]);
  return rowCount === 1;
}

async function inBytes(client: Client, from: string, column: string, word: string): Promise<boolean> {
  const { rows } = await client.query<{ bytes: Buffer | null }>(`SELECT "${column}" AS bytes ${from}`);
  return rows.some(({ bytes }) => bytes !== null && [bytes, ...unpacked(bytes)].some((one) => says(one, word)));
}

function says(bytes: Buffer, word: string): boolean {
  return [bytes.toString("utf8"), bytes.toString("utf16le")].some((text) => text.toLowerCase().includes(word));
}

function unpacked(bytes: Buffer): Buffer[] {
  return [gunzipSync, inflateSync].flatMap((unpack) => {
    try {
      return [unpack(bytes)];
    } catch {
      return [];
    }
  });
}
