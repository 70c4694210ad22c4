import { Client } from "pg";
import { inject } from "vitest";

/** What somebody with full rights on the database can do: plain SQL, past every trigger and foreign key. */
export async function behindTheBack(databaseUrl: string, ...statements: string[]): Promise<void> {
  const url = new URL(inject("databaseAdministrationUrl"));
  url.pathname = new URL(databaseUrl).pathname;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query("SET session_replication_role = replica");
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
