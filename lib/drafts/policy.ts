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

/** Works on the words of unpublished versions: organisers, and rapporteurs of the process or of this draft. */
const work: Policy<DraftSubject> = (actor, { id, processId }) =>
  holdsOffice(actor, "organiser", processId, id) || holdsOffice(actor, "rapporteur", processId, id);

/** Whether unpublished versions are open to the person. */
const seeUnpublished: Policy<DraftSubject> = onTeam;

export const draftPolicy = {
  create: organise,
  edit: organise,
  importVersion: organise,
  editParagraphs: work,
  startNext: work,
  correctLineage: work,
  publish: organise,
  seeUnpublished,
};
