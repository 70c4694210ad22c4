import type { ReactNode } from "react";
import type { DispositionStateName } from "@/lib/dispositions/schema";

/** One drawing for each answer, so that it reads without colour and looks the same on every system. */
const drawings: Record<DispositionStateName, string> = {
  accepted: "M2.5 8.5l3.5 3.5 7.5-8",
  accepted_in_part: "M2.5 8.5l3.5 3.5 3-3.2M11.5 6.2l2-2.2",
  accepted_with_modification: "M2 7l3 3 5.5-6M2 14c2-2 4-2 6 0s4 2 6 0",
  not_accepted: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  noted: "M2.5 4.5h11M2.5 8h11M2.5 11.5h6",
  out_of_scope: "M8 2a6 6 0 1 0 .01 0M3.8 3.8l8.4 8.4",
  merged: "M2.5 3c4 0 4 5 8 5h3M2.5 13c4 0 4-5 8-5M11 5.5l2.5 2.5-2.5 2.5",
  pending: "M8 2.5a5.5 5.5 0 1 0 .01 0",
};

/** What became of a contribution: a mark, and the words beside it. */
export function AnswerMark({ state, children }: { state: DispositionStateName; children: ReactNode }) {
  return (
    <span className={`answer-mark ${state}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={drawings[state]} />
      </svg>
      <span>{children}</span>
    </span>
  );
}
