import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import type { WithdrawEventInvitation } from "./invitation-schema";
import { loadEventFor } from "./load-event-for";

/** Takes somebody off the list of the invited; places that they hold stay theirs. Refuses: not_found, forbidden. */
export function withdrawEventInvitation({ actor }: Deps, input: WithdrawEventInvitation): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const invitation = await tx.eventInvitation.findUnique({
      where: { id: input.invitationId },
      select: { id: true, eventId: true },
    });
    if (invitation === null) throw notFound();
    const event = await loadEventFor(tx, actor, invitation.eventId);
    await tx.eventInvitation.updateMany({
      where: { id: invitation.id, withdrawnAt: null },
      data: { withdrawnAt: await databaseNow(tx) },
    });
    return { eventId: event.id };
  });
}
