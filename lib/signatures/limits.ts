import type { Limit } from "@/lib/accounts/count-attempt";

/** Each person: organisations asked for their names, so that nobody floods mailboxes. */
export const invitations: Limit = { act: "invitations to sign", attempts: 120, minutes: 60 };
