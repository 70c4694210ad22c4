import type { Transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Actor } from "@/lib/kernel/actor";
import type { TranslationStateName } from "./lifecycle";

type Change = {
  id: string;
  from: TranslationStateName | null;
  to: TranslationStateName;
  /** Null when the program acts by itself. */
  actor: Actor | null;
  at: Date;
};

/** Writes what became of a translation. */
export async function recordTranslation(tx: Transaction, { id, ...change }: Change): Promise<void> {
  await recordTransition(tx, { subject: "translation", subjectId: id, field: "state", ...change });
}
