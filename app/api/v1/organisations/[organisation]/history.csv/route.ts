import { tagDocument } from "@/lib/web/documents/render-context";
import { historyFile, publicEntry } from "@/lib/web/entry-history";
import { csvAnswer } from "@/lib/web/list-answer";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ organisation: string }> };

/** What an entry of the directory stated before as CSV, whole, the latest first; an empty cell is not stated. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const entry = await publicEntry((await params).organisation);
  tagDocument("organisations", ...(entry === null ? [] : [`organisation:${entry.id}`]));
  return entry === null ? publicProblem(404, "There is no such organisation") : csvAnswer(request, historyFile(entry));
}
