import { tagDocument } from "@/lib/web/documents/render-context";
import { historyAnswer, publicEntry } from "@/lib/web/entry-history";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ organisation: string }> };

/** What an entry of the directory stated before as JSON, the latest first: `{ data, next, total }`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const entry = await publicEntry((await params).organisation);
  tagDocument("organisations", ...(entry === null ? [] : [`organisation:${entry.id}`]));
  return entry === null ? publicProblem(404, "There is no such organisation") : historyAnswer(request, entry);
}
