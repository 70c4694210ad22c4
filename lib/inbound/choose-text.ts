import type { Database } from "@/lib/db/client";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { normalName } from "./named-organisation";

/** A text of a consultation that takes comments now. */
export type CommentableText = { versionId: string; language: string; symbol: string | null; title: string };

/** The published texts of a consultation, each in its own language, the oldest document first. */
export async function commentableTexts(db: Database, consultationId: string): Promise<CommentableText[]> {
  const drafts = await db.draft.findMany({
    where: { consultationId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 100,
    select: {
      symbol: true,
      title: true,
      versions: {
        where: { status: "published", translationOfId: null },
        orderBy: { position: "desc" },
        take: 1,
        select: { id: true, language: true },
      },
    },
  });
  return drafts.flatMap(({ symbol, title, versions: [version] }) =>
    version === undefined
      ? []
      : [
          {
            versionId: version.id,
            language: version.language,
            symbol,
            title: inLocale(readLocalised(title), version.language).text,
          },
        ],
  );
}

/** The text that a message is on: the only one, or the one whose symbol or title its subject names. Null: not said. */
export function chooseText(texts: readonly CommentableText[], subject: string): CommentableText | null {
  const [only, second] = texts;
  if (second === undefined) return only ?? null;
  const said = ` ${normalName(subject)} `;
  const named = texts.filter(({ symbol, title }) =>
    [symbol, title].some((name) => name !== null && name !== "" && said.includes(` ${normalName(name)} `)),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}
