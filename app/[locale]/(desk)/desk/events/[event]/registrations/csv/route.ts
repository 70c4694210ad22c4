import { getActor } from "@/lib/auth/get-actor";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { readDeskFilter } from "@/lib/registrations/desk-filter";
import { exportRegistrations } from "@/lib/registrations/exported-registrations";
import { queryOf } from "@/lib/web/query-of";
import { streamOf } from "@/lib/web/stream-of";

type Context = { params: Promise<{ locale: string; event: string }> };

/** The registrations for an event as a file that is written while it is sent. Nothing to see for all but organisers. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, event: eventId } = await params;
  const actor = await getActor();
  if (actor === null || !isId(eventId)) return new Response(null, { status: 404 });
  const filter = readDeskFilter(queryOf(new URL(request.url).searchParams));
  try {
    return new Response(streamOf(await exportRegistrations(actor, { eventId, filter, locale })), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8; header=present",
        "Content-Disposition": 'attachment; filename="registrations.csv"',
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (isDomainError(error)) return new Response(null, { status: 404 });
    throw error;
  }
}
