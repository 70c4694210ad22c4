import { endUpload } from "@/lib/attachments/end-upload";
import { readUpload } from "@/lib/attachments/load-upload";
import { type GivenPiece, takePiece } from "@/lib/attachments/take-piece";
import { getActor } from "@/lib/auth/get-actor";
import { jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { otherVersion, tusAnswer, tusRefusal } from "../tus";

type Context = { params: Promise<{ id: string }> };

/** How far an upload has come. The server asks every HEAD as a GET and drops the body; here there is none. */
export function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, context, async (actor, id) => {
    const { received, bytes, expiresAt } = await readUpload(actor, id);
    return tusAnswer(200, {
      "Upload-Offset": String(received),
      "Upload-Length": String(bytes),
      "Upload-Expires": expiresAt.toUTCString(),
    });
  });
}

/**
 * Takes the next piece, at `Upload-Offset`. 204 with the offset that it reached; 409 for another offset than the
 * present one, 460 for another checksum, 413 for more than was announced, 507 where the disk is full. The last piece
 * is answered once the file was judged: 204 with its id in `Openfloor-Attachment`
 * and the revision of its draft in `Openfloor-Revision`, or the refusal.
 */
export function PATCH(request: Request, context: Context): Promise<Response> {
  return answer(request, context, async (actor, uploadId) => {
    if (request.headers.get("content-type") !== "application/offset+octet-stream") return tusAnswer(415);
    const offset = request.headers.get("upload-offset") ?? "";
    const checksum = readChecksum(request.headers.get("upload-checksum"));
    if (!/^\d{1,15}$/.test(offset) || checksum === "unknown") return tusAnswer(400);
    const piece = { uploadId, offset: Number(offset), body: request.body, checksum };
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
  return answer(request, context, async (actor, id) => {
    await endUpload({ actor }, id);
    return tusAnswer(204);
  });
}

async function answer(
  request: Request,
  { params }: Context,
  act: (actor: Actor, id: string) => Promise<Response>,
): Promise<Response> {
  const refused = otherVersion(request);
  if (refused !== null) return refused;
  const actor = await getActor();
  if (actor === null) return tusAnswer(401);
  const { id } = await params;
  if (!isId(id)) return tusAnswer(404);
  try {
    return await act(actor, id);
  } catch (error) {
    return tusRefusal(request, error);
  }
}

function readChecksum(header: string | null): GivenPiece["checksum"] | "unknown" {
  if (header === null) return null;
  const [, algorithm, digest = ""] = /^(sha1|sha256) ([A-Za-z0-9+/=]{1,64})$/.exec(header) ?? [];
  return algorithm === "sha1" || algorithm === "sha256" ? { algorithm, digest } : "unknown";
}
