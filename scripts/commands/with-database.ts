import { borrowDatabase } from "@/lib/db/borrow-database";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { env } from "@/lib/env";

/** Does the work on Openfloor's database, beside a running server or without one. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const database = await borrowDatabase(env(), console.log);
  connectDatabase(database.url);
  try {
    return await work(database.url);
  } finally {
    await disconnectDatabase();
    await database.stop();
  }
}
