import { largestFile } from "@/lib/attachments/file-limits";
import { startUpload } from "@/lib/attachments/start-upload";
import { getActor } from "@/lib/auth/get-actor";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { announced, otherVersion, tusAbilities, tusAnswer, tusRefusal } from "./tus";

/** What uploads can do here; asked by programs before they begin. */
export function OPTIONS(): Response {
  return tusAnswer(204, tusAbilities(largestFile));
}

/**
 * Announces a file beside a draft: `Upload-Length` in bytes, `Upload-Metadata` with `filename` and `contribution`.
 * 201 with the address that takes the pieces; 401 signed out, 404 for a draft that is not one's own, 413 and 422 for
 * what the round does not take.
 */
export async function POST(request: Request): Promise<Response> {
  const refused = otherVersion(request);
  if (refused !== null) return refused;
  const actor = await getActor();
  if (actor === null) return tusAnswer(401);
  const told = announced(request);
  const { filename, contribution } = told?.metadata ?? {};
  if (told === null || !isId(contribution)) return tusAnswer(400);
  try {
    const upload = { contributionId: contribution, name: filename ?? "", bytes: told.bytes };
    const { id, expiresAt } = await startUpload({ actor, clock: systemClock }, upload);
    return tusAnswer(201, { Location: `/api/uploads/${id}`, "Upload-Expires": expiresAt.toUTCString() });
  } catch (error) {
    return tusRefusal(request, error);
  }
}
