import { PrismaPg } from "@prisma/adapter-pg";
import { DomainError } from "@/lib/kernel/errors";
import { Prisma, PrismaClient } from "./generated/client";
import { RowReaders } from "./row-readers";
import type { Sql } from "./sql";

/** What a command works with inside its transaction. */
export type Transaction = Prisma.TransactionClient;

/** What a read works with: the client itself or a transaction. */
export type Database = PrismaClient | Transaction;

type Connection = { url: string; client: PrismaClient; readers: RowReaders };

declare global {
  var openfloorConnection: Connection | undefined;
}
const holder = globalThis;

/**
 * Milliseconds for which a connection is kept that nobody uses. To open one takes the hashing of SCRAM (RFC 5802), some
 * thousands of rounds on either side: the first reader after a quiet minute would wait for several.
 */
const restful = 600_000;

/** Makes a client of its own; the caller closes it. */
export function createPrismaClient(url: string, poolSize = 10): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: url, max: poolSize, connectionTimeoutMillis: 10_000, idleTimeoutMillis: restful },
    {
      // A dropped idle connection is replaced by the pool; without a listener it would end the process.
      onPoolError: () => undefined,
    },
  );
  return new PrismaClient({ adapter });
}

/**
 * Connects this process to its database, once. The server and Next's bundle are two copies of this module in one
 * process, so the connection is kept on globalThis.
 */
export function connectDatabase(url: string): PrismaClient {
  if (holder.openfloorConnection?.url !== url) {
    const readers = new RowReaders(url, { idleTimeoutMillis: restful });
    holder.openfloorConnection = { url, client: createPrismaClient(url), readers };
  }
  return holder.openfloorConnection.client;
}

/** The client of this process. */
export function database(): PrismaClient {
  return connection().client;
}

/**
 * The rows of a statement that only reads and is answered soon, outside a transaction; instants and days are a `Date`,
 * large numbers a `bigint`.
 *
 * All that is asked in one turn travels together: a page asks a dozen small things, and to write to a socket takes its
 * server more than to read most answers. What may take long is asked by `$queryRaw`, on which others do not wait.
 */
export function readRows<Row extends object>(statement: Sql): Promise<Row[]> {
  return connection().readers.read(statement);
}

/** Address of the database this process is connected to. */
export function databaseUrl(): string {
  return connection().url;
}

function connection(): Connection {
  if (holder.openfloorConnection === undefined) throw new Error("connectDatabase() was not called at start");
  return holder.openfloorConnection;
}

/** Closes the connections of this process. */
export async function disconnectDatabase(): Promise<void> {
  const open = holder.openfloorConnection;
  holder.openfloorConnection = undefined;
  await Promise.all([open?.client.$disconnect(), open?.readers.end()]);
}

/**
 * Runs a command's work in one transaction (read committed). A write that lost a race on a unique key becomes a
 * typed refusal; everything else that the database refuses is a bug and stays one.
 */
export async function transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  try {
    return await database().$transaction(work, {
      maxWait: 10_000,
      timeout: 20_000,
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      throw new DomainError("conflict", "errors.alreadyDone");
    }
    throw error;
  }
}
