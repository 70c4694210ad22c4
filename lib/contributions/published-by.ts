/**
 * What everybody may see: published, not hidden, not withdrawn, not confidential, in a round whose contributions may be seen by
 * now, and not before the hour until which its side wanted it kept back. What a caller may ask for as well (who wrote
 * it, when) stands in the one list of alternatives, so that spreading this beside other conditions loses none of it.
 */
export function publishedBy(now: Date) {
  const notConfidential = { protection: { not: "confidential" as const } };
  const seen = [{ round: { visibility: "as_moderated" as const } }, { round: { closesAt: { lte: now } } }];
  return {
    submission: "submitted" as const,
    // Whatever is published has this instant; saying so lets the indexes on it answer.
    publishedAt: { not: null },
    hiddenAt: null,
    publication: { in: ["published" as const, "published_redacted" as const] },
    OR: seen.flatMap((round) => [
      { ...round, ...notConfidential, embargoUntil: null },
      { ...round, ...notConfidential, embargoUntil: { lte: now } },
    ]),
  };
}
