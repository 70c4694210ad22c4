import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import type { ActingChoice } from "./schema";

/** From now on this browser acts for another of the person's organisations; other browsers stay as they are. */
export function chooseActingOrganisation(
  { actor }: Pick<Deps, "actor">,
  { representationId }: ActingChoice,
): Promise<void> {
  return transaction(async (tx) => {
    const representation = await tx.representation.findFirst({
      where: {
        id: representationId,
        personId: actor.personId,
        status: "active",
        organisation: { status: { not: "rejected" } },
      },
      select: { id: true },
    });
    if (representation === null) throw notFound();
    await tx.session.updateMany({
      where: { id: actor.sessionId, personId: actor.personId },
      data: { actingRepresentationId: representation.id },
    });
  });
}
