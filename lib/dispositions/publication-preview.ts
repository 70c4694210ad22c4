import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { loadDeskVersion } from "./load-desk-version";
import { progressOf } from "./queries";
import { findReadyAnswers } from "./ready-answers";
import type { DispositionStateName } from "./schema";

/** Most answers listed in a preview; the others are counted. */
const mostListed = 100;

export type PreviewedAnswer = {
  contributionId: string;
  reference: string;
  organisation: string | null;
  state: DispositionStateName;
  observation: string;
  language: string;
  /** As it reads in public until then; null when there is nothing yet. */
  before: DispositionStateName | null;
};

/** What an organiser sees before publishing: what is new or changed, and what still lacks an answer. */
export async function readPublicationPreview(actor: Actor, versionId: string) {
  const db = database();
  const version = await loadDeskVersion(db, actor, versionId);
  const { ids, ...counts } = await findReadyAnswers(db, versionId, await databaseNow(db));
  const rows = await db.disposition.findMany({
    where: { contributionId: { in: ids.slice(0, mostListed) } },
    select: {
      contributionId: true,
      state: true,
      observation: true,
      language: true,
      contribution: {
        select: {
          reference: true,
          ...publicAuthorSelect,
          publishedDispositions: {
            orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
            take: 1,
            select: { state: true },
          },
        },
      },
    },
    orderBy: { contribution: { reference: "asc" } },
  });
  const progress = (await progressOf([versionId])).get(versionId) ?? { total: 0, answered: 0 };
  return {
    version,
    ...counts,
    count: ids.length,
    unanswered: progress.total - progress.answered,
    progress,
    listed: rows.map(
      ({ contribution, ...row }): PreviewedAnswer => ({
        ...row,
        reference: contribution.reference ?? "",
        organisation: publicAuthor(contribution)?.name ?? null,
        before: contribution.publishedDispositions[0]?.state ?? null,
      }),
    ),
  };
}
