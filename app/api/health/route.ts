import { isHealthy } from "@/lib/web/site-health";

/** 200 when database and queue answer, else 503. */
export async function GET(): Promise<Response> {
  const [status, word] = (await isHealthy()) ? [200, "ok"] : [503, "unavailable"];
  return Response.json({ status: word }, { status, headers: { "cache-control": "no-store" } });
}
