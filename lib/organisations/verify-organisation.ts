import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { decideOrganisation } from "./decide-organisation";
import { mailVerified } from "./mail-organisation";
import { monthOf } from "./month-of";
import type { SeenOrganisation } from "./schema";
import { dropOrganisation } from "./write-organisation";

/**
 * An administrator has checked who it is: it enters the directory and may act. Its focal points are told.
 * Refuses: conflict when it is not pending, when its contact address is unconfirmed, or when it was changed since.
 */
export function verifyOrganisation(deps: Deps, input: SeenOrganisation): Promise<void> {
  const at = deps.clock.now();
  return transaction(async (tx) => {
    const organisation = await decideOrganisation(
      tx,
      deps,
      { ...input, event: "verify", reason: null },
      {
        before: ({ contactConfirmedAt }) => {
          if (contactConfirmedAt === null) throw new DomainError("conflict", "organisations.errors.contactUnconfirmed");
        },
        data: { verifiedAt: at, asOf: monthOf(at) },
      },
    );
    await mailVerified(tx, deps.jobs, organisation);
    await dropOrganisation(tx, input.id);
  });
}
