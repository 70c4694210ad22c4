import { systemClock } from "@/lib/kernel/clock";
import { publicMedia } from "@/lib/recordings/public";
import { ownMedia } from "@/lib/recordings/queries";
import { ownOrPublicFile } from "@/lib/web/own-or-public-file";

type Context = { params: Promise<{ recording: string }> };

/** The picture that is shown before a recording plays: for everybody once it is shown, for its organisers before. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return ownOrPublicFile(request, (await params).recording, {
    async open(id) {
      const kept = await publicMedia(id, "poster", systemClock.now());
      return kept === null ? null : { ...kept, name: id };
    },
    own: async (actor, id) => ({ ...(await ownMedia(actor, id, "poster")), name: id }),
  });
}
