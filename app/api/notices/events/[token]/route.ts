import { chooseSilence } from "@/lib/events/choose-silence";
import { isDomainError } from "@/lib/kernel/errors";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ token: string }> };

/** Stops reminders and notices of one event by the one POST of a mail program (RFC 8058). */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  try {
    await chooseSilence({ token: (await params).token, silence: "event" });
    return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (isDomainError(error)) return publicProblem(error.status, "This link stops no notices.");
    throw error;
  }
}
