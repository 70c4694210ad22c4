import { speakingAsCsv } from "@/lib/speakers/exported-figures";
import { publicSpeakingTableOf } from "@/lib/speakers/public";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ event: string }> };

/** Who asked for the floor, was heard and was not, by group and region, as CSV. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const table = await publicSpeakingTableOf((await params).event);
  if (table === null) return publicProblem(404, "There is no list of speakers of such an event");
  const type = "text/csv; charset=utf-8; header=present";
  return publicAnswer(request, speakingAsCsv(table), type, "speaking-at-event.csv");
}
