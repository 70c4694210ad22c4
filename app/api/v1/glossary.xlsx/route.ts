import { glossaryFile } from "@/lib/web/glossary-answer";
import { xlsxAnswer } from "@/lib/web/list-answer";

/** Published terms as a workbook, whole, with a row for each definition; an empty cell is not said. */
export function GET(request: Request): Promise<Response> {
  return xlsxAnswer(glossaryFile(request));
}
