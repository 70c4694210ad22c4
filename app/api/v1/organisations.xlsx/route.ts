import { xlsxAnswer } from "@/lib/web/list-answer";
import { organisationFile } from "@/lib/web/public-lists";

/** The directory as a workbook, whole; an empty cell is not stated. */
export function GET(request: Request): Promise<Response> {
  return xlsxAnswer(organisationFile(request));
}
