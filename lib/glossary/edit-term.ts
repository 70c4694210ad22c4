import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { glossaryTag } from "./glossary-tag";
import { loadTerm } from "./load-term";
import type { EditTerm } from "./schema";

/** Whoever keeps a term writes it anew; of a published one everybody reads the new words at once. Its address stays. */
export function editTerm({ actor }: Pick<Deps, "actor">, input: EditTerm): Promise<void> {
  return transaction(async (tx) => {
    const { id } = await loadTerm(tx, actor, input);
    const { term, forms, definitions } = input;
    await tx.glossaryDefinition.deleteMany({ where: { termId: id } });
    await tx.glossaryTerm.update({
      where: { id },
      data: {
        ...{ term, forms, revision: { increment: 1 } },
        definitions: { create: definitions.map((one, index) => ({ ...one, position: index + 1 })) },
      },
      select: { id: true },
    });
    await dropDocuments(tx, [glossaryTag]);
  });
}
