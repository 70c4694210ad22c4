import { transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Clock } from "@/lib/kernel/clock";

/**
 * Makes the person with this address (lower-cased) an administrator, with an account that opens at
 * their first sign-in where there is none yet. Only whoever runs the machine calls it. Answers false
 * when they are one already.
 */
export function appointAdministrator({ clock }: { clock: Clock }, email: string): Promise<boolean> {
  return transaction(async (tx) => {
    const now = clock.now();
    await tx.person.createMany({ data: { email, createdAt: now }, skipDuplicates: true });
    const { count } = await tx.person.updateMany({
      where: { email, administrator: false },
      data: { administrator: true },
    });
    if (count === 0) return false;
    const { id } = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
    await recordTransition(tx, {
      subject: "person",
      subjectId: id,
      field: "administrator",
      from: null,
      to: "appointed",
      actor: null,
      source: "command",
      at: now,
    });
    return true;
  });
}
