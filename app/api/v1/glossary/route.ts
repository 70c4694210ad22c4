import { glossaryTag } from "@/lib/glossary/glossary-tag";
import { tagDocument } from "@/lib/web/documents/render-context";
import { glossaryAnswer } from "@/lib/web/glossary-answer";

/** Published terms with every definition and its source as JSON: `{ data, next, total }`; `process` is an address. */
export function GET(request: Request): Promise<Response> {
  tagDocument(glossaryTag, "consultations");
  return glossaryAnswer(request);
}
