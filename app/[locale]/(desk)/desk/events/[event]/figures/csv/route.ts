import { readFiguresDesk } from "@/lib/attendance/desk-figures";
import { deskFiguresAsCsv } from "@/lib/attendance/exported-figures";
import { getActor } from "@/lib/auth/get-actor";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";

type Context = { params: Promise<{ locale: string; event: string }> };

/** The figures of an event or a series as its organisers read them, as CSV. Nothing to see for all others. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, event: eventId } = await params;
  const actor = await getActor();
  if (actor === null || !isId(eventId)) return new Response(null, { status: 404 });
  try {
    return new Response(deskFiguresAsCsv(await readFiguresDesk(actor, eventId), locale), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8; header=present",
        "Content-Disposition": 'attachment; filename="figures.csv"',
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (isDomainError(error)) return new Response(null, { status: 404 });
    throw error;
  }
}
