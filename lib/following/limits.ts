/** Most that one address follows. */
export const mostFollows = 200;

/** After so many days an address that never said yes is forgotten. */
export const daysToConfirm = 7;
