import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { protectionPolicy } from "./policy";
import type { NameReader } from "./schema";

/**
 * Names somebody of the team who may see the names behind protected submissions of a consultation. Naming twice is once.
 * Refuses: not_found (no organiser of it), invalid (nobody of the team has that address).
 */
export function nameReader({ actor }: Pick<Deps, "actor">, input: NameReader): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const consultation = await loadOrganised(tx, input.consultationId);
    authorise(protectionPolicy.nameReaders, actor, { processId: consultation.processId, isReader: false });
    const person = await tx.person.findFirst({
      where: {
        email: input.email,
        processRoles: { some: { processId: consultation.processId, endedAt: null } },
      },
      select: { id: true },
    });
    if (person === null) {
      throw new DomainError("invalid", "protection.errors.readerUnknown", {
        fields: { email: { key: "protection.errors.readerUnknown" } },
      });
    }
    const at = await databaseNow(tx);
    const { count } = await tx.identityReader.createMany({
      data: { consultationId: consultation.id, personId: person.id, namedById: actor.personId, namedAt: at },
      skipDuplicates: true,
    });
    if (count === 1) {
      await recordTransition(tx, {
        subject: "consultation",
        subjectId: consultation.id,
        field: "identity_reader",
        from: null,
        to: person.id,
        actor,
        at,
      });
    }
    return { slug: consultation.slug };
  });
}

/** The consultation whose few are named; not_found where there is none. */
export async function loadOrganised(tx: Transaction, id: string) {
  const consultation = await tx.consultation.findUnique({
    where: { id },
    select: { id: true, slug: true, processId: true },
  });
  if (consultation === null) throw notFound();
  return consultation;
}
