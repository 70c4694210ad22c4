import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states mean to a citizen. A draft is read by those who write it and by nobody else. In correction it is read
 * by those who took part, who ask for corrections until an hour; the rapporteur may take it back to write it anew. What
 * is published is read by everybody and changes no more.
 */

export const reportStates = ["draft", "in_correction", "published"] as const;
export type ReportStateName = (typeof reportStates)[number];

export const reportLifecycle = defineLifecycle<ReportStateName, "save" | "openCorrections" | "takeBack" | "publish">(
  {
    save: { draft: "draft", in_correction: "in_correction" },
    openCorrections: { draft: "in_correction" },
    takeBack: { in_correction: "draft" },
    publish: { in_correction: "published" },
  },
  "session-reports.errors.otherState",
);

/** Where the round of corrections stands, as far as it decides. */
export type CorrectionRound = {
  state: ReportStateName;
  /** Null before the first round. */
  correctionUntil: Date | null;
  /** How many corrections were asked for in all, and how many have no answer yet. */
  asked: number;
  pending: number;
};

/** Whether corrections can be asked for at this instant: the closing hour itself is too late. */
export function takesCorrections({ state, correctionUntil }: Omit<CorrectionRound, "asked" | "pending">, now: Date) {
  return state === "in_correction" && correctionUntil !== null && now < correctionUntil;
}

/** Whether it can be published at this instant: the hour is past, or all that was asked for is answered. */
export function roundIsDone({ state, correctionUntil, asked, pending }: CorrectionRound, now: Date): boolean {
  if (state !== "in_correction" || correctionUntil === null) return false;
  return now >= correctionUntil || (asked > 0 && pending === 0);
}
