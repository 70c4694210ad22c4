import { getAttachment } from "@/lib/attachments/queries";
import { systemClock } from "@/lib/kernel/clock";
import { ownOrPublicFile } from "@/lib/web/own-or-public-file";

type Context = { params: Promise<{ id: string }> };

/** A file beside a contribution, for its own side, those asked to sign it, its moderators, and whoever looks; for all others 404. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return ownOrPublicFile(request, (await params).id, {
    own: (actor, id) =>
      getAttachment(actor, id, systemClock.now(), new URL(request.url).searchParams.get("look") ?? undefined),
  });
}
