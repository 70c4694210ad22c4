/** What everybody may see: published, not withdrawn, and in a round whose contributions may be seen by now. */
export function publishedBy(now: Date) {
  return {
    submission: "submitted" as const,
    // Whatever is published has this instant; saying so lets the indexes on it answer.
    publishedAt: { not: null },
    publication: { in: ["published" as const, "published_redacted" as const] },
    OR: [{ round: { visibility: "as_moderated" as const } }, { round: { closesAt: { lte: now } } }],
  };
}
