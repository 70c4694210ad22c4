import { readTicket } from "@/lib/attendance/queries";
import { ticketCode } from "@/lib/attendance/ticket-code";
import { getActor } from "@/lib/auth/get-actor";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { attachment } from "@/lib/web/attachment";

type Context = { params: Promise<{ file: string }> };

const headers = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

/** The QR code of a confirmed registration as an SVG to keep, for whom it lets in; for all others 404. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [id, suffix, ...rest] = (await params).file.split(".");
  const actor = await getActor();
  if (actor === null || !isId(id) || suffix !== "svg" || rest.length > 0) return missing();
  try {
    const { code } = await readTicket(actor, id);
    return new Response(ticketCode(code), {
      headers: {
        ...headers,
        "Content-Type": "image/svg+xml",
        "Content-Disposition": attachment("openfloor-code.svg"),
        "Content-Security-Policy": "default-src 'none'; sandbox",
      },
    });
  } catch (error) {
    if (isDomainError(error) && error.code === "not_found") return missing();
    throw error;
  }
}

function missing(): Response {
  return new Response(null, { status: 404, headers });
}
