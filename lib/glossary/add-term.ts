import { type Transaction, transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { slugOf } from "@/lib/text/slug-of";
import { termPolicy } from "./policy";
import type { AddTerm } from "./schema";

/**
 * Adds a term as a draft, for an administrator to the glossary of the platform or for an organiser to that of a process.
 * Refuses: invalid beside the field when its address is taken.
 */
export function addTerm({ actor, clock }: Pick<Deps, "actor" | "clock">, input: AddTerm): Promise<{ id: string }> {
  return transaction(async (tx) => {
    authorise(termPolicy.keep, actor, input);
    const id = newId();
    const at = clock.now();
    const slug = input.slug || slugOf(inLocale(input.term, "en").text) || `term-${id.slice(-6)}`;
    await refuseTaken(tx, slug);
    const { term, forms, processId, definitions } = input;
    await tx.glossaryTerm.create({
      data: {
        ...{ id, slug, processId, term, forms, createdAt: at },
        definitions: { create: definitions.map((one, index) => ({ ...one, position: index + 1 })) },
      },
      select: { id: true },
    });
    await recordTransition(tx, {
      subject: "glossary_term",
      subjectId: id,
      field: "status",
      from: null,
      to: "draft",
      actor,
      at,
    });
    return { id };
  });
}

async function refuseTaken(tx: Transaction, slug: string): Promise<void> {
  const taken = await tx.glossaryTerm.findUnique({ where: { slug }, select: { id: true } });
  if (taken === null) return;
  const words = { key: "glossary.errors.slugTaken", values: { slug } };
  throw new DomainError("invalid", words.key, { values: words.values, fields: { slug: words } });
}
