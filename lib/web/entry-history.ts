import { changeTable, exportedChange } from "@/lib/organisations/exported-change";
import { publicOrganisation } from "@/lib/organisations/public";
import { countPublicChanges, type PublicChange, publicChanges } from "@/lib/organisations/public-changes";
import { type ListFile, listAnswer } from "@/lib/web/list-answer";

type Entry = { id: string; slug: string };

/** The organisation whose entry everybody may read; null where there is none. */
export async function publicEntry(slug: string): Promise<Entry | null> {
  const organisation = await publicOrganisation(slug);
  return organisation === null || organisation.isSuspended ? null : organisation;
}

/** What an entry of the directory stated before, as a page of a list. */
export function historyAnswer(request: Request, { id }: Entry): Promise<Response> {
  return listAnswer(
    request,
    async (limit, cursor) => {
      const { items, next } = await publicChanges(id, limit, cursor);
      return { items: items.map(exportedChange), next };
    },
    () => countPublicChanges(id),
  );
}

/** The same as a file. */
export function historyFile({ id, slug }: Entry): ListFile<PublicChange> {
  return {
    name: `history-of-${slug}`,
    read: (limit, cursor) => publicChanges(id, limit, cursor),
    table: changeTable,
  };
}
