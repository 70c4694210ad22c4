import { publicCalendar } from "@/lib/calendars/public";
import { fileLocale } from "@/lib/web/calendar-answer";
import { tagDocument } from "@/lib/web/documents/render-context";
import { feedAnswer } from "@/lib/web/feed-answer";

/** Every public event with an hour, what changed last first. */
export async function GET(request: Request): Promise<Response> {
  tagDocument("events");
  return feedAnswer(await publicCalendar(), { name: null, path: "/feeds/events.atom", locale: fileLocale(request) });
}
