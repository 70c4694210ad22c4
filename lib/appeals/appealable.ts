import type { Database } from "@/lib/db/client";

const day = 24 * 60 * 60 * 1_000;

/** What a side may complain of now, and until when. */
export type Appealable = {
  decisionId: string | null;
  hidingId: string | null;
  kind: "refused" | "redacted" | "hidden";
  reasonCode: string | null;
  words: string | null;
  at: Date;
  until: Date;
};

/**
 * The refusal, the redaction or the hiding that stands against a contribution now; null where there is none, and where
 * an appeal has led to what stands. The caller asks who may know, and compares the hour.
 */
export async function findAppealable(db: Database, contributionId: string): Promise<Appealable | null> {
  const row = await db.contribution.findUnique({
    where: { id: contributionId },
    select: {
      submission: true,
      publication: true,
      hiddenAt: true,
      consultation: { select: { appealWithinDays: true } },
      hidings: {
        where: { state: "under_review" },
        orderBy: { hiddenAt: "desc" },
        take: 1,
        select: { id: true, reasonCode: true, words: true, hiddenAt: true },
      },
      decisions: {
        where: { undone: null },
        orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { id: true, decision: true, reasonCode: true, words: true, decidedAt: true, appealId: true },
      },
    },
  });
  if (row === null || row.submission !== "submitted") return null;
  const until = (at: Date) => new Date(at.getTime() + row.consultation.appealWithinDays * day);
  const [hiding] = row.hidings;
  if (row.hiddenAt !== null && hiding !== undefined) {
    const { id, reasonCode, words, hiddenAt: at } = hiding;
    return { decisionId: null, hidingId: id, kind: "hidden", reasonCode, words, at, until: until(at) };
  }
  const [decision] = row.decisions;
  if (decision === undefined || decision.appealId !== null) return null;
  if (row.publication !== "refused" && row.publication !== "published_redacted") return null;
  const { id, reasonCode, words, decidedAt: at } = decision;
  const kind = row.publication === "refused" ? "refused" : "redacted";
  return { decisionId: id, hidingId: null, kind, reasonCode, words, at, until: until(at) };
}
