import { systemClock } from "@/lib/kernel/clock";
import { tagDocument } from "@/lib/web/documents/render-context";
import { csvAnswer } from "@/lib/web/list-answer";
import { consultationFile } from "@/lib/web/public-lists";

/** Published consultations as CSV, whole. */
export function GET(request: Request): Promise<Response> {
  tagDocument("consultations");
  return csvAnswer(request, consultationFile(systemClock.now()));
}
