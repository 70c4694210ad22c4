import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { symbolKey } from "@/lib/text/document-symbols";
import { libraryTag } from "./library-tag";
import { instrumentPolicy } from "./policy";
import type { SaveInstrument } from "./schema";

/**
 * Adds a document to the library of those that texts cite, or changes its names. What cites it is found by its symbol and
 * needs no telling. Refuses: forbidden, invalid (the symbol is in the library), conflict (changed or removed since it was
 * read).
 */
export function saveInstrument({ actor }: Pick<Deps, "actor">, input: SaveInstrument): Promise<void> {
  return transaction(async (tx) => {
    authorise(instrumentPolicy.edit, actor, undefined);
    const { id, seenRevision, adoptedOn, ...told } = input;
    const key = symbolKey(told.symbol);
    await refuseTaken(tx, id, key);
    const data = { ...told, key, adoptedOn: adoptedOn === null ? null : new Date(`${adoptedOn}T00:00:00Z`) };
    if (id === null) {
      const made = await tx.instrument.createMany({
        data: [{ ...data, createdAt: await databaseNow(tx) }],
        skipDuplicates: true,
      });
      // Somebody added the same one in the meantime.
      if (made.count === 0) throw takenSymbol();
    } else {
      const { count } = await tx.instrument.updateMany({
        where: { id, revision: seenRevision },
        data: { ...data, revision: { increment: 1 } },
      });
      if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    }
    await dropDocuments(tx, [libraryTag, "search"]);
  });
}

async function refuseTaken(tx: Transaction, id: string | null, key: string): Promise<void> {
  const taken = await tx.instrument.findUnique({ where: { key }, select: { id: true } });
  if (taken !== null && taken.id !== id) throw takenSymbol();
}

function takenSymbol(): DomainError {
  const words = { key: "instruments.errors.taken" };
  return new DomainError("invalid", words.key, { fields: { symbol: words } });
}
