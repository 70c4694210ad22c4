import { countAttempt } from "@/lib/accounts/count-attempt";
import { requestSource } from "@/lib/auth/request-source";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { publicReceipt } from "@/lib/ledger/public";
import { trackingNumberSchema } from "@/lib/ledger/schema";
import { openHeaders, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ trackingNumber: string }> };

/** Nobody guesses 60 bits; the limit keeps others from making us look. */
const limit = { act: "receipt by number", attempts: 60, minutes: 10 };

/**
 * What the holder of a tracking number may see: reference, instant, fingerprint, and whether the ledger holds it. No
 * name and no text.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const number = trackingNumberSchema.safeParse(decoded((await params).trackingNumber));
  if (!number.success) return publicProblem(422, "A tracking number looks like 7KQ4-M2XD-9TRW");
  try {
    await countAttempt({ clock: systemClock }, limit, await requestSource());
  } catch (error) {
    if (isDomainError(error)) return publicProblem(error.status, "That was often; come back in a few minutes");
    throw error;
  }
  const receipt = await publicReceipt(number.data);
  if (receipt === null) return publicProblem(404, "There is no receipt under this number");
  return Response.json({ data: receipt }, { headers: { ...openHeaders, "Cache-Control": "private, no-store" } });
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}
