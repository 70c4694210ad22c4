import { database } from "@/lib/db/client";
import { type PublishedAnswer, publishedAnswerColumns, readPublishedAnswer } from "./published-answer";

export type { PublishedAnswer } from "./published-answer";

/**
 * The answers as they were last published, by contribution; those without one are missing. Answers to what is not
 * published any more are left out, whatever is asked for. The caller reads the contributions through `publishedBy`.
 */
export async function publishedDispositionsOf(
  contributionIds: readonly string[],
): Promise<Map<string, PublishedAnswer>> {
  if (contributionIds.length === 0) return new Map();
  const rows = await database().publishedDisposition.findMany({
    where: {
      contributionId: { in: [...contributionIds] },
      contribution: {
        submission: "submitted",
        publication: { in: ["published", "published_redacted"] },
        publishedAt: { not: null },
        hiddenAt: null,
      },
    },
    select: publishedAnswerColumns,
    distinct: ["contributionId"],
    orderBy: [{ contributionId: "asc" }, { publishedAt: "desc" }, { id: "desc" }],
  });
  return new Map(rows.map((row) => [row.contributionId, readPublishedAnswer(row)]));
}
