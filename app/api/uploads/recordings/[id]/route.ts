import { jobs } from "@/lib/jobs/queue";
import { endRecordingUpload, readRecordingUpload, takeRecordingPiece } from "@/lib/recordings/take-recording-piece";
import { aboutUpload, broughtPiece, tusAnswer, tusProgress } from "../../tus";

type Context = { params: Promise<{ id: string }> };

/** How far the file of a recording has come. */
export function GET(request: Request, context: Context): Promise<Response> {
  return aboutUpload(request, context, async (actor, id) => tusProgress(await readRecordingUpload(actor, id)));
}

/**
 * Takes the next piece, as of any upload. The last one is answered once the file was judged and stands in its place:
 * 204 with the id of its recording in `Openfloor-Recording`, or the refusal.
 */
export function PATCH(request: Request, context: Context): Promise<Response> {
  return aboutUpload(request, context, async (actor, uploadId) => {
    const piece = broughtPiece(request, uploadId);
    if (piece instanceof Response) return piece;
    const { received, expiresAt, recordingId } = await takeRecordingPiece({ actor, jobs }, piece);
    const reached = { "Upload-Offset": String(received), "Upload-Expires": expiresAt.toUTCString() };
    return tusAnswer(204, recordingId === null ? reached : { ...reached, "Openfloor-Recording": recordingId });
  });
}

/** Gives the upload up. */
export function DELETE(request: Request, context: Context): Promise<Response> {
  return aboutUpload(request, context, async (actor, id) => {
    await endRecordingUpload((await readRecordingUpload(actor, id)).id);
    return tusAnswer(204);
  });
}
