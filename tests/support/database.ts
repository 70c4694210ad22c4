import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, inject } from "vitest";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";

export type TestDatabase = { url: string; client: ReturnType<typeof connectDatabase> };

/**
 * A fresh, migrated, empty database of its own for the test file that calls this at its top:
 * `const { client } = await testDatabase();`. The process is connected to it, so that commands and
 * queries work as they do in the server. It goes with the last test of the file.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const url = await freshDatabase();
  const client = connectDatabase(url);
  afterAll(disconnectDatabase);
  return { url, client };
}

/** The address of a fresh, migrated, empty database, to which nothing is connected yet. */
export async function freshDatabase(): Promise<string> {
  return makeDatabase(databaseName(inject("databaseTemplateUrl")));
}

/** The address of a database in which nothing is, not even the schema. */
export async function emptyDatabase(): Promise<string> {
  return makeDatabase("template1");
}

async function makeDatabase(template: string): Promise<string> {
  const url = new URL(inject("databaseTemplateUrl"));
  const name = `test_${randomBytes(8).toString("hex")}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${url.username}`);
  afterAll(() => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  url.pathname = `/${name}`;
  return url.href;
}

function databaseName(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject("databaseAdministrationUrl") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
