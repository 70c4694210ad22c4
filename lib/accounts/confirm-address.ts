import { database } from "@/lib/db/client";
import type { Clock } from "@/lib/kernel/clock";

/** Notes that a person has just shown that the address is theirs. */
export function confirmAddress({ clock }: { clock: Clock }, { personId }: { personId: string }) {
  return database().person.update({
    where: { id: personId },
    data: { emailVerifiedAt: clock.now() },
    select: { id: true, email: true, name: true, emailVerifiedAt: true },
  });
}
