import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { calendarPolicy } from "./policy";
import type { RenewCalendar } from "./schema";

/**
 * Gives a person's calendar an address, or a new one: the one before then answers like one that never was.
 * `seenVersion` is the version that was shown, 0 where there was no address yet.
 * Refuses: conflict (renewed since it was seen).
 */
export function renewCalendar({ actor, clock }: Deps, { seenVersion }: RenewCalendar): Promise<void> {
  return transaction(async (tx) => {
    const { personId } = actor;
    authorise(calendarPolicy.renew, actor, { personId });
    const { count } =
      seenVersion === 0
        ? await tx.privateCalendar.createMany({
            data: [{ personId, createdAt: clock.now() }],
            skipDuplicates: true,
          })
        : await tx.privateCalendar.updateMany({
            where: { personId, version: seenVersion },
            data: { version: { increment: 1 } },
          });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
  });
}
