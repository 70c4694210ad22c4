import { getActor } from "@/lib/auth/get-actor";
import { readReceipt } from "@/lib/contributions/receipt-query";
import { isDomainError } from "@/lib/kernel/errors";
import { receiptFile, receiptFiles } from "@/lib/receipts/receipt-files";
import { attachment } from "@/lib/web/attachment";

type Context = { params: Promise<{ trackingNumber: string; file: string }> };

const nothing = () => new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });

/** A file of a receipt for the side it was given to: what was received byte for byte, the bundle, the time-stamp. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { trackingNumber, file } = await params;
  const wanted = receiptFiles.find((name) => name === file);
  const actor = await getActor();
  if (actor === null || wanted === undefined) return nothing();
  try {
    const made = await receiptFile(await readReceipt(actor, trackingNumber), wanted);
    if (made === null) return nothing();
    return new Response(made.content, {
      headers: {
        "Content-Type": made.mediaType,
        "Content-Disposition": attachment(made.name),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return nothing();
  }
}
