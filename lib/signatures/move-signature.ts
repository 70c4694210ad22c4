import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { recordAct } from "@/lib/ledger/record-act";
import { type SignatureEvent, type SignatureState, signatureLifecycle } from "./lifecycle";

type Move = {
  event: SignatureEvent;
  /** Null when the program acted by itself. */
  actor: Actor | null;
  at: Date;
  /** SHA-256 of the exact text that the name was given for or taken from; null where none was. */
  textSha256: string | null;
};

type Columns = {
  confirmedSha256?: string;
  confirmedById?: string;
  confirmedAt?: Date;
  askedChange?: string | null;
  endedAt?: Date | null;
  tokenHash?: string | null;
  position?: number;
  showLogo?: boolean;
};

/**
 * Takes a co-signature to its next state, with the transition and, for a name given or taken back, its record in the
 * ledger. Refuses what its state does not allow. The caller holds the row of the contribution.
 */
export async function moveSignature(
  tx: Transaction,
  signature: { id: string; state: SignatureState },
  { event, actor, at, textSha256 }: Move,
  columns: Columns = {},
): Promise<SignatureState> {
  const to = signatureLifecycle.next(event, signature.state);
  await tx.coSignature.update({
    where: { id: signature.id },
    data: { ...columns, state: to, revision: { increment: 1 } },
    select: { id: true },
  });
  await recordAct(tx, {
    subject: "co_signature",
    subjectId: signature.id,
    field: "state",
    from: signature.state,
    to,
    actor,
    reason: textSha256,
    at,
  });
  return to;
}
