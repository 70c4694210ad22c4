import { tagDocument } from "@/lib/web/documents/render-context";
import { csvAnswer } from "@/lib/web/list-answer";
import { processFile } from "@/lib/web/public-lists";

/** Published processes as CSV, whole. */
export function GET(request: Request): Promise<Response> {
  tagDocument("consultations");
  return csvAnswer(request, processFile);
}
