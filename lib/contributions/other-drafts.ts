import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { aboutParagraph } from "./composed-comment";
import { openingWords } from "./opening-words";
import type { StanceName } from "./schema";

/** A comment of one's own side, as it stands beside the composer. */
export type OtherDraft = {
  id: string;
  author: string | null;
  stance: StanceName | null;
  opening: string;
  submission: string;
  updatedAt: Date;
};

/** What else one's own side has on this paragraph: all of it for the organisation, nothing of other sides. */
export async function findOthers(
  db: Database,
  actor: Actor,
  versionId: string,
  paragraphId: string | null,
  except: string | null,
) {
  const rows = await db.contribution.findMany({
    where: {
      versionId,
      organisationId: actor.organisation?.id ?? null,
      ...(actor.organisation === null ? { authorId: actor.personId } : {}),
      submission: { not: "withdrawn" },
      ...aboutParagraph(paragraphId),
      ...(except === null ? {} : { id: { not: except } }),
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 12,
    select: {
      id: true,
      stance: true,
      bodyText: true,
      submission: true,
      updatedAt: true,
      author: { select: { name: true } },
    },
  });
  return rows.map(({ author, bodyText, ...row }) => ({
    ...row,
    author: author.name,
    opening: openingWords(bodyText, 160),
  }));
}
