import { largestFile } from "@/lib/attachments/file-limits";
import { startUpload } from "@/lib/attachments/start-upload";
import { systemClock } from "@/lib/kernel/clock";
import { beginUpload, tusAbilities, tusAnswer } from "./tus";

/** What uploads can do here; asked by programs before they begin. */
export function OPTIONS(): Response {
  return tusAnswer(204, tusAbilities(largestFile));
}

/**
 * Announces a file beside a draft, whose id stands in the metadata as `contribution`; 404 for a draft that is not one's
 * own, 413 and 422 for what the round does not take.
 */
export function POST(request: Request): Promise<Response> {
  return beginUpload(request, { of: "contribution", path: "/api/uploads" }, (actor, { id, name, bytes }) =>
    startUpload({ actor, clock: systemClock }, { contributionId: id, name, bytes }),
  );
}
