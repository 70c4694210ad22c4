import type { ReactNode } from "react";

const classes = {
  open: "state",
  published: "state",
  soon: "state soon",
  pending: "state pending",
  draft: "state draft",
  closed: "state closed",
  withdrawn: "state closed",
  refused: "state rejected",
  verified: "state verified",
} as const;

export type MarkedState = keyof typeof classes;

/** A state in words behind a mark that differs in shape, not only in colour. */
export function StateMark({ state, children }: { state: MarkedState; children: ReactNode }) {
  return <span className={classes[state]}>{children}</span>;
}
