import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { newTrackingNumber } from "@/lib/kernel/ids";
import { lockRegistration } from "./load-door";
import { attendancePolicy } from "./policy";

/**
 * Gives whoever attended the number of their certificate; asked again, the same number. The hour of issue is that of the
 * first asking.
 * Refuses: not_found (another's registration), conflict (they did not come).
 */
export function issueCertificate(
  { actor }: Pick<Deps, "actor">,
  { registrationId }: { registrationId: string },
): Promise<{ number: string }> {
  return transaction(async (tx) => {
    const registration = await lockRegistration(tx, registrationId);
    if (registration === null || !attendancePolicy.issueCertificate(actor, registration)) throw notFound();
    if (registration.state !== "attended") throw new DomainError("conflict", "attendance.errors.notAttended");
    if (registration.certificate !== null) return { number: registration.certificate };
    const number = newTrackingNumber();
    await tx.registration.update({
      where: { id: registration.id },
      data: { certificate: number, certifiedAt: await databaseNow(tx) },
      select: { id: true },
    });
    return { number };
  });
}
