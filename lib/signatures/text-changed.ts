import type { Transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Jobs } from "@/lib/jobs/queue";
import { askAgainSoon } from "./ask-again-soon";
import { signatureLifecycle } from "./lifecycle";

/** `textSha256`: null where what was asked changed under the text, so that no confirmation stands. */
type Changed = { contributionId: string; textSha256: string | null; at: Date };

/**
 * Called in the transaction that changes the exact text of an input, after its new hash was written and while the row
 * of the contribution is held. Whoever confirmed another text is asked again: their names do not stand until they
 * confirm this one. The letters go out once the writing has come to rest, each with what changed since.
 */
export async function textChanged(
  tx: Transaction,
  jobs: Jobs,
  { contributionId, textSha256, at }: Changed,
): Promise<void> {
  const to = signatureLifecycle.next("changeText", "confirmed");
  const stale = await tx.coSignature.updateManyAndReturn({
    where: {
      contributionId,
      state: "confirmed",
      ...(textSha256 === null ? {} : { NOT: { confirmedSha256: textSha256 } }),
    },
    data: { state: to, revision: { increment: 1 } },
    select: { id: true },
  });
  for (const { id } of stale) {
    await recordTransition(tx, {
      subject: "co_signature",
      subjectId: id,
      field: "state",
      from: "confirmed",
      to,
      actor: null,
      at,
    });
  }
  if (stale.length > 0) await askAgainSoon(tx, jobs, contributionId);
}
