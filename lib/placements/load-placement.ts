import { publishedBy } from "@/lib/contributions/published-by";
import type { Database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { subjectsOf } from "@/lib/dispositions/load-answered";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { placementPolicy } from "./policy";
import { wordsColumns } from "./proposed-words";

/** What is read of a contribution: its words, and whose it is. */
export const contributionColumns = {
  id: true,
  reference: true,
  authorId: true,
  organisationId: true,
  ...wordsColumns,
  consultation: { select: { processId: true } },
  version: { select: { draftId: true } },
} as const;

const placementColumns = {
  id: true,
  versionId: true,
  state: true,
  toParagraphIds: true,
  adoption: true,
  measure: true,
  revision: true,
  confirmedAt: true,
  contribution: { select: contributionColumns },
  fromParagraph: { select: { id: true, lineageId: true, text: true, version: { select: { language: true } } } },
  version: {
    select: { id: true, status: true, language: true, draft: { select: { id: true, consultationId: true } } },
  },
} as const;

/**
 * A placement as commands need it, with the actor in the offices of this moment. Refuses as not_found what is not
 * published any more, and what the actor holds no office for.
 */
export async function loadPlacement(db: Database, given: Actor, id: string) {
  const placement = await db.placement.findFirst({
    where: { id, contribution: publishedBy(await databaseNow(db)) },
    select: placementColumns,
  });
  if (placement === null) throw notFound();
  const actor = await withPresentOffices(db, given);
  const subject = (await subjectsOf(db, actor, [placement.contribution])).get(placement.contribution.id);
  if (subject === undefined || !placementPolicy.read(actor, subject)) throw notFound();
  return { placement, actor, subject };
}

export type LoadedPlacement = Awaited<ReturnType<typeof loadPlacement>>["placement"];
