import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states mean to a citizen. What a person translated is pending, and shown to nobody, until somebody else has
 * read it against the original: it is reviewed then, or refused. What a program translated is shown at once and says
 * so (machine), and may be reviewed later. An organiser can make a translation official. One that should not stand is
 * withdrawn. The original stays the original in every state.
 */

export type TranslationStateName = "pending" | "machine" | "reviewed" | "official" | "refused" | "withdrawn";

/** States in which it is shown; each is also the mark that it carries. */
export const shownStates = ["machine", "reviewed", "official"] as const;

export const translationLifecycle = defineLifecycle<
  TranslationStateName,
  "review" | "make_official" | "refuse" | "withdraw"
>(
  {
    review: { pending: "reviewed", machine: "reviewed" },
    make_official: { pending: "official", machine: "official", reviewed: "official" },
    refuse: { pending: "refused" },
    withdraw: { machine: "withdrawn", reviewed: "withdrawn", official: "withdrawn" },
  },
  "translations.errors.settledAlready",
);
