import { eventCalendar } from "@/lib/calendars/public";
import { inLocale } from "@/lib/kernel/localised";
import { fileLocale, withoutEnding } from "@/lib/web/calendar-answer";
import { tagDocument } from "@/lib/web/documents/render-context";
import { feedAnswer } from "@/lib/web/feed-answer";

/** One event, or all sessions of a series, what changed last first. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const slug = withoutEnding(file, ".atom");
  const calendar = slug === null ? null : await eventCalendar(slug);
  if (calendar === null) return new Response(null, { status: 404 });
  tagDocument(`event:${calendar.id}`);
  const locale = fileLocale(request);
  const name = inLocale(calendar.title, locale).text;
  return feedAnswer(calendar.entries, { name, path: `/feeds/events/${file}`, locale });
}
