/**
 * What everybody may see: published, not withdrawn, not confidential, in a round whose contributions may be seen by
 * now, and not before the hour until which its side wanted it kept back. All that depends on the hour stands in the
 * one list of alternatives, so that a caller who spreads this beside conditions of its own loses none of it.
 */
export function publishedBy(now: Date) {
  const seen = [{ round: { visibility: "as_moderated" as const } }, { round: { closesAt: { lte: now } } }];
  return {
    submission: "submitted" as const,
    // Whatever is published has this instant; saying so lets the indexes on it answer.
    publishedAt: { not: null },
    publication: { in: ["published" as const, "published_redacted" as const] },
    protection: { not: "confidential" as const },
    OR: seen.flatMap((round) => [
      { ...round, embargoUntil: null },
      { ...round, embargoUntil: { lte: now } },
    ]),
  };
}
