import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** What a policy needs to know of a consultation. */
export type ConsultationSubject = {
  processId: string;
  status: "draft" | "published" | "outcome_published" | "archived";
};

function onTeam(actor: Actor, processId: string): boolean {
  return actor.offices.some((office) => office.processId === processId);
}

/** Knows that it exists: everybody once it is public, before that the team of its process. */
const see: Policy<ConsultationSubject> = (actor, consultation) =>
  consultation.status !== "draft" || onTeam(actor, consultation.processId);

/** Opens its page on the desk, with the preview. */
const seeOnDesk: Policy<Pick<ConsultationSubject, "processId">> = (actor, { processId }) => onTeam(actor, processId);

const organise: Policy<Pick<ConsultationSubject, "processId">> = (actor, { processId }) =>
  holdsOffice(actor, "organiser", processId);

const list: Policy = (actor) => actor.offices.length > 0;

export const consultationPolicy = {
  see,
  seeOnDesk,
  list,
  create: organise,
  edit: organise,
  publish: organise,
  setRounds: organise,
};

/** The consultations that the desk shows to a person; tested against `seeOnDesk`. */
export function deskConsultations(actor: Actor) {
  return { processId: { in: actor.offices.map((office) => office.processId) } };
}
