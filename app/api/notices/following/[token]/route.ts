import { stopByLink } from "@/lib/following/stop-following";
import { isDomainError } from "@/lib/kernel/errors";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ token: string }> };

/** Stops every follow of an address by the one POST of a mail program (RFC 8058). Nothing is looked at but the link itself. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  try {
    await stopByLink({ token: (await params).token });
    return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (isDomainError(error)) return publicProblem(error.status, "This link stops no mails.");
    throw error;
  }
}
