import { keyWordsAsCsv } from "@/lib/session-reports/exported-words";
import { publishedReport } from "@/lib/session-reports/public";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ event: string }> };

/** The key words of a published session report with their counts, as CSV (RFC 4180). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const report = await publishedReport((await params).event);
  if (report === null) return publicProblem(404, "There is no published report of such an event");
  tagDocument(`event:${report.event.id}`);
  const body = keyWordsAsCsv(report.keyWords);
  return publicAnswer(request, body, "text/csv; charset=utf-8; header=present", `${report.event.slug}-key-words.csv`);
}
