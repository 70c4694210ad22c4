import { countAttempt } from "@/lib/accounts/count-attempt";
import { requestSource } from "@/lib/auth/request-source";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { type PublicReceipt, publicReceipt } from "@/lib/ledger/public";
import { trackingNumberSchema } from "@/lib/ledger/schema";

/** Nobody guesses 60 bits; the limit keeps others from making us look. */
const limit = { act: "receipt by number", attempts: 60, minutes: 10 };

/** The receipt under a number that somebody typed, or why there is none to show. Counted by network. */
export async function receiptByNumber(typed: unknown): Promise<PublicReceipt | "unreadable" | "tooMany" | "unknown"> {
  const number = trackingNumberSchema.safeParse(typed);
  if (!number.success) return "unreadable";
  try {
    await countAttempt({ clock: systemClock }, limit, await requestSource());
  } catch (error) {
    if (isDomainError(error)) return "tooMany";
    throw error;
  }
  return (await publicReceipt(number.data)) ?? "unknown";
}
