import { badgeSheets } from "@/lib/attendance/badge-sheets";
import { badgeStates } from "@/lib/attendance/schema";
import { getActor } from "@/lib/auth/get-actor";
import { setSheet } from "@/lib/compilations/pdf/set-sheet";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { attachment } from "@/lib/web/attachment";

type Context = { params: Promise<{ locale: string; event: string }> };

const personal = { "Cache-Control": "private, no-store" };

/** A file of badges, eight on a page, for the organisers of the event. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, event } = await params;
  const query = new URL(request.url).searchParams;
  const state = badgeStates.find((known) => known === query.get("state"));
  const part = /^[1-9]\d{0,3}$/.test(query.get("part") ?? "") ? Number(query.get("part")) : null;
  const actor = await getActor();
  if (actor === null || !isId(event) || state === undefined || part === null) return missing();
  try {
    const language = isLocale(locale) ? locale : defaultLocale;
    const data = await badgeSheets(actor, { eventId: event, states: [state], part, locale: language });
    if (data === null) return missing();
    const pdf = await setSheet("badges", data, systemClock.now());
    if (pdf === null) return new Response(null, { status: 503, headers: { ...personal, "Retry-After": "30" } });
    return new Response(pdf, {
      headers: {
        ...personal,
        "Content-Type": "application/pdf",
        "Content-Disposition": attachment(`badges-${state}-${part}.pdf`),
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return missing();
  }
}

function missing(): Response {
  return new Response(null, { status: 404, headers: personal });
}
