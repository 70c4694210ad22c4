import { getActor } from "@/lib/auth/get-actor";
import { setSheet } from "@/lib/compilations/pdf/set-sheet";
import { env } from "@/lib/env";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { isDomainError } from "@/lib/kernel/errors";
import { receiptData } from "@/lib/receipts/pdf/receipt-data";
import { savedName } from "@/lib/receipts/receipt-files";
import { receiptSheet } from "@/lib/receipts/receipt-sheet";
import { attachment } from "@/lib/web/attachment";

type Context = { params: Promise<{ locale: string; trackingNumber: string }> };

const personal = { "Cache-Control": "private, no-store" };

/** A receipt as PDF, in the language of the page, for the side it was given to. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, trackingNumber } = await params;
  const actor = await getActor();
  if (actor === null) return new Response(null, { status: 404, headers: personal });
  try {
    const receipt = await receiptSheet(actor, trackingNumber);
    const data = await receiptData(receipt, isLocale(locale) ? locale : defaultLocale, new URL(env().appUrl).host);
    const pdf = await setSheet("receipt", data, receipt.receivedAt);
    if (pdf === null) return new Response(null, { status: 503, headers: { ...personal, "Retry-After": "30" } });
    return new Response(pdf, {
      headers: {
        ...personal,
        "Content-Type": "application/pdf",
        "Content-Disposition": attachment(savedName("receipt.pdf", receipt.trackingNumber)),
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return new Response(null, { status: 404, headers: personal });
  }
}
