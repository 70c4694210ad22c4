import { privateCalendar } from "@/lib/calendars/queries";
import { calendarAnswer, fileLocale, withoutEnding } from "@/lib/web/calendar-answer";

/** The calendar of whoever holds its address: what they go to, with room and link. Never kept by anything between. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const token = withoutEnding((await params).file, ".ics");
  const entries = token === null ? null : await privateCalendar(token);
  const headers = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" };
  if (entries === null) return new Response(null, { status: 404, headers });
  return calendarAnswer(entries, { name: null, locale: fileLocale(request), headers });
}
