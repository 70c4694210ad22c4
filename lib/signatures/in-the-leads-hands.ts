const unsent = ["draft", "awaiting_approval", "collecting_signatures"];

/** Whether an input in this submission state may still be changed by its lead: not sent, not withdrawn. */
export function inTheLeadsHands(submission: string): boolean {
  return unsent.includes(submission);
}
