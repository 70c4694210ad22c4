import { glossaryTag } from "@/lib/glossary/glossary-tag";
import { tagDocument } from "@/lib/web/documents/render-context";
import { glossaryFile } from "@/lib/web/glossary-answer";
import { csvAnswer } from "@/lib/web/list-answer";

/** Published terms as CSV, whole, with a row for each definition; an empty cell is not said. */
export function GET(request: Request): Promise<Response> {
  tagDocument(glossaryTag, "consultations");
  return csvAnswer(request, glossaryFile(request));
}
