import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { termPolicy } from "./policy";
import type { SeenTerm } from "./schema";

/** The term that a command changes, of the revision that the person saw; not_found when it is none of theirs to keep. */
export async function loadTerm(tx: Transaction, actor: Actor, { id, seenRevision }: SeenTerm) {
  await tx.$queryRaw`SELECT 1 FROM glossary_term WHERE id = ${id}::uuid FOR UPDATE`;
  const term = await tx.glossaryTerm.findUnique({
    where: { id },
    select: { id: true, slug: true, processId: true, status: true, revision: true },
  });
  if (term === null || !termPolicy.keep(actor, term)) throw notFound();
  if (term.revision !== seenRevision) throw new DomainError("conflict", "errors.changedMeanwhile");
  return term;
}
