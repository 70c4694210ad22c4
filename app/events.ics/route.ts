import { publicCalendar } from "@/lib/calendars/public";
import { calendarAnswer, fileLocale } from "@/lib/web/calendar-answer";
import { tagDocument } from "@/lib/web/documents/render-context";

/** Every public event with an hour, as a calendar to subscribe to. */
export async function GET(request: Request): Promise<Response> {
  tagDocument("events");
  return calendarAnswer(await publicCalendar(), { name: null, locale: fileLocale(request) });
}
