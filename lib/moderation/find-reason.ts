import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import type { DecisionName } from "./schema";

/** A reason as it is given: its code and the version of its words that is in force. */
export type GivenReason = { code: string; version: number };

/** The reason from the published list, if it may be given for this decision. Refuses: invalid. */
export async function findReason(tx: Transaction, decision: DecisionName, code: string): Promise<GivenReason> {
  const reason = await tx.moderationReason.findFirst({
    where: { code, active: true, appliesTo: { has: decision } },
    select: { code: true, version: true },
  });
  if (reason === null) {
    throw new DomainError("invalid", "moderation.errors.notDecided", {
      fields: { reasonCode: { key: "moderation.errors.reasonUnknown" } },
    });
  }
  return reason;
}
