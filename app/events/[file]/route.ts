import { eventCalendar } from "@/lib/calendars/public";
import { inLocale } from "@/lib/kernel/localised";
import { calendarAnswer, fileLocale, withoutEnding } from "@/lib/web/calendar-answer";
import { tagDocument } from "@/lib/web/documents/render-context";

/** One event, or all sessions of a series, as a calendar to subscribe to. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const slug = withoutEnding((await params).file, ".ics");
  const calendar = slug === null ? null : await eventCalendar(slug);
  if (calendar === null) return new Response(null, { status: 404 });
  tagDocument(`event:${calendar.id}`);
  const locale = fileLocale(request);
  return calendarAnswer(calendar.entries, { name: inLocale(calendar.title, locale).text, locale });
}
