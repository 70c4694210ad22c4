/** Matches of each kind that are ranked and counted: the newest. What is beyond is said to be "more than". */
export const mostRanked = 1_000;

/** Results of one page. */
export const pageSize = 20;
