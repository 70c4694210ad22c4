import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** What a policy needs to know of an event. */
export type EventSubject = { processId: string; state: "draft" | "published" | "cancelled" };

const organises = (actor: Actor, processId: string) => holdsOffice(actor, "organiser", processId);

/** The team of the process knows drafts; everybody knows what was published. */
const see: Policy<EventSubject> = (actor, event) =>
  event.state !== "draft" || actor.offices.some(({ processId }) => processId === event.processId);

/** The desk's pages of an event: whoever has an office in its process. */
const seeOnDesk: Policy<Pick<EventSubject, "processId">> = (actor, event) =>
  actor.offices.some(({ processId }) => processId === event.processId);

const edit: Policy<Pick<EventSubject, "processId">> = (actor, { processId }) => organises(actor, processId);

/** Room and link: the organisers here; the confirmed read them with their own registration. */
const readRoom: Policy<Pick<EventSubject, "processId">> = edit;

/** Mails for those who hold events: whoever organises in a process, or speaks for an organisation that may be a host. */
const getSummaries: Policy<undefined> = ({ offices, organisation }) =>
  offices.some(({ role, draftId }) => role === "organiser" && draftId === null) || organisation?.role === "focal_point";

export const eventPolicy = { see, seeOnDesk, create: edit, edit, publish: edit, cancel: edit, readRoom, getSummaries };

/** The events that the desk lists for a person; tested against `edit`, event by event. */
export function deskEvents(actor: Actor) {
  const organised = actor.offices.filter(({ role, draftId }) => role === "organiser" && draftId === null);
  return { processId: { in: organised.map(({ processId }) => processId) } };
}
