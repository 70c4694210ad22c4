import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { keepReasonVersion } from "./keep-reason-version";
import { lockReasons } from "./lock-reasons";
import { reasonPolicy } from "./reason-policy";
import type { AddReason } from "./schema";

/** Most reasons on the list, in force or not. */
const mostReasons = 60;

/**
 * Puts a reason on the list, at its end. Its code stays for ever.
 * Refuses: forbidden (no administrator), conflict (too many), invalid (a code that is taken).
 */
export function addReason({ actor }: Pick<Deps, "actor">, input: AddReason): Promise<void> {
  return transaction(async (tx) => {
    authorise(reasonPolicy.edit, actor, undefined);
    await lockReasons(tx);
    const known = await tx.moderationReason.findMany({ select: { code: true, position: true } });
    if (known.length >= mostReasons) {
      throw new DomainError("conflict", "reasons.errors.tooMany", { values: { most: mostReasons } });
    }
    if (known.some(({ code }) => code === input.code)) {
      throw new DomainError("invalid", "reasons.errors.notKept", {
        fields: { code: { key: "reasons.errors.codeTaken" } },
      });
    }
    const position = Math.max(-1, ...known.map((reason) => reason.position)) + 1;
    await tx.moderationReason.create({ data: { ...input, position }, select: { code: true } });
    await keepReasonVersion(tx, actor, { ...input, version: 1 });
  });
}
