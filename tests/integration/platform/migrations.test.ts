import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { readMigrations } from "@/lib/db/migrations-folder";
import { pendingSql } from "@/lib/db/schema-difference";
import { emptyDatabase, freshDatabase } from "@/tests/support/database";

const quiet = () => undefined;

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

describe("migrations", () => {
  it("leave nothing of the schema pending", async () => {
    expect(await pendingSql(process.cwd(), await freshDatabase())).toBe("");
  });

  it("are applied once, however often they are asked for", async () => {
    const url = await emptyDatabase();
    const names = readMigrations(process.cwd()).map(({ name }) => name);
    expect(await migrate(url, quiet)).toEqual(names);
    expect(await migrate(url, quiet)).toEqual([]);
  });

  it("are applied once by two instances that start at the same moment", async () => {
    const url = await emptyDatabase();
    const applied = await Promise.all([migrate(url, quiet), migrate(url, quiet)]);
    expect(applied.flat()).toEqual(readMigrations(process.cwd()).map(({ name }) => name));
  });

  it("run again after one was cut off", async () => {
    const url = await emptyDatabase();
    await migrate(url, quiet);
    const [last] = readMigrations(process.cwd()).slice(-1);
    const cutOff = await emptyDatabase();
    await query(cutOff, historyTable);
    await query(
      cutOff,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'x', '${last?.name}')`,
    );
    expect(await migrate(cutOff, quiet)).toContain(last?.name);
  });
});

const historyTable = `CREATE TABLE _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;
