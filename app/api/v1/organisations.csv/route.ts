import { csvAnswer } from "@/lib/web/list-answer";
import { organisationFile } from "@/lib/web/public-lists";

/** The directory as CSV, whole; an empty cell is not stated. */
export function GET(request: Request): Promise<Response> {
  return csvAnswer(request, organisationFile(request));
}
