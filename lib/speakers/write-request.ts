import type { Acting } from "@/lib/db/acting-role";
import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Prisma } from "@/lib/db/generated/client";
import { recordTransition } from "@/lib/db/transitions";
import { DomainError } from "@/lib/kernel/errors";
import { floorTag } from "./floor-tag";
import type { SpeakerStateName } from "./lifecycle";
import type { LockedRequest } from "./lock-request";

type Change = {
  request: Pick<LockedRequest, "id" | "eventId" | "state" | "revision">;
  to: SpeakerStateName;
  actor: Acting;
  at: Date;
  data?: Prisma.SpeakerRequestUncheckedUpdateManyInput;
};

/**
 * Writes what becomes of a locked request, with the act in the record where its state changes, and drops the documents
 * that show the list. Refuses: conflict (somebody changed it since).
 */
export async function writeRequest(tx: Transaction, { request, to, actor, at, data = {} }: Change): Promise<void> {
  const { count } = await tx.speakerRequest.updateMany({
    where: { id: request.id, revision: request.revision },
    data: { ...data, state: to, revision: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "speakers.errors.changedMeanwhile");
  if (to !== request.state) {
    const change = { subject: "speaker_request" as const, subjectId: request.id, field: "state" };
    await recordTransition(tx, { ...change, from: request.state, to, actor, at });
  }
  await dropDocuments(tx, [floorTag(request.eventId)]);
}
