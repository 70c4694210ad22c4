import { certificateSheet } from "@/lib/attendance/certificate-sheet";
import { getActor } from "@/lib/auth/get-actor";
import { setSheet } from "@/lib/compilations/pdf/set-sheet";
import { env } from "@/lib/env";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { attachment } from "@/lib/web/attachment";

type Context = { params: Promise<{ locale: string; id: string }> };

const personal = { "Cache-Control": "private, no-store" };

/** A certificate of attendance as PDF, in the language of the page, for whoever attended. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params;
  const actor = await getActor();
  if (actor === null || !isId(id)) return new Response(null, { status: 404, headers: personal });
  try {
    const { data, number, issuedAt } = await certificateSheet(actor, {
      registrationId: id,
      locale: isLocale(locale) ? locale : defaultLocale,
      site: new URL(env().appUrl).origin,
    });
    const pdf = await setSheet("certificate", data, issuedAt);
    if (pdf === null) return new Response(null, { status: 503, headers: { ...personal, "Retry-After": "30" } });
    return new Response(pdf, {
      headers: {
        ...personal,
        "Content-Type": "application/pdf",
        "Content-Disposition": attachment(`certificate-${number}.pdf`),
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return new Response(null, { status: 404, headers: personal });
  }
}
