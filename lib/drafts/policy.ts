import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** What a policy needs to know of a draft. */
export type DraftSubject = { id: string; processId: string };

/** An office in the process; an office for one draft opens that draft only. */
function onTeam(actor: Actor, draft: DraftSubject): boolean {
  return actor.offices.some(
    (office) => office.processId === draft.processId && (office.draftId === null || office.draftId === draft.id),
  );
}

const organise: Policy<Pick<DraftSubject, "processId">> = (actor, { processId }) =>
  holdsOffice(actor, "organiser", processId);

/** Whether unpublished versions are open to the person. */
const seeUnpublished: Policy<DraftSubject> = onTeam;

export const draftPolicy = {
  create: organise,
  edit: organise,
  importVersion: organise,
  editParagraphs: organise,
  publish: organise,
  seeUnpublished,
};
