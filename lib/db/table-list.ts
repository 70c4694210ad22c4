import { type Client, escapeIdentifier } from "pg";
import { z } from "zod";

/** A table with the columns that hold something of their own; generated ones are made again. */
export type Table = z.infer<typeof tableSchema>;

export const tableSchema = z.object({ name: z.string(), columns: z.array(z.string()) });

/** Every table of the schema `public` but the record of migrations, in the order of their names. */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
     GROUP BY c.relname ORDER BY c.relname`,
  );
  return rows;
}

/** The names of the migrations that this database has, oldest first. */
export async function listMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}

/** The table and its columns as COPY wants them. */
export function copyTarget({ name, columns }: Table): string {
  return `public.${escapeIdentifier(name)} (${columns.map((column) => escapeIdentifier(column)).join(", ")})`;
}
