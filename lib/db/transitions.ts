import type { Door } from "@/lib/kernel/actor";
import { type Acting, actingRole } from "./acting-role";
import type { Transaction } from "./client";
import { placeOf } from "./place-of";

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
    | "translation"
    | "person"
    | "office"
    | "template"
    | "import"
    | "campaign"
    | "decision_proposal"
    | "reason"
    | "accreditation"
    | "event"
    | "registration"
    | "speaker_request"
    | "statement"
    | "session_report"
    | "glossary_term";
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
  const actor = record.actor === null ? null : await whereItIs(tx, record.actor, record);
  return tx.transition.create({ data: rowOf({ ...record, actor }) });
}

/** The same for many things of one kind at once, all in one place and by one actor, in one write. */
export async function recordTransitions(tx: Transaction, records: readonly TransitionRecord[]): Promise<void> {
  const [first] = records;
  if (first === undefined) return;
  const actor = first.actor === null ? null : await whereItIs(tx, first.actor, first);
  await tx.transition.createMany({ data: records.map((record) => rowOf({ ...record, actor })) });
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

/**
 * The actor with the offices that count where the thing is: who moderates one process and organises another acts in
 * each as what they are there. With offices in one process alone there is nothing to tell apart.
 */
async function whereItIs(
  tx: Transaction,
  actor: Acting,
  { subject, subjectId }: Pick<TransitionRecord, "subject" | "subjectId">,
): Promise<Acting> {
  const { offices = [] } = actor;
  if (offices.length < 2) return actor;
  const place = await placeOf(tx, subject, subjectId);
  if (place === null) return actor;
  const { processId, draftId } = place;
  const there = offices.filter(
    (office) => office.processId === processId && (office.draftId === null || office.draftId === draftId),
  );
  return { ...actor, offices: there };
}
