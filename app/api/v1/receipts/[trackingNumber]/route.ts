import { openHeaders, publicProblem } from "@/lib/web/public-answer";
import { receiptByNumber } from "@/lib/web/receipt-by-number";

type Context = { params: Promise<{ trackingNumber: string }> };

/**
 * What the holder of a tracking number may see: reference, instant, fingerprint, and whether the ledger holds it. No
 * name and no text.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const found = await receiptByNumber((await params).trackingNumber);
  switch (found) {
    case "unreadable":
      return publicProblem(422, "A tracking number looks like 7KQ4-M2XD-9TRW");
    case "tooMany":
      return publicProblem(429, "That was often; come back in a few minutes");
    case "unknown":
      return publicProblem(404, "There is no receipt under this number");
    default:
      return Response.json({ data: found }, { headers: { ...openHeaders, "Cache-Control": "private, no-store" } });
  }
}
