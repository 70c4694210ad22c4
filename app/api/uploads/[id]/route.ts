import { endUpload } from "@/lib/attachments/end-upload";
import { readUpload } from "@/lib/attachments/load-upload";
import { takePiece } from "@/lib/attachments/take-piece";
import { jobs } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { aboutUpload, broughtPiece, tusAnswer, tusProgress } from "../tus";

type Context = { params: Promise<{ id: string }> };

/** How far an upload has come. The server asks every HEAD as a GET and drops the body; here there is none. */
export function GET(request: Request, context: Context): Promise<Response> {
  return aboutUpload(request, context, async (actor, id) => tusProgress(await readUpload(actor, id)));
}

/**
 * Takes the next piece, at `Upload-Offset`. 204 with the offset that it reached; 409 for another offset than the
 * present one, 460 for another checksum, 413 for more than was announced, 507 where the disk is full. The last piece
 * is answered once the file was judged: 204 with its id in `Openfloor-Attachment`
 * and the revision of its draft in `Openfloor-Revision`, or the refusal.
 */
export function PATCH(request: Request, context: Context): Promise<Response> {
  return aboutUpload(request, context, async (actor, uploadId) => {
    const piece = broughtPiece(request, uploadId);
    if (piece instanceof Response) return piece;
    const taken = await takePiece({ actor, clock: systemClock, jobs }, piece);
    return tusAnswer(204, {
      "Upload-Offset": String(taken.received),
      "Upload-Expires": taken.expiresAt.toUTCString(),
      ...(taken.added === null
        ? {}
        : { "Openfloor-Attachment": taken.added.id, "Openfloor-Revision": String(taken.added.revision) }),
    });
  });
}

/** Gives the upload up. */
export function DELETE(request: Request, context: Context): Promise<Response> {
  return aboutUpload(request, context, async (actor, id) => {
    await endUpload({ actor }, id);
    return tusAnswer(204);
  });
}
