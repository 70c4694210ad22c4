/** Members that wait for a decision and stood in the cluster when the moderator read it. */
export function waitingIn(campaignId: string, seenUntil: Date) {
  return {
    ...{ campaignId, removedAt: null, addedAt: { lte: seenUntil } },
    contribution: { submission: "submitted" as const, publication: "pending" as const },
  };
}
