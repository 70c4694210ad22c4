import type { Door } from "@/lib/kernel/actor";
import { type Acting, actingRole } from "./acting-role";
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
    | "correction"
    | "person"
    | "office"
    | "template"
    | "import"
    | "campaign"
    | "decision_proposal"
    | "reason"
    | "accreditation";
  subjectId: string;
  /** The state field that changed. */
  field: string;
  /** Null when the thing began. */
  from: string | null;
  to: string;
  /** Null when the program acted by itself. */
  actor: Acting | null;
  /** Where it is not the door by which the actor came: of acts of the program, that of whoever led to them. */
  source?: Door;
  reason?: string | null;
  at: Date;
};

/** Writes who changed what, when, from, to and why; every command that changes a state calls it. Gives the row. */
export async function recordTransition(tx: Transaction, record: TransitionRecord) {
  return tx.transition.create({ data: rowOf(record) });
}

/** The same for many things at once, in one write. */
export async function recordTransitions(tx: Transaction, records: readonly TransitionRecord[]): Promise<void> {
  await tx.transition.createMany({ data: records.map(rowOf) });
}

function rowOf({ actor, source, reason, ...change }: TransitionRecord) {
  return {
    ...change,
    personId: actor?.personId ?? null,
    organisationId: actor?.organisation?.id ?? null,
    reason: reason ?? null,
    role: actor === null ? null : actingRole(actor, { ...change, reason }),
    source: source ?? (actor === null ? "job" : (actor.door ?? null)),
  };
}
