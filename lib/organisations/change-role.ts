import { transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { keepOneFocalPoint } from "./keep-one-focal-point";
import { lockRepresentation, requireStanding } from "./load-organisation";
import { representationPolicy } from "./policy";
import type { ChangeRole } from "./schema";

/** A focal point makes somebody a focal point or a representative. The last focal point stays one. */
export function changeRole({ actor, clock }: Pick<Deps, "actor" | "clock">, { id, role }: ChangeRole): Promise<void> {
  return transaction(async (tx) => {
    const { organisation, representation, subject } = await lockRepresentation(tx, actor, id);
    authorise(representationPolicy.manage, actor, subject);
    requireStanding(organisation);
    if (representation.status !== "active") throw new DomainError("conflict", "errors.invalidTransition");
    if (representation.role === role) return;
    await keepOneFocalPoint(tx, representation);
    await tx.representation.update({
      where: { id },
      data: { role, revision: { increment: 1 } },
      select: { id: true },
    });
    await recordTransition(tx, {
      subject: "representation",
      subjectId: id,
      field: "role",
      from: representation.role,
      to: role,
      actor,
      at: clock.now(),
    });
  });
}
