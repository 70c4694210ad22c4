/** What the record of acts calls the state of a proposed decision. */
export const proposalState = (subjectId: string) =>
  ({ subject: "decision_proposal", subjectId, field: "state" }) as const;
