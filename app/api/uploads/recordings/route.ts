import { getActor } from "@/lib/auth/get-actor";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { largestRecording } from "@/lib/recordings/schema";
import { startRecordingUpload } from "@/lib/recordings/start-recording-upload";
import { announced, otherVersion, tusAbilities, tusAnswer, tusRefusal } from "../tus";

/** What uploads of recordings can do here; asked by programs before they begin. */
export function OPTIONS(): Response {
  return tusAnswer(204, tusAbilities(largestRecording));
}

/**
 * Announces the file of a recording: `Upload-Length` in bytes, `Upload-Metadata` with `filename` and `recording`. 201
 * with the address that takes the pieces; 401 signed out, 404 without an office there, 413 and 422 for what is not taken.
 */
export async function POST(request: Request): Promise<Response> {
  const refused = otherVersion(request);
  if (refused !== null) return refused;
  const actor = await getActor();
  if (actor === null) return tusAnswer(401);
  const told = announced(request);
  const { filename, recording } = told?.metadata ?? {};
  if (told === null || !isId(recording)) return tusAnswer(400);
  try {
    const upload = { recordingId: recording, name: filename ?? "", bytes: told.bytes };
    const { id, expiresAt } = await startRecordingUpload({ actor, clock: systemClock }, upload);
    return tusAnswer(201, { Location: `/api/uploads/recordings/${id}`, "Upload-Expires": expiresAt.toUTCString() });
  } catch (error) {
    return tusRefusal(request, error);
  }
}
