import type { Limit } from "@/lib/accounts/count-attempt";

/** Each person, by their id: organisations registered, and organisations that were shown to be alike. */
export const registrations: Limit = { act: "organisation registrations", attempts: 20, minutes: 60 };

/** Each person: invitations, requests to join and links to contact addresses, so that nobody floods a mailbox. */
export const letters: Limit = { act: "letters of organisations", attempts: 40, minutes: 60 };

/** Each person: changes of what their organisation says of itself. */
export const edits: Limit = { act: "edits of organisations", attempts: 60, minutes: 60 };
