import type { Acting } from "@/lib/db/acting-role";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { recordTransition } from "@/lib/db/transitions";
import { DomainError } from "@/lib/kernel/errors";
import { type RegistrationStateName, registrationLifecycle } from "./lifecycle";

type Change = {
  registration: { id: string; state: RegistrationStateName; revision: number };
  event: Parameters<typeof registrationLifecycle.next>[0];
  /** Null when the program acts. */
  actor: Acting | null;
  at: Date;
  reason?: string | null;
  /** What changes besides the state; an offer ends with every step unless it is set here. */
  data?: Omit<Prisma.RegistrationUncheckedUpdateManyInput, "state" | "revision">;
};

/**
 * Writes what becomes of a registration, with the act in the record; the event is locked by the caller.
 * Refuses: conflict (not in this state; somebody changed it since).
 */
export async function writeRegistration(tx: Transaction, change: Change): Promise<RegistrationStateName> {
  const { registration, event, actor, at, reason = null, data = {} } = change;
  const to = registrationLifecycle.next(event, registration.state);
  const { count } = await tx.registration.updateMany({
    where: { id: registration.id, revision: registration.revision },
    data: { ...(event === "change" ? {} : { offeredUntil: null }), ...data, state: to, revision: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
  const what = { subject: "registration" as const, subjectId: registration.id, field: "state" };
  await recordTransition(tx, { ...what, from: registration.state, to, actor, reason, at });
  return to;
}
