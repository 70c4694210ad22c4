/** The states of a contribution, as far as they matter for who reads it on the desk. */
export type DeskStates = { submission: string; publication: string; hiddenAt: Date | null };

/**
 * Whether nothing of a contribution is read on the desk any more, except behind a look that is written down: what was
 * refused, hidden or withdrawn is not the public's, and once it was decided no moderator needs it in passing.
 */
export function isSealedWhole({ submission, publication, hiddenAt }: DeskStates): boolean {
  return publication === "refused" || hiddenAt !== null || submission === "withdrawn";
}

/** Whether there is something that a look opens. What its writers withdrew from publication is nobody's any more. */
export function hasSealed({ publication, hiddenAt }: DeskStates): boolean {
  return publication === "refused" || publication === "published_redacted" || hiddenAt !== null;
}
