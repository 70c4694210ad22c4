import { database } from "@/lib/db/client";

/** Whether the database and the queue in it answer. */
export async function isHealthy(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT count(*) FROM pgboss.version`;
    return true;
  } catch {
    return false;
  }
}
