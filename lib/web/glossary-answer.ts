import { env } from "@/lib/env";
import { exportedTerm, termTable } from "@/lib/glossary/exported-term";
import { countTerms, listedTerms, type PublicTerm } from "@/lib/glossary/public";
import { type ListFile, listAnswer } from "@/lib/web/list-answer";

/** The process whose terms are asked for beside those of the platform; null for all. */
function processOf(request: Request): string | null {
  return new URL(request.url).searchParams.get("process") || null;
}

/** Published terms with their definitions as a page of a list. */
export function glossaryAnswer(request: Request): Promise<Response> {
  const process = processOf(request);
  return listAnswer(
    request,
    async (limit, cursor) => {
      const { items, next } = await listedTerms(process, limit, cursor);
      return { next, items: items.map((term) => exportedTerm(term, env().appUrl)) };
    },
    () => countTerms(process),
  );
}

/** The same as a file, with a row for each definition. */
export function glossaryFile(request: Request): ListFile<PublicTerm> {
  const process = processOf(request);
  return {
    name: "glossary",
    read: (limit, cursor) => listedTerms(process, limit, cursor),
    table: (terms) => termTable(terms, env().appUrl),
  };
}
