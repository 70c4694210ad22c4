import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { lockRepresentation } from "./load-organisation";
import { moveRepresentation } from "./move-representation";
import { representationPolicy } from "./policy";
import type { RepresentationId } from "./schema";

/** A focal point takes an invitation back. Its link then says so. */
export function revokeInvitation(
  { actor, clock }: Pick<Deps, "actor" | "clock">,
  input: RepresentationId,
): Promise<void> {
  return transaction(async (tx) => {
    const { representation, subject } = await lockRepresentation(tx, actor, input.id);
    authorise(representationPolicy.manage, actor, subject);
    await moveRepresentation(tx, representation, { event: "revoke", actor, at: clock.now() });
  });
}
