import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { findByName } from "./find-by-name";
import { floorTag } from "./floor-tag";
import { listStands } from "./list-window";
import { lockItemForChair, type OnList, refuseUnlessPublished } from "./lock-list";
import type { GrantReply } from "./schema";

/**
 * Grants a right of reply: the organisation stands after the list, whether or not that is closed. Granted twice before
 * it is used, it stands there once.
 *
 * Refuses: not_found (nobody who leads the list), conflict (there is no list, the item is over, the event is not
 * published), invalid (no such organisation).
 */
export function grantReply({ actor: given }: Pick<Deps, "actor">, input: GrantReply): Promise<OnList> {
  return transaction(async (tx) => {
    const { item, actor } = await lockItemForChair(tx, given, input.itemId);
    refuseUnlessPublished(item);
    const at = await databaseNow(tx);
    const stands = listStands(item, at);
    if (stands === "none" || stands === "ended") throw new DomainError("conflict", `speakers.errors.list.${stands}`);
    const { id: organisationId } = await findByName(tx, input.organisation);
    const where = { itemId: item.id, organisationId, kind: "right_of_reply", state: "asked" } as const;
    if ((await tx.speakerRequest.count({ where })) > 0) return { eventId: item.eventId, itemId: item.id };
    const { requests } = await tx.agendaItem.update({
      where: { id: item.id },
      data: { requests: { increment: 1 } },
      select: { requests: true },
    });
    const { id } = await tx.speakerRequest.create({
      data: {
        ...where,
        ...{ eventId: item.eventId, speaker: input.speaker, arrival: requests },
        ...{ askedById: actor.personId, askedAt: at },
      },
      select: { id: true },
    });
    const change = { subject: "speaker_request" as const, subjectId: id, field: "state" };
    await recordTransition(tx, { ...change, from: null, to: "asked", actor, at });
    await dropDocuments(tx, [floorTag(item.eventId)]);
    return { eventId: item.eventId, itemId: item.id };
  });
}
