import { getActor } from "@/lib/auth/get-actor";
import { readReceipt } from "@/lib/contributions/receipt-query";
import { isDomainError } from "@/lib/kernel/errors";

type Context = { params: Promise<{ trackingNumber: string }> };

/** What was received, byte for byte, as a file; its SHA-256 is the fingerprint on the receipt. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await getActor();
  if (actor === null) return new Response(null, { status: 404 });
  try {
    const { canonical, trackingNumber } = await readReceipt(actor, (await params).trackingNumber);
    return new Response(new TextEncoder().encode(canonical), {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="receipt-${trackingNumber}.json"`,
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return new Response(null, { status: error.status });
  }
}
