/** The public documents that list recordings of all events. */
export const recordingsTag = "recordings";
