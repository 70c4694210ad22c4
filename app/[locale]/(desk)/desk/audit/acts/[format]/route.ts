import { actsAsCsv, actsAsJson } from "@/lib/audit/exported-acts";
import { auditPolicy } from "@/lib/audit/policy";
import { readAuditFilter } from "@/lib/audit/schema";
import { getActor } from "@/lib/auth/get-actor";
import { queryOf } from "@/lib/web/query-of";
import { streamOf } from "@/lib/web/stream-of";

type Context = { params: Promise<{ format: string }> };

const types = { csv: "text/csv; charset=utf-8; header=present", json: "application/json; charset=utf-8" };

/** Every act and every look that matches, as a file that is written while it is sent. Nothing to see for all others. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { format } = await params;
  const actor = await getActor();
  if (actor === null || !auditPolicy.read(actor) || (format !== "csv" && format !== "json")) {
    return new Response(null, { status: 404 });
  }
  const filter = readAuditFilter(queryOf(new URL(request.url).searchParams));
  const lines = format === "csv" ? actsAsCsv(actor, filter) : actsAsJson(actor, filter);
  return new Response(streamOf(lines), {
    headers: {
      "Content-Type": types[format],
      "Content-Disposition": `attachment; filename="acts.${format}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
