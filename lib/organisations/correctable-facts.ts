/**
 * Facts of an entry of the directory that any reader may suggest to correct: those that it states in words of its own.
 * Its name is what was verified, and the other facts are choices of lists.
 */
export const correctableFacts = ["acronym", "address", "website", "description"] as const;

export type CorrectableFact = (typeof correctableFacts)[number];
