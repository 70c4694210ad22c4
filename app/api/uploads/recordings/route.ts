import { systemClock } from "@/lib/kernel/clock";
import { largestRecording } from "@/lib/recordings/schema";
import { startRecordingUpload } from "@/lib/recordings/start-recording-upload";
import { beginUpload, tusAbilities, tusAnswer } from "../tus";

/** What uploads of recordings can do here; asked by programs before they begin. */
export function OPTIONS(): Response {
  return tusAnswer(204, tusAbilities(largestRecording));
}

/**
 * Announces the file of a recording, whose id stands in the metadata as `recording`; 404 without an office there, 413
 * and 422 for what is not taken.
 */
export function POST(request: Request): Promise<Response> {
  return beginUpload(request, { of: "recording", path: "/api/uploads/recordings" }, (actor, { id, name, bytes }) =>
    startRecordingUpload({ actor, clock: systemClock }, { recordingId: id, name, bytes }),
  );
}
