import { commented } from "@/lib/contributions/of-comment";
import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { dispositionPolicy, holdsWork, repliesVisibleTo, workableBy } from "./policy";

/** How far the answers of a version are; numbers of published contributions. */
export type Progress = { total: number; answered: number };

/** A version on the desk's first page. */
export type AnswerableVersion = Progress & {
  id: string;
  label: Localised;
  draft: Localised;
  consultation: Localised;
  /** When answers were published last; null when none ever were. */
  publishedAt: Date | null;
};

/** Versions with published contributions, of the drafts that the actor works on; the latest first. */
export async function listAnswerableVersions(actor: Actor): Promise<AnswerableVersion[]> {
  const db = database();
  const versions = await db.draftVersion.findMany({
    where: { status: { not: "draft" }, draft: workableBy(actor) },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: 200,
    select: {
      id: true,
      label: true,
      draft: { select: { title: true, consultation: { select: { title: true } } } },
      dispositionPublications: { select: { publishedAt: true }, orderBy: { publishedAt: "desc" }, take: 1 },
    },
  });
  const progress = await progressOf(versions.map(({ id }) => id));
  return versions.flatMap(({ id, label, draft, dispositionPublications }) => {
    const found = progress.get(id);
    if (found === undefined) return [];
    return [
      {
        id,
        label: readLocalised(label),
        draft: readLocalised(draft.title),
        consultation: readLocalised(draft.consultation.title),
        publishedAt: dispositionPublications[0]?.publishedAt ?? null,
        ...found,
      },
    ];
  });
}

/** Progress by version; a version without published contributions is missing. */
export async function progressOf(versionIds: readonly string[]): Promise<Map<string, Progress>> {
  const db = database();
  const groups = await db.contribution.groupBy({
    by: ["versionId", "disposition"],
    where: { versionId: { in: [...versionIds] }, ...publishedBy(await databaseNow(db)) },
    _count: { _all: true },
  });
  const found = new Map<string, Progress>();
  for (const { versionId, disposition, _count } of groups.map(commented)) {
    const sum = found.get(versionId) ?? { total: 0, answered: 0 };
    sum.total += _count._all;
    if (disposition !== "pending") sum.answered += _count._all;
    found.set(versionId, sum);
  }
  return found;
}

/** The same for whoever works on the answers of this draft; empty for everybody else, and without versions in public. */
export async function deskProgress(
  actor: Actor,
  subject: { processId: string; draftId: string },
  versionIds: readonly string[],
): Promise<Map<string, Progress>> {
  return dispositionPolicy.read(actor, subject) ? progressOf(versionIds) : new Map();
}

/** Work on answers for the work list, each counted up to `most` + 1; null without an office for it. */
export async function countAnswerWork(actor: Actor, most = 1_000) {
  if (!holdsWork(actor)) return null;
  const mine = workableBy(actor);
  const db = database();
  const open = {
    disposition: "pending" as const,
    version: { status: { not: "draft" as const }, draft: mine },
    ...publishedBy(await databaseNow(db)),
  };
  const [unanswered, assigned] = await Promise.all([
    db.contribution.findMany({ where: open, take: most + 1, select: { id: true } }),
    db.disposition.count({ where: { assigneeId: actor.personId, state: "pending", contribution: open } }),
  ]);
  return { unanswered: unanswered.length, assigned };
}

/** Replies that wait for the actor as a moderator, counted up to `most` + 1; null without an office for it. */
export async function countReplies(actor: Actor, most = 1_000): Promise<number | null> {
  if (!actor.offices.some(({ role }) => role === "moderator")) return null;
  const rows = await database().dispositionReply.findMany({
    where: { publication: "pending", contribution: { ...repliesVisibleTo(actor), submission: "submitted" } },
    take: most + 1,
    select: { id: true },
  });
  return rows.length;
}
