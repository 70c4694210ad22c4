import { systemClock } from "@/lib/kernel/clock";
import { csvAnswer } from "@/lib/web/list-answer";
import { consultationFile } from "@/lib/web/public-lists";

/** Published consultations as CSV, whole. */
export function GET(request: Request): Promise<Response> {
  return csvAnswer(request, consultationFile(systemClock.now()));
}
