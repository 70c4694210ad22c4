import { inLocale } from "@/lib/kernel/localised";
import { keyWordsAsSvg } from "@/lib/session-reports/exported-words";
import { publishedReport } from "@/lib/session-reports/public";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ event: string }> };

/** The picture of the key words of a published session report (SVG), to be kept. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const report = await publishedReport((await params).event);
  if (report === null || report.keyWords.length === 0) {
    return publicProblem(404, "There is no published report of such an event");
  }
  const { event, language, keyWords } = report;
  tagDocument(`event:${event.id}`);
  const body = keyWordsAsSvg(keyWords, language, inLocale(event.title, language).text);
  return publicAnswer(request, body, "image/svg+xml", `${event.slug}-key-words.svg`);
}
