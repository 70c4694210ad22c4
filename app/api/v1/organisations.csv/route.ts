import { tagDocument } from "@/lib/web/documents/render-context";
import { csvAnswer } from "@/lib/web/list-answer";
import { organisationFile } from "@/lib/web/public-lists";

/** The directory as CSV, whole; an empty cell is not stated. */
export function GET(request: Request): Promise<Response> {
  tagDocument("organisations");
  return csvAnswer(request, organisationFile(request));
}
