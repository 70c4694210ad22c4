import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { lockByLink } from "./lock-by-link";
import { mailLead } from "./mail-lead";
import { moveSignature } from "./move-signature";
import type { Link } from "./schema";

/** Says no to an invitation that went to an address, once, by the person of that address; the lead is told. */
export function declineByLink({ actor, jobs }: Pick<Deps, "actor" | "jobs">, { token }: Link): Promise<void> {
  return transaction(async (tx) => {
    const { contribution, signature } = await lockByLink(tx, actor, token);
    const at = await databaseNow(tx);
    const move = { event: "decline" as const, actor, at, textSha256: null };
    await moveSignature(tx, signature, move, { endedAt: at, tokenHash: null });
    const organisation = signature.invitedName ?? "";
    await mailLead(tx, jobs, contribution.id, { organisation, answer: "declined", words: "" });
  });
}
