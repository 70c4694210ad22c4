import { attendanceAsCsv } from "@/lib/attendance/exported-figures";
import { publicAttendance, publicEventId } from "@/lib/attendance/public";
import { systemClock } from "@/lib/kernel/clock";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ event: string }> };

/** The same figures as CSV. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = await publicEventId((await params).event);
  const figures = id === null ? null : await publicAttendance(id, systemClock.now());
  if (figures === null) return publicProblem(404, "There are no figures of such an event");
  return publicAnswer(
    request,
    attendanceAsCsv(figures),
    "text/csv; charset=utf-8; header=present",
    "attendance-of-event.csv",
  );
}
