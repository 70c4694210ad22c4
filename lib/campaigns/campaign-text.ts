import { readRedline } from "@/lib/contributions/stored-redline";
import type { Database } from "@/lib/db/client";

/**
 * What the senders wrote themselves, all fields of each: by this, letters are compared. Of a wording asked for only the
 * words that are put in count: the rest is the draft's, and would make all who comment on one paragraph alike.
 */
export async function campaignTexts(
  db: Pick<Database, "contribution">,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.contribution.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      bodyText: true,
      changeNote: true,
      redline: true,
      input: {
        select: {
          title: true,
          about: true,
          parts: { orderBy: { position: "asc" }, select: { keyMessage: true, recommendation: true, bodyText: true } },
        },
      },
    },
  });
  return new Map(
    rows.map(({ id, bodyText, changeNote, redline, input }) => [
      id,
      input === null
        ? joined([bodyText, changeNote, ...insertedWords(redline)])
        : joined([
            ...[input.title, input.about],
            ...input.parts.flatMap((part) => [part.keyMessage, part.recommendation, part.bodyText]),
          ]),
    ]),
  );
}

function insertedWords(redline: unknown): string[] {
  return (readRedline(redline) ?? []).flatMap(({ kind, text }) => (kind === "inserted" ? [text] : []));
}

function joined(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null && text !== "").join("\n\n");
}
