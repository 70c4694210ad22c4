import type { Actor } from "@/lib/kernel/actor";
import type { Transaction } from "./client";

export type TransitionRecord = {
  subject:
    | "contribution"
    | "co_signature"
    | "endorsement"
    | "organisation"
    | "representation"
    | "process"
    | "consultation"
    | "round"
    | "draft_version"
    | "annotation"
    | "person"
    | "office"
    | "template"
    | "import";
  subjectId: string;
  /** The state field that changed. */
  field: string;
  /** Null when the thing began. */
  from: string | null;
  to: string;
  /** Null when the program acted by itself. */
  actor: Pick<Actor, "personId" | "organisation"> | null;
  reason?: string | null;
  at: Date;
};

/** Writes who changed what, when, from, to and why; every command that changes a state calls it. Gives the row. */
export async function recordTransition(tx: Transaction, record: TransitionRecord) {
  const { actor, reason, ...change } = record;
  return tx.transition.create({
    data: {
      ...change,
      personId: actor?.personId ?? null,
      organisationId: actor?.organisation?.id ?? null,
      reason: reason ?? null,
    },
  });
}

/** The same for many things at once, in one write. */
export async function recordTransitions(tx: Transaction, records: readonly TransitionRecord[]): Promise<void> {
  await tx.transition.createMany({
    data: records.map(({ actor, reason, ...change }) => ({
      ...change,
      personId: actor?.personId ?? null,
      organisationId: actor?.organisation?.id ?? null,
      reason: reason ?? null,
    })),
  });
}
