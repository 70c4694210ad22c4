import { database } from "@/lib/db/client";

/** 200 when database and queue answer, else 503. */
export async function GET(): Promise<Response> {
  try {
    await database().$queryRaw`SELECT count(*) FROM pgboss.version`;
    return answer(200, "ok");
  } catch {
    return answer(503, "unavailable");
  }
}

function answer(status: number, word: string): Response {
  return Response.json({ status: word }, { status, headers: { "cache-control": "no-store" } });
}
