import { publicConsultationId } from "@/lib/compilations/public-contributions";
import { contributionsAsCsv } from "@/lib/compilations/whole-contributions";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { openHeaders, publicProblem } from "@/lib/web/public-answer";
import { streamOf } from "@/lib/web/stream-of";

type Context = { params: Promise<{ consultation: string }> };

/** The published comments and inputs of a consultation as CSV, whole, written while it is read. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { consultation } = await params;
  const consultationId = await publicConsultationId(consultation);
  if (consultationId === null) return publicProblem(404, "There is no such consultation");
  const lines = contributionsAsCsv(consultationId, systemClock.now(), env().appUrl);
  return new Response(streamOf(lines), {
    headers: {
      ...openHeaders,
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="contributions-to-${encodeURIComponent(consultation)}.csv"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
