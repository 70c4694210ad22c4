/** The public documents that list outcomes of all events. */
export const outcomesTag = "outcomes";
