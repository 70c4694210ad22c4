import { transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Clock } from "@/lib/kernel/clock";

/** Opens an account at the first sign-in with a confirmed address. Two links used at once open one account. */
export function registerPerson({ clock }: { clock: Clock }, { email, locale }: { email: string; locale: string }) {
  return transaction(async (tx) => {
    const now = clock.now();
    const { count } = await tx.person.createMany({
      data: { email, locale, emailVerifiedAt: now, createdAt: now },
      skipDuplicates: true,
    });
    const person = await tx.person.findUniqueOrThrow({
      where: { email },
      select: { id: true, email: true, name: true, emailVerifiedAt: true },
    });
    if (count === 1) {
      await recordTransition(tx, {
        subject: "person",
        subjectId: person.id,
        field: "account",
        from: null,
        to: "open",
        actor: { personId: person.id, organisation: null, door: "web" },
        at: now,
      });
    }
    return person;
  });
}
