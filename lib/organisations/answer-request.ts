import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { lockRepresentation, requireStanding } from "./load-organisation";
import { moveRepresentation } from "./move-representation";
import { representationPolicy } from "./policy";
import type { AnswerRequest } from "./schema";

/** A focal point lets somebody in who asked to join, as a representative, or says no. */
export function answerRequest(
  { actor, clock }: Pick<Deps, "actor" | "clock">,
  { id, answer }: AnswerRequest,
): Promise<void> {
  return transaction(async (tx) => {
    const { organisation, representation, subject } = await lockRepresentation(tx, actor, id);
    authorise(representationPolicy.manage, actor, subject);
    requireStanding(organisation);
    await moveRepresentation(tx, representation, { event: answer, actor, at: clock.now() });
  });
}
