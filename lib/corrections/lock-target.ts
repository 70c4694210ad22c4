import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { lockCorrected } from "./lock-corrected";
import { lockEntry } from "./lock-entry";
import type { CorrectWords } from "./schema";

type Target = { contributionId: string | null; paragraphId: string | null; organisationId: string | null };

/** Anything that can be corrected, its row locked. */
export type LockedTarget = NonNullable<Awaited<ReturnType<typeof lockTarget>>>;

/** Locks what is corrected, whether or not it is public now; null where there is nothing at this id. */
export async function lockTarget(tx: Transaction, actor: Actor | null, target: Target, now: Date) {
  const { organisationId } = target;
  return organisationId === null ? lockCorrected(tx, actor, target, now) : lockEntry(tx, actor, organisationId);
}

/** What a form is about, as its columns name it. */
export function targetOf({ of, target }: Pick<CorrectWords, "of" | "target">): Target {
  return {
    contributionId: of === "contribution" ? target : null,
    paragraphId: of === "paragraph" ? target : null,
    organisationId: of === "organisation" ? target : null,
  };
}
