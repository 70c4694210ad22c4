import { stopNotices } from "@/lib/deadlines/stop-notices";
import { isDomainError } from "@/lib/kernel/errors";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ token: string }> };

/** Stops notices by the one POST of a mail program (RFC 8058). Nothing is looked at but the link itself. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  try {
    await stopNotices({ token: (await params).token });
    return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (isDomainError(error)) return publicProblem(error.status, "This link stops no notices.");
    throw error;
  }
}
