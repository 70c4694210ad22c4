import { participantsAsCsv } from "@/lib/attendance/exported-list";
import { publicParticipants } from "@/lib/attendance/public";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ event: string }> };

/** Who takes part in an event and agreed to be named, as CSV, where its list is for everybody. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const found = await publicParticipants((await params).event);
  if (found === null) return publicProblem(404, "There is no such list");
  const csv = participantsAsCsv(found.list);
  return publicAnswer(request, csv, "text/csv; charset=utf-8; header=present", "participants.csv");
}
