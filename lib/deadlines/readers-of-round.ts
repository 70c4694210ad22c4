import { database } from "@/lib/db/client";

/** Somebody who is written to. */
export type Reader = { id: string; email: string; locale: string };

/** Not submitted, and not taken back: what a closing hour could still lose. */
export const unsubmitted = { in: ["draft" as const, "awaiting_approval" as const, "collecting_signatures" as const] };

const reader = { select: { id: true, email: true, locale: true } } as const;

/**
 * Whoever has a draft in a round and may still write it, and whoever wants notices of its process, each once.
 * `wantsNotices` says who may want to stop them.
 */
export async function readersOfRound(
  roundId: string,
  processId: string,
): Promise<(Reader & { wantsNotices: boolean })[]> {
  const [writers, wanting] = await Promise.all([
    writersOfRound(roundId),
    database().noticeChoice.findMany({ where: { processId }, select: { person: reader } }),
  ]);
  const all = [
    ...writers.map(({ person }) => ({ ...person, wantsNotices: false })),
    ...wanting.map(({ person }) => ({ ...person, wantsNotices: true })),
  ];
  return [...new Map(all.map((person) => [person.id, person])).values()];
}

/** Somebody with drafts in a round that are not submitted, and when the first of them was begun. */
export type Writer = { person: Reader; drafts: number; since: Date };

/**
 * The people whom unsubmitted drafts of a round are in the hands of: the author while they write, the focal points
 * once it was handed over. Who no longer stands in the organisation has nothing more to do with its drafts.
 */
export async function writersOfRound(roundId: string): Promise<Writer[]> {
  const drafts = await database().contribution.findMany({
    where: { roundId, submission: unsubmitted },
    select: {
      submission: true,
      createdAt: true,
      authorId: true,
      author: reader,
      organisation: {
        select: {
          representations: {
            where: { status: "active", personId: { not: null } },
            select: { role: true, person: reader },
          },
        },
      },
    },
  });
  const found = new Map<string, Writer>();
  for (const { submission, createdAt, author, authorId, organisation } of drafts) {
    const standing = organisation?.representations ?? [];
    const isTheirs = organisation === null || standing.some(({ person }) => person?.id === authorId);
    const focal = standing.flatMap(({ role, person }) => (role === "focal_point" && person !== null ? [person] : []));
    const hands = submission === "draft" && isTheirs ? [author] : focal;
    for (const person of hands) {
      const known = found.get(person.id);
      found.set(person.id, {
        person,
        drafts: (known?.drafts ?? 0) + 1,
        since: known === undefined || createdAt < known.since ? createdAt : known.since,
      });
    }
  }
  return [...found.values()];
}
