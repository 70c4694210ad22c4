import { openingWords } from "@/lib/contributions/opening-words";
import { database } from "@/lib/db/client";
import { readLocalised } from "@/lib/kernel/localised";
import { longestWords, type Position } from "./position";

/** Published statements as positions, by their ids. An organisation takes the floor under its own name. */
export async function statementPositions(ids: string[]): Promise<Map<string, Position>> {
  const rows = await database().statement.findMany({
    where: { id: { in: ids }, publication: "published", withdrawnAt: null },
    select: {
      ...{ id: true, language: true, text: true, publishedAt: true, handedInAt: true },
      request: {
        select: {
          organisation: { select: { slug: true, name: true, acronym: true, stakeholderGroup: true, country: true } },
          event: { select: { title: true } },
        },
      },
    },
  });
  return new Map(
    rows.map(({ id, language, text, publishedAt, handedInAt, request }) => [
      id,
      {
        ...{ key: id, source: "statement", reference: null, meeting: readLocalised(request.event.title) },
        ...{ path: `/statements/${id}`, version: null, author: request.organisation, lead: null },
        ...{ stance: null, wording: null, choices: [], words: openingWords(text, longestWords), language },
        publishedAt: publishedAt ?? handedInAt,
      },
    ]),
  );
}
