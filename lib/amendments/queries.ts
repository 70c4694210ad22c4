import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { loadWork, type Work } from "./load-work";
import { workPolicy } from "./policy";
import { publishedTermReplacements } from "./proposals";
import { readWorkedText } from "./worked-text";

/** The version that is being written, and the one it goes on from. */
export type WorkHead = {
  id: string;
  status: string;
  label: Localised;
  language: string;
  previous: { id: string; label: Localised; language: string };
  draft: { id: string; title: Localised; consultation: string };
  /** Whether the reader decides on proposals here; an organiser who is no rapporteur only reads. */
  mayDecide: boolean;
};

/** A paragraph of the version before on which something is proposed. */
export type WorkLine = {
  anchor: string;
  number: string | null;
  /** Number in the version that is being written; null when it has none or is gone. */
  numberNow: string | null;
  isGone: boolean;
  opening: string;
  proposals: number;
  /** Proposals that nobody answered yet. */
  open: number;
};

export type WorkOverview = { head: WorkHead; lines: WorkLine[]; proposals: number; open: number };

/** What asks for another text; who asks to keep it asks for nothing to be done. */
export const asksForChange = {
  kind: "comment" as const,
  stance: { in: ["change" as const, "delete" as const, "add" as const] },
};

/** What is to be worked through for a version. Refuses as not_found where the actor has no office. */
export async function getWork(actor: Actor, versionId: string): Promise<WorkOverview> {
  const db = database();
  const work = await loadWork(db, actor, versionId);
  const now = await databaseNow(db);
  const counts = await countProposals(work.previous.id, now);
  const text = await readWorkedText(db, work);
  const lines = text.flatMap((row): WorkLine[] => {
    const count = counts.get(row.id);
    if (count === undefined) return [];
    const { anchor, number, numberNow } = row;
    return [{ anchor, number, numberNow, isGone: row.now === null, opening: openingOf(row.text), ...count }];
  });
  const contribution = { versionId: work.previous.id, ...asksForChange, ...publishedBy(now), targets: { some: {} } };
  const [proposals, open] = await Promise.all([
    db.contribution.count({ where: contribution }),
    db.contribution.count({ where: { ...contribution, disposition: "pending" } }),
  ]);
  return { head: headOf(work), lines, proposals, open };
}

/** Proposals by the paragraph they are about, all and those that nobody answered. */
async function countProposals(versionId: string, now: Date): Promise<Map<string, { proposals: number; open: number }>> {
  const where = { contribution: { versionId, ...asksForChange, ...publishedBy(now) } };
  const target = database().contributionTarget;
  const [all, open] = await Promise.all([
    target.groupBy({ by: ["paragraphId"], where, _count: true }),
    target.groupBy({
      by: ["paragraphId"],
      where: { contribution: { ...where.contribution, disposition: "pending" } },
      _count: true,
    }),
  ]);
  const opened = new Map(open.map(({ paragraphId, _count }) => [paragraphId, _count]));
  return new Map(
    all.map(({ paragraphId, _count }) => [paragraphId, { proposals: _count, open: opened.get(paragraphId) ?? 0 }]),
  );
}

/** The head of every page of the work. */
export function headOf(work: Work): WorkHead {
  const { draft, previous } = work;
  return {
    id: work.id,
    status: work.status,
    label: readLocalised(work.label),
    language: work.language,
    previous: { ...previous, label: readLocalised(previous.label) },
    draft: { id: draft.id, title: readLocalised(draft.title), consultation: draft.consultation.slug },
    mayDecide: work.status === "draft" && workPolicy.undo(work.actor, work.subject),
  };
}

/** How many proposals there are for each of these unpublished versions and how many are open; nothing without an office. */
export async function workProgress(
  actor: Actor,
  draft: { processId: string; draftId: string },
  versions: readonly { id: string; status: string; previousId: string | null }[],
): Promise<Map<string, { proposals: number; open: number }>> {
  const written = versions.filter(({ status, previousId }) => status === "draft" && previousId !== null);
  if (!workPolicy.read(actor, draft) || written.length === 0) return new Map();
  const now = await databaseNow(database());
  const rows = await database().contribution.groupBy({
    by: ["versionId", "disposition"],
    where: {
      versionId: { in: written.flatMap(({ previousId }) => previousId ?? []) },
      ...asksForChange,
      ...publishedBy(now),
      targets: { some: {} },
    },
    _count: true,
  });
  const sum = (found: typeof rows) => found.reduce((total, { _count }) => total + _count, 0);
  return new Map(
    written.flatMap(({ id, previousId }) => {
      const own = rows.filter(({ versionId }) => versionId === previousId);
      const proposals = sum(own);
      const open = sum(own.filter(({ disposition }) => disposition === "pending"));
      return proposals === 0 ? [] : [[id, { proposals, open }]];
    }),
  );
}

/** Published wishes to replace a term in the version before, with whether somebody answered them. */
export async function getWorkTerms(actor: Actor, versionId: string) {
  const db = database();
  const work = await loadWork(db, actor, versionId);
  const terms = await publishedTermReplacements(work.previous.id, await databaseNow(db));
  const states = await db.contribution.findMany({
    where: { id: { in: terms.map(({ contributionId }) => contributionId) } },
    select: { id: true, disposition: true },
  });
  const stateOf = new Map(states.map(({ id, disposition }) => [id, disposition]));
  const text = await readWorkedText(db, work);
  return terms.map((term) => {
    const first = text.find(
      (row) => row.text.includes(term.from) && (term.paragraphIds.length === 0 || term.paragraphIds.includes(row.id)),
    );
    return {
      reference: term.reference,
      from: term.from,
      to: term.to,
      sponsor: term.sponsor?.name ?? null,
      isOpen: stateOf.get(term.contributionId) === "pending",
      anchor: first?.anchor ?? null,
    };
  });
}

function openingOf(text: string): string {
  const characters = [...text];
  return characters.length > 120 ? `${characters.slice(0, 120).join("")}…` : text;
}
