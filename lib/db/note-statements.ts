import { PrismaPg } from "@prisma/adapter-pg";
import { z } from "zod";
import { PrismaClient } from "./generated/client";
import { RowReaders } from "./row-readers";

export type Statement = { text: string; values: unknown[] };

/**
 * Runs some work on the database at this address and gives the statements that it asked, in their order, so that their
 * plans can be read. For measurements and tests: whatever else this process asks meanwhile is among them.
 */
export async function noteStatements(url: string, work: () => Promise<unknown>): Promise<Statement[]> {
  const asked: Statement[] = [];
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url }),
    log: [{ emit: "event", level: "query" }],
  });
  client.$on("query", ({ query, params }) =>
    asked.push({ text: query, values: z.array(z.unknown()).parse(JSON.parse(params)) }),
  );
  const note = (text: string, values: readonly unknown[]) => asked.push({ text, values: [...values] });
  const readers = new RowReaders(url, { idleTimeoutMillis: 1_000, note });
  const own = globalThis.openfloorConnection;
  globalThis.openfloorConnection = { url, client, readers };
  try {
    await work();
    return asked;
  } finally {
    globalThis.openfloorConnection = own;
    await Promise.all([client.$disconnect(), readers.end()]);
  }
}
