import { type Actor, holdsOffice, type Office } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** What a policy needs to know of a process. */
export type ProcessSubject = { id: string; status: "draft" | "published" };

/** An office that is given or ended. */
export type OfficeSubject = { processId: string; role: Office["role"] };

function holdsAnyOffice(actor: Actor, processId: string): boolean {
  return actor.offices.some((office) => office.processId === processId);
}

const create: Policy = (actor) => actor.administrator;

/** Knows that it exists: everybody once it is public, before that its team and those who create processes. */
const see: Policy<ProcessSubject> = (actor, process) =>
  process.status === "published" || actor.administrator || holdsAnyOffice(actor, process.id);

const edit: Policy<ProcessSubject> = (actor, process) => holdsOffice(actor, "organiser", process.id);

/** Administrators name organisers; organisers name the rest of their own team. */
const grantOffice: Policy<OfficeSubject> = (actor, office) =>
  office.role === "organiser" ? actor.administrator : holdsOffice(actor, "organiser", office.processId);

const seeOffices: Policy<ProcessSubject> = (actor, process) => actor.administrator || holdsAnyOffice(actor, process.id);

/** The desk's list of processes. */
const list: Policy = (actor) => actor.administrator || actor.offices.length > 0;

export const processPolicy = {
  create,
  see,
  list,
  edit,
  publish: edit,
  relate: edit,
  refer: edit,
  grantOffice,
  endOffice: grantOffice,
  seeOffices,
};

/** The processes that the desk shows to a person; tested against `seeOffices`, process by process. */
export function deskProcesses(actor: Actor) {
  if (actor.administrator) return {};
  return { id: { in: actor.offices.map((office) => office.processId) } };
}
