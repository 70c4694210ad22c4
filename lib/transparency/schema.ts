/** What became of a contribution, as far as it is public; `confidential` is one of which only its receipt is. */
export const outcomes = ["published", "published_redacted", "hidden", "refused", "withdrawn", "confidential"] as const;
export type Outcome = (typeof outcomes)[number];

export const appealStates = ["granted", "granted_in_part", "dismissed", "open", "withdrawn"] as const;
export type AppealStateName = (typeof appealStates)[number];

/** These would tell of an organisation what no page tells, where its group is small. */
export const closedColumns = ["hidden", "refused", "withdrawn", "returned", "appealed"] as const;
export type ClosedColumn = (typeof closedColumns)[number];

/** Closed columns that are part of what was received; the others are acts, of which one contribution may have several. */
export const closedOutcomes = ["hidden", "refused", "withdrawn"] as const;

/** States of a contribution that leave a public marker. */
export const markerStates = ["refused", "withdrawn"] as const;
export type MarkerState = (typeof markerStates)[number];

/** Reads the choice of an address; whatever is on no list shows both. */
export function readMarkerState(value: string | string[] | undefined): MarkerState | null {
  return markerStates.find((known) => known === value) ?? null;
}
