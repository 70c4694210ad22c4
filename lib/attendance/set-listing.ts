import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { lockRegistration } from "./load-door";
import { attendancePolicy } from "./policy";
import type { SetListing } from "./schema";

/**
 * Agrees to stand in the list of participants of an event, or takes that back: the public list is dropped in the same
 * moment. Asking for what is so already changes nothing.
 * Refuses: not_found (another's registration).
 */
export function setListing({ actor }: Pick<Deps, "actor">, input: SetListing): Promise<{ listed: boolean }> {
  return transaction(async (tx) => {
    const registration = await lockRegistration(tx, input.registrationId);
    if (registration === null || !attendancePolicy.setListing(actor, registration)) throw notFound();
    const { listed } = input;
    await tx.registration.update({ where: { id: registration.id }, data: { listed }, select: { id: true } });
    await dropDocuments(tx, [`event:${registration.eventId}`]);
    return { listed };
  });
}
