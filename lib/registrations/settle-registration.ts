import type { Acting } from "@/lib/db/acting-role";
import type { Transaction } from "@/lib/db/client";
import type { LoadedEvent } from "@/lib/events/load-event";
import type { Jobs } from "@/lib/jobs/queue";
import { fillPlaces } from "./fill-places";
import type { RegistrationStateName } from "./lifecycle";
import { mailStep } from "./mail-registration";
import { writeRegistration } from "./write-registration";

type Pending = {
  id: string;
  state: RegistrationStateName;
  revision: number;
  awaitsFocalPoint: boolean;
  awaitsOrganiser: boolean;
};

type Approval = {
  registration: Pending;
  actor: Acting & { personId: string };
  by: "focal_point" | "organiser";
  at: Date;
};

/**
 * Writes one approval. Once nobody else is awaited, who was pending gets a place if there is one, or stands in line at
 * their number of arrival, and is told which; who was looked at again after a change keeps what they have.
 */
export async function approve(
  tx: Transaction,
  { jobs, event }: { jobs: Jobs; event: LoadedEvent },
  { registration, actor, by, at }: Approval,
): Promise<void> {
  const { id, state, awaitsFocalPoint, awaitsOrganiser } = registration;
  const left = {
    awaitsFocalPoint: by === "focal_point" ? false : awaitsFocalPoint,
    awaitsOrganiser: by === "organiser" ? false : awaitsOrganiser,
  };
  const isSettled = !left.awaitsFocalPoint && !left.awaitsOrganiser;
  const data = { ...left, decidedById: actor.personId };
  const step = state === "pending" && isSettled ? ("queue" as const) : ("change" as const);
  const reason = by === "organiser" ? "approved" : "approved_by_focal_point";
  await writeRegistration(tx, { registration, event: step, actor, at, reason, data });
  await fillPlaces(tx, { jobs, fresh: new Set(step === "queue" ? [id] : []) }, event);
  if (step !== "queue") return;
  const { state: became } = await tx.registration.findUniqueOrThrow({ where: { id }, select: { state: true } });
  await mailStep(tx, jobs, id, became === "confirmed" ? "confirmed" : "waitlisted");
}

type Refusal = {
  registration: Pending;
  event: "reject" | "cancel";
  actor: Acting & { personId: string };
  at: Date;
  /** As told to the person. */
  words: string;
  /** For the record of the act. */
  because: string;
};

/** Ends a registration with a reason and tells it. The place is free; the caller fills it. */
export async function refuse(tx: Transaction, jobs: Jobs, refusal: Refusal): Promise<void> {
  const { registration, event, actor, at, words, because } = refusal;
  const data = { awaitsFocalPoint: false, awaitsOrganiser: false, decidedById: actor.personId, reason: words };
  await writeRegistration(tx, { registration, event, actor, at, reason: because, data });
  await mailStep(tx, jobs, registration.id, event === "reject" ? "rejected" : "cancelled");
}
